import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { useIdentity } from '../../roles/identity.tsx';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { Button } from '../../ui/button.tsx';
import { fileName } from '../../ui/files.ts';
import { COMPARISON_FORMATS, downloadComparison } from './download.ts';
import { useFileMaking } from './file-making.tsx';

interface ComparisonDownloadsProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  readonly other: StoredSnapshot;
}

/** The comparison as files, in the language of the session. */
export function ComparisonDownloads({ sessionId, snapshot, other }: ComparisonDownloadsProps) {
  const { compare } = useRoundTripTexts();
  const { token } = useIdentity();
  const { busy, make, progress } = useFileMaking();
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
              make(compare.forms[format], (making) => {
                const name = fileName(takenAt, title, compare.fileKind, format);
                const of = { sessionId, snapshotId: snapshot.id, other };
                return downloadComparison({ ...of, format, token, name, making });
              })
            }
          >
            {compare.forms[format]}
          </Button>
        ))}
      </div>
      {progress}
    </section>
  );
}
