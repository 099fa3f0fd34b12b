import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { Button } from '../../ui/button.tsx';
import { fileName } from '../../ui/files.ts';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { COMPARISON_FORMATS, downloadComparison } from './download.ts';

interface ComparisonDownloadsProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  readonly other: StoredSnapshot;
}

/** The comparison as files, in the language of the session. */
export function ComparisonDownloads({ sessionId, snapshot, other }: ComparisonDownloadsProps) {
  const texts = useMessages();
  const { compare } = useRoundTripTexts();
  const { token } = useIdentity();
  const { busy, failure, run } = useTask();
  const { takenAt, title } = snapshot.takenAt > other.takenAt ? snapshot : other;
  return (
    <section className="no-print" aria-labelledby="comparison-downloads">
      <h2 id="comparison-downloads">{compare.download}</h2>
      <div className="comparison-forms">
        {COMPARISON_FORMATS.map((format) => (
          <Button
            key={format}
            icon={Download}
            busy={busy}
            onClick={() =>
              run(async () => {
                const name = fileName(takenAt, title, compare.fileKind, format);
                const { id: snapshotId } = snapshot;
                await downloadComparison({ sessionId, snapshotId, other, format, token, name });
              })
            }
          >
            {compare.forms[format]}
          </Button>
        ))}
      </div>
      <output>{busy ? compare.making : ''}</output>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </section>
  );
}
