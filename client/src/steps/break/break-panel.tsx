import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';

/** Nothing is asked in the break; what there is so far, in numbers. */
export function BreakPanel() {
  const text = useMessages().steps.break;
  const counts = useSessionState(({ board }) => ({
    cards: recordsOf(board, 'partnerCard').length,
    activities: recordsOf(board, 'activity').length,
    goals: recordsOf(board, 'goal').length,
  }));
  return (
    <>
      <p>{text.text}</p>
      <p>{text.saved}</p>
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
