import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { compareAge, type Ladder } from '@ambitiebord/shared/views/ladders';
import { Flag, Merge } from 'lucide-react';
import { useState } from 'react';
import { endInGoal, endInNewGoal } from '../../actions/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useWorkSpace, useWorkView } from '../parts/work-space.tsx';

/** Ends a ladder: the last answer is the goal, or it comes out at a goal that is there already. */
export function ChooseEnd({
  ladder,
  onEnd,
}: {
  readonly ladder: Ladder;
  readonly onEnd: () => void;
}) {
  const { why } = useMessages().steps;
  const { send } = useWorkSpace();
  const [choosing, setChoosing] = useState(false);
  const goals = useWorkView(({ records }) =>
    recordsOf(records, 'goal')
      .toSorted(compareAge)
      .map((goal) => ({
        goal,
        lines: recordsOf(records, 'activity').filter(({ goalId }) => goalId === goal.id).length,
      })),
  );
  const last = ladder.steps.at(-1);
  const end = (command: NewCommand): void => {
    send(command);
    onEnd();
  };
  if (!last) return <p className="step-hint">{why.askFirst}</p>;
  return (
    <section className="choose-end" aria-label={why.endHeading}>
      <h3>{why.endHeading}</h3>
      <Button icon={Flag} onClick={() => end(endInNewGoal(ladder, last.answer))}>
        {why.isGoal}
      </Button>
      <p className="step-hint">{why.isGoalHint}</p>
      {goals.length > 0 && (
        <Button icon={Merge} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {why.existingGoal}
        </Button>
      )}
      {choosing && (
        <ul className="goal-choice" aria-label={why.chooseGoal}>
          {goals.map(({ goal: { id, text }, lines }) => (
            <li key={id} className="goal-box">
              <p className="goal-text">{text}</p>
              <p className="step-hint">{why.linesTo(lines)}</p>
              <Button
                aria-label={`${why.chooseThis}: ${text}`}
                onClick={() => end(endInGoal(ladder.activity, id))}
              >
                {why.chooseThis}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
