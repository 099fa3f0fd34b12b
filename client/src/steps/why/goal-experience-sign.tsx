import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { changeOf, update } from '../../actions/operations.ts';
import { useMessages } from '../../ui/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useMayHere, useWorkSpace } from '../parts/work-space.tsx';

/** By what people notice a goal: a field for who may word the goal, plain text for the others. */
export function GoalExperienceSign({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { details, people } = useMessages();
  const { send } = useWorkSpace();
  const written = goal.experienceSign?.trim() ?? '';
  const mayWrite = useMayHere(update(goal, { experienceSign: `${written}.` }));
  if (!mayWrite) {
    return written === '' ? null : <p>{details.experienceSign(written)}</p>;
  }
  return (
    <SavedText
      optional
      short
      label={details.experienceSignLabel}
      hint={people.noNames}
      value={goal.experienceSign ?? ''}
      save={(experienceSign) => send(changeOf(update(goal, { experienceSign })))}
    />
  );
}
