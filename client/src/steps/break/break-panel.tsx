import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { checkpointOf } from '@ambitiebord/shared/views/goals-snapshots';
import { useSessionState } from '../../session/hooks.ts';
import { showSeconds, useStepTimer } from '../../session/use-timer.ts';
import { snapshotPath } from '../../ui/addresses.ts';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import './break.css';

/** Nothing is asked in the break; how long it lasts, and what there is so far, in numbers. */
export function BreakPanel() {
  const text = useMessages().steps.break;
  const counts = useSessionState(({ board }) => ({
    cards: recordsOf(board, 'partnerCard').length,
    activities: recordsOf(board, 'activity').length,
    goals: recordsOf(board, 'goal').length,
  }));
  return (
    <>
      <BreakClock />
      <p>{text.text}</p>
      <p>
        {text.saved} <Checkpoint />
      </p>
      <section aria-label={text.soFar}>
        <h3>{text.soFar}</h3>
        <ul className="step-list">
          <li>{text.cards(counts.cards)}</li>
          <li>{text.activities(counts.activities)}</li>
          <li>{text.goals(counts.goals)}</li>
        </ul>
      </section>
    </>
  );
}

/** What the board froze of itself when the break began, to read back. */
function Checkpoint() {
  const text = useMessages().steps.break;
  const sessionId = useSessionState(({ board }) => sessionOf(board)?.id);
  const checkpoint = useSessionState(({ board }) => checkpointOf(board));
  if (!checkpoint || sessionId === undefined) return null;
  return <Link href={snapshotPath(sessionId, checkpoint.id)}>{text.checkpoint}</Link>;
}

/** The time left, large; the header says it to who hears the page. */
function BreakClock() {
  const { session, steps } = useMessages();
  const left = useStepTimer();
  if (left === undefined) return null;
  return (
    <p className="break-clock" aria-hidden>
      <span>{left === 0 ? steps.break.goOn : steps.break.left}</span>
      <strong>{left === 0 ? session.timeUp : showSeconds(left)}</strong>
    </p>
  );
}
