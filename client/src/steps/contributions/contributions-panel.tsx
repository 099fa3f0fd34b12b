import { ladders } from '@ambitiebord/shared/views/ladders';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import { TableTalk } from '../parts/table-talk.tsx';

/** The activities laid beside the ambition, to talk about. */
export function ContributionsPanel() {
  const { steps } = useMessages();
  const board = useSessionState((state) => state.board);
  const all = ladders(board);
  return (
    <>
      <AmbitionSentence />
      <TableTalk how={steps.contributions.how} questions={steps.contributions.questions} />
      {all.length > 0 && (
        <section aria-label={steps.contributions.activities}>
          <h3>{steps.contributions.activities}</h3>
          <ul className="step-list">
            {all.map(({ activity, partner }) => (
              <li key={activity.id}>
                {activity.text}
                {partner && <span className="step-hint"> ({partner.name})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
