import { snapshotFiles as english } from '@ambitiebord/shared/i18n/en/snapshot-files';
import { snapshotFiles as dutch } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { fileName } from '../../ui/files.ts';
import {
  downloadSnapshot,
  FILE_ENDINGS,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
} from './download.ts';

/** Fetched with this page alone. */
const FILES = { nl: dutch, en: english };

interface DownloadsProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
}

/** The files of a snapshot, exactly as the server keeps and writes them. */
export function Downloads({ sessionId, snapshot }: DownloadsProps) {
  const texts = useMessages();
  const { snapshot: words } = texts;
  const forms = FILES[useLanguage().language];
  const { token } = useIdentity();
  const { busy, failure, run } = useTask();
  const hasPicture = (snapshot.board?.objects.length ?? 0) > 0;
  const isKept = (format: SnapshotFormat): boolean =>
    hasPicture || (format !== 'svg' && format !== 'png');
  const [making, setMaking] = useState<SnapshotFormat>();
  return (
    <section className="snapshot-downloads" aria-labelledby="snapshot-downloads">
      <h2 id="snapshot-downloads">{words.download}</h2>
      {SNAPSHOT_FORMATS.filter(isKept).map((format) => (
        <Button
          key={format}
          icon={Download}
          busy={busy}
          onClick={() =>
            run(async () => {
              setMaking(format);
              const name = fileName(
                snapshot.takenAt,
                snapshot.title,
                format === 'poster' ? words.posterKind : words.fileKind,
                FILE_ENDINGS[format],
              );
              await downloadSnapshot({ sessionId, snapshotId: snapshot.id, format, token, name });
            })
          }
        >
          {forms[format]}
        </Button>
      ))}
      <output className="snapshot-making">
        {busy && making ? words.making(forms[making]) : ''}
      </output>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </section>
  );
}
