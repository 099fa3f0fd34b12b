import { recordOf, recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useBoard } from '../parts/use-board.ts';

interface AboutSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (targetId: string | undefined) => void;
}

/** What something is about: a cluster, a goal, an activity, or the whole. */
export function AboutSelect({ label, value, onChange }: AboutSelectProps) {
  const { contributions, domain } = useMessages();
  const { board } = useBoard();
  const groups = [
    [domain.cluster, recordsOf(board, 'cluster')],
    [domain.goal, recordsOf(board, 'goal')],
    [domain.activity, recordsOf(board, 'activity')],
  ] as const;
  return (
    <Select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{contributions.assumptions.aboutNothing}</option>
      {groups.map(([name, records]) => (
        <optgroup key={name} label={name}>
          {[...records].toSorted(compareAge).map(({ id }) => (
            <option key={id} value={id}>
              {targetText(board, id)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

/** The words of what something is about, if that is on the board. */
export function targetText(board: Records, targetId: string | undefined): string | undefined {
  const text =
    recordOf(board, 'cluster', targetId)?.title ??
    recordOf(board, 'goal', targetId)?.text ??
    recordOf(board, 'activity', targetId)?.text;
  return text?.trim() === '' ? undefined : text?.trim();
}
