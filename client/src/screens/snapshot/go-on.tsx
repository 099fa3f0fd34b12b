import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { ArrowRight } from 'lucide-react';
import { errorText } from '../../roles/error-text.ts';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { leadFromFile } from '../../roles/start-from-file.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';

/** A new session that goes on from a snapshot. */
export function GoOn({ snapshot }: { readonly snapshot: StoredSnapshot }) {
  const texts = useMessages();
  const { files } = useRoundTripTexts();
  const { busy, failure, run } = useTask();
  return (
    <section className="snapshot-downloads" aria-labelledby="snapshot-go-on">
      <h2 id="snapshot-go-on">{files.goOn}</h2>
      <p>{files.goOnLead}</p>
      <Button
        icon={ArrowRight}
        busy={busy}
        onClick={() => run(() => leadFromFile(new Blob([JSON.stringify(snapshot)])))}
      >
        {files.goOn}
      </Button>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </section>
  );
}
