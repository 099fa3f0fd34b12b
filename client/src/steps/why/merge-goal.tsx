import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { changeOf } from '../../actions/operations.ts';
import { mergeGoals } from '../../actions/pairing.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useWorkSpace, useWorkView } from '../parts/work-space.tsx';

/** Lets the lines of this goal come out at another one that says the same in other words. */
export function MergeGoal({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { pairs } = useMessages();
  const { now, send } = useWorkSpace();
  const [choosing, setChoosing] = useState(false);
  const others = useWorkView(({ records, may }) =>
    recordsOf(records, 'goal')
      .filter(({ id }) => id !== goal.id && mergeGoals(records, goal, id).every(may))
      .toSorted(compareAge),
  );
  if (others.length === 0) return null;
  return (
    <section className="choose-end">
      <Button icon={Merge} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        {pairs.merge}
      </Button>
      {choosing && (
        <>
          <p className="step-hint">{pairs.mergeHint}</p>
          <ul className="goal-choice">
            {others.map((other) => (
              <li key={other.id}>
                <Button
                  className="goal-text"
                  onClick={() => send(changeOf(...mergeGoals(now().records, goal, other.id)))}
                >
                  {pairs.mergeInto(other.text)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
