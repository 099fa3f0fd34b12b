import { describeReport } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { ArrowLeft, Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { Page } from '../page.tsx';
import { SessionRoom } from '../session/session-room.tsx';
import { Threshold } from '../session/threshold.tsx';
import { useEntrance } from '../session/use-entrance.ts';
import { SnapshotList } from '../snapshot-list.tsx';
import { Downloads } from './downloads.tsx';
import { ReportView } from './report-view.tsx';
import './snapshot-screen.css';

interface SnapshotScreenProps {
  readonly sessionId: string;
  readonly snapshotId: string;
}

/** The report of a goals snapshot: to read, to print and to take along. */
export function SnapshotScreen({ sessionId, snapshotId }: SnapshotScreenProps) {
  const entrance = useEntrance(sessionId, 'session');
  const { identity } = entrance;
  if (!identity) return <Threshold {...entrance} />;
  return (
    <SessionRoom key={identity.participantId} identity={identity}>
      <SnapshotPage sessionId={sessionId} snapshotId={snapshotId} />
    </SessionRoom>
  );
}

function SnapshotPage({ sessionId, snapshotId }: SnapshotScreenProps) {
  const texts = useMessages();
  const { common, snapshot: words } = texts;
  const { token } = useIdentity();
  const [snapshot, setSnapshot] = useState<StoredSnapshot>();
  const { busy, failure, run } = useTask();
  const read = useCallback(() => {
    run(async () => setSnapshot(await api.fetchSnapshot(sessionId, snapshotId, token)));
  }, [sessionId, snapshotId, token, run]);
  useEffect(read, [read]);

  return (
    <Page title={snapshot ? `${snapshot.title} · ${words.title}` : words.title}>
      <div className="snapshot">
        <aside className="snapshot-side no-print">
          <Link className="snapshot-back" href={sessionPath(sessionId)}>
            <ArrowLeft className="icon" aria-hidden />
            {words.backToSession}
          </Link>
          {snapshot && (
            <>
              <Button variant="primary" icon={Printer} onClick={() => window.print()}>
                {words.print}
              </Button>
              <Downloads snapshot={snapshot} sessionId={sessionId} />
            </>
          )}
          <section className="snapshot-others" aria-labelledby="snapshot-others">
            <h2 id="snapshot-others">{words.others}</h2>
            <SnapshotList
              sessionId={sessionId}
              currentId={snapshotId}
              empty={texts.session.noSnapshots}
            />
          </section>
        </aside>
        {snapshot && <ReportView report={describeReport(snapshot, { timeZone: ownTimeZone() })} />}
        {!snapshot && failure === undefined && <p aria-busy>{common.loading}</p>}
        {failure !== undefined && (
          <div className="snapshot-failure">
            <Notice tone="problem">{errorText(texts, failure)}</Notice>
            <Button busy={busy} onClick={read}>
              {common.tryAgain}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
