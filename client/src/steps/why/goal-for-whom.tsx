import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { sharedForWhom } from '@ambitiebord/shared/views/warnings';
import { changeOf, update } from '../../actions/operations.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useMayHere, useWorkSpace, useWorkView } from '../parts/work-space.tsx';

interface GoalForWhomProps {
  readonly goal: RecordOf<'goal'>;
  /** The partner whose ladder ends here: what their card says is offered. */
  readonly partnerId: string | undefined;
}

/** Who is better off with a goal: a field for who may word the goal, plain text for the others. */
export function GoalForWhom({ goal, partnerId }: GoalForWhomProps) {
  const { people, steps } = useMessages();
  const { why } = steps;
  const { send } = useWorkSpace();
  const written = goal.forWhom?.trim() ?? '';
  const mayWrite = useMayHere(update(goal, { forWhom: `${written}.` }));
  const offered = useWorkView(
    ({ records }) =>
      recordsOf(records, 'partnerCard')
        .filter((card) => partnerId !== undefined && card.partnerId === partnerId)
        .flatMap(sharedForWhom)[0],
  );
  const save = (forWhom: string): void => send(changeOf(update(goal, { forWhom })));
  if (!mayWrite) {
    return written === '' ? null : <p>{why.forWhom(written)}</p>;
  }
  return (
    <>
      <SavedText
        optional
        short
        label={why.forWhomLabel}
        hint={people.noNames}
        value={goal.forWhom ?? ''}
        save={save}
      />
      {written === '' && offered && (
        <div className="suggestion">
          <p>{why.suggestion(offered)}</p>
          <Button onClick={() => save(offered)}>{why.useSuggestion}</Button>
        </div>
      )}
    </>
  );
}
