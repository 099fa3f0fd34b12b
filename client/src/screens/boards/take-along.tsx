import { Download } from 'lucide-react';
import { errorText } from '../../roles/error-text.ts';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import type { Identity } from '../../session/identities.ts';
import { fetchArchive } from '../../session/whole-session.ts';
import { Button } from '../../ui/button.tsx';
import { fileName, saveFile } from '../../ui/files.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';

/** A whole session as a file, for who leads it. */
export function TakeAlong({ identity }: { readonly identity: Identity }) {
  const texts = useEntryMessages();
  const { files } = useRoundTripTexts();
  const { busy, failure, run } = useTask();
  const { sessionId, title, token } = identity;
  const take = async (): Promise<void> => {
    const archive = await fetchArchive(sessionId, token);
    saveFile(archive, fileName(Date.now(), title, files.takenKind, 'zip'));
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={Download}
        busy={busy}
        aria-label={`${files.takeShort}: ${title}`}
        onClick={() => run(take)}
      >
        {files.takeShort}
      </Button>
      <output>{busy && files.taking}</output>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </>
  );
}
