import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { fileName } from '../../ui/files.ts';
import { useMessages } from '../../ui/language.tsx';
import {
  downloadSnapshot,
  FILE_ENDINGS,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
} from './download.ts';
import { useFileMaking } from './file-making.tsx';
import { useFileWords } from './file-words.ts';
import { hasPicture } from './use-printing.ts';

interface DownloadsProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
}

/** The files of a snapshot, exactly as the server keeps and writes them. */
export function Downloads({ sessionId, snapshot }: DownloadsProps) {
  const { snapshot: words } = useMessages();
  const forms = useFileWords();
  const { token } = useIdentity();
  const { busy, make, progress } = useFileMaking();
  const isKept = (format: SnapshotFormat): boolean =>
    hasPicture(snapshot) || (format !== 'svg' && format !== 'png');
  const { id: snapshotId, takenAt, title } = snapshot;
  return (
    <section className="snapshot-downloads" aria-labelledby="snapshot-downloads">
      <h2 id="snapshot-downloads">{words.download}</h2>
      {SNAPSHOT_FORMATS.filter(isKept).map((format) => (
        <Button
          key={format}
          icon={Download}
          busy={busy}
          onClick={() =>
            make(forms[format], (making) => {
              const kind = format === 'poster' ? words.posterKind : words.fileKind;
              const name = fileName(takenAt, title, kind, FILE_ENDINGS[format]);
              return downloadSnapshot({ sessionId, snapshotId, format, token, name, making });
            })
          }
        >
          {forms[format]}
        </Button>
      ))}
      {progress}
    </section>
  );
}
