import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { fileName } from '../../ui/files.ts';
import { downloadSnapshot, type SnapshotFormat } from './download.ts';

interface DownloadsProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
}

/** The files of a snapshot, exactly as the server keeps and writes them. */
export function Downloads({ sessionId, snapshot }: DownloadsProps) {
  const texts = useMessages();
  const { snapshot: words } = texts;
  const { token } = useIdentity();
  const { busy, failure, run } = useTask();
  const labels: Readonly<Record<SnapshotFormat, string>> = {
    html: words.downloadHtml,
    md: words.downloadMarkdown,
    json: words.downloadJson,
  };
  const formats: readonly SnapshotFormat[] = ['html', 'md', 'json'];
  return (
    <section className="snapshot-downloads" aria-labelledby="snapshot-downloads">
      <h2 id="snapshot-downloads">{words.download}</h2>
      {formats.map((format) => (
        <Button
          key={format}
          icon={Download}
          busy={busy}
          onClick={() =>
            run(async () => {
              const name = fileName(snapshot.takenAt, snapshot.title, words.fileKind, format);
              await downloadSnapshot({ sessionId, snapshotId: snapshot.id, format, token, name });
            })
          }
        >
          {labels[format]}
        </Button>
      ))}
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </section>
  );
}
