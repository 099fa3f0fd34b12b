import { recordOf } from '@ambitiebord/shared/records/registry';
import { describeReport } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { ArrowLeft, Printer } from 'lucide-react';
import { Suspense, useState, type ReactNode } from 'react';
import { codeOfFailure } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { usePlace } from '../../ui/router.ts';
import { Page } from '../page.tsx';
import { Gone, SessionRoom } from '../session/session-room.tsx';
import { Threshold } from '../session/threshold.tsx';
import { useEntrance } from '../session/use-entrance.ts';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { SignOffPart } from './sign-off-part.tsx';
import { SnapshotList } from '../snapshot-list.tsx';
import { Downloads } from './downloads.tsx';
import { ReportView } from './report-view.tsx';
import { SnapshotWaiting } from './snapshot-waiting.tsx';
import { useSnapshot } from './use-snapshot.ts';
import { LetterChoice, letterOf } from './take-home.tsx';
import { useLinkedSecret } from './linked-secret.ts';
import { KeptSnapshots } from './kept-snapshots.tsx';
import { hasPicture, usePrinting, type Printing } from './use-printing.ts';
import './snapshot-screen.css';

const BoardPicture = onDemand(async () => (await import('./board-picture.tsx')).BoardPicture);
const CompareChoice = onDemand(async () => (await import('./compare-choice.tsx')).CompareChoice);
const CompareView = onDemand(async () => (await import('./compare-view.tsx')).CompareView);
const GoOn = onDemand(async () => (await import('./go-on.tsx')).GoOn);
const FacilitatorHands = onDemand(
  async () => (await import('./facilitator-hands.tsx')).FacilitatorHands,
);

const LinkedReport = onDemand(async () => (await import('./linked-report.tsx')).LinkedReport);

/** Refusals that say that there is nothing any more. */
const GONE: ReadonlySet<string | undefined> = new Set(['unauthorised', 'not-found']);

interface SnapshotScreenProps {
  readonly sessionId: string;
  readonly snapshotId: string;
}

/** The report of a goals snapshot: to read, to print and to take along. */
export function SnapshotScreen(props: SnapshotScreenProps) {
  const secret = useLinkedSecret(props.snapshotId);
  return secret === undefined ? (
    <SnapshotOfSession {...props} />
  ) : (
    <LinkedReport {...props} secret={secret} waiting={null} />
  );
}

/** For who is in the session, or was, or has its read key. */
function SnapshotOfSession({ sessionId, snapshotId }: SnapshotScreenProps) {
  const entrance = useEntrance(sessionId, 'session');
  const { secret } = usePlace();
  const { identity, failure } = entrance;
  const page = { sessionId, snapshotId };
  // When the session is over, its snapshots are still there for who has the read key.
  const reader = secret?.name === 'lezen' && codeOfFailure(failure) === 'not-found' && secret.key;
  const who = reader
    ? ({ sessionId, participantId: '', role: 'observer', token: reader, title: '' } as const)
    : identity;
  if (!who) return <Threshold {...entrance} />;
  const gone = reader ? <Threshold {...entrance} /> : <Gone identity={who} />;
  return (
    <SessionRoom
      key={who.participantId}
      identity={who}
      whenGone={<SnapshotPage {...page} gone={gone} />}
    >
      <SnapshotPage {...page} />
    </SessionRoom>
  );
}

interface SnapshotPageProps extends SnapshotScreenProps {
  /** When the session is over: what to say if its snapshots are gone too. */
  readonly gone?: ReactNode;
}

function SnapshotPage({ sessionId, snapshotId, gone }: SnapshotPageProps) {
  const texts = useMessages();
  const { snapshot: words } = texts;
  const { token, role } = useIdentity();
  // Another version of it is another hash; who confirmed it is told there too.
  const changedAt = useSessionState(
    ({ board }) => recordOf(board, 'goalsSnapshot', snapshotId)?.updatedAt,
  );
  const [letterFor, setLetterFor] = useState<string>();
  const [other, setOther] = useState<StoredSnapshot>();
  const reading = useSnapshot({ sessionId, snapshotId, token, changedAt });
  const { snapshot, signOffs, failure, read } = reading;
  const isReport = other === undefined && letterFor === undefined;
  const printing = usePrinting(isReport && hasPicture(snapshot));
  if (gone && GONE.has(codeOfFailure(failure))) return gone;

  return (
    <Page title={snapshot ? `${snapshot.title} · ${words.title}` : words.title}>
      <div className="snapshot">
        <aside className="snapshot-side no-print">
          {gone ? (
            <p>{words.sessionOver}</p>
          ) : (
            <Link className="snapshot-back" href={sessionPath(sessionId)}>
              <ArrowLeft className="icon" aria-hidden />
              {words.backToSession}
            </Link>
          )}
          {snapshot && (
            <>
              <SignOffPart
                snapshot={snapshot}
                signOffs={signOffs}
                isOver={gone !== undefined}
                onChanged={read}
              />
              <Button
                variant="primary"
                icon={Printer}
                busy={printing.isWaiting}
                onClick={printing.print}
              >
                {words.print}
              </Button>
              <Downloads snapshot={snapshot} sessionId={sessionId} />
              <Suspense fallback={null}>
                <CompareChoice
                  sessionId={sessionId}
                  snapshot={snapshot}
                  other={other}
                  onCompare={setOther}
                  waiting={null}
                />
              </Suspense>
              {role === 'facilitator' && (
                <Suspense fallback={null}>
                  <GoOn snapshot={snapshot} waiting={null} />
                </Suspense>
              )}
              {role === 'facilitator' && (
                <FacilitatorHands
                  sessionId={sessionId}
                  snapshotId={snapshotId}
                  onChanged={read}
                  waiting={null}
                />
              )}
              <LetterChoice
                sessionId={sessionId}
                snapshot={snapshot}
                shown={letterFor}
                onShow={setLetterFor}
              />
            </>
          )}
          <section className="snapshot-others" aria-labelledby="snapshot-others">
            <h2 id="snapshot-others">{words.others}</h2>
            {gone ? (
              <KeptSnapshots sessionId={sessionId} currentId={snapshotId} onChanged={read} />
            ) : (
              <SnapshotList
                sessionId={sessionId}
                currentId={snapshotId}
                empty={texts.session.noSnapshots}
              />
            )}
          </section>
        </aside>
        {snapshot && (
          <Shown
            sessionId={sessionId}
            snapshot={snapshot}
            signOffs={signOffs}
            other={other}
            letterFor={letterFor}
            printing={printing}
          />
        )}
        <SnapshotWaiting {...reading} />
      </div>
    </Page>
  );
}

interface ShownProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  readonly signOffs: readonly SignOff[];
  readonly other: StoredSnapshot | undefined;
  readonly letterFor: string | undefined;
  readonly printing: Printing;
}

/** The comparison with another snapshot, the letter of a partner, or the whole report. */
function Shown({ sessionId, snapshot, signOffs, other, letterFor, printing }: ShownProps) {
  if (other) {
    return (
      <Suspense fallback={null}>
        <CompareView
          key={other.id}
          sessionId={sessionId}
          snapshot={snapshot}
          other={other}
          waiting={null}
        />
      </Suspense>
    );
  }
  return (
    <ReportView
      report={
        letterFor === undefined
          ? describeReport(snapshot, { signOffs })
          : letterOf(snapshot, { sessionId, partnerId: letterFor })
      }
    >
      {letterFor === undefined && (
        <BoardPicture
          // Another version may have other words on its board.
          key={snapshot.contentHash}
          sessionId={sessionId}
          snapshot={snapshot}
          printing={printing}
          waiting={null}
        />
      )}
    </ReportView>
  );
}
