import { recordOf, recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { useSessionState } from '../../session/hooks.ts';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';

interface AboutSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (targetId: string | undefined) => void;
}

/** What something is about: a cluster, a goal, an activity, or the whole. */
export function AboutSelect({ label, value, onChange }: AboutSelectProps) {
  const { contributions, domain } = useMessages();
  const groups = useSessionState(({ board }) =>
    (['cluster', 'goal', 'activity'] as const).map((type) => ({
      type,
      targets: [...recordsOf(board, type)]
        .toSorted(compareAge)
        .map(({ id }) => ({ id, text: targetText(board, id) })),
    })),
  );
  return (
    <Select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{contributions.assumptions.aboutNothing}</option>
      {groups.map(({ type, targets }) => (
        <optgroup key={type} label={domain[type]}>
          {targets.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
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
