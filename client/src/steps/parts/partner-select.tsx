import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { Select } from '../../ui/field.tsx';

interface PartnerSelectProps {
  readonly label: string;
  /** What is chosen when no partner is. */
  readonly none: string;
  readonly value: string | undefined;
  readonly onChange: (partnerId: string | undefined) => void;
}

/** A choice from the partners at the table, by name. */
export function PartnerSelect({ none, value, onChange, ...field }: PartnerSelectProps) {
  const partners = useSessionState(({ board }) =>
    recordsOf(board, 'partner').toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  return (
    <Select
      {...field}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{none}</option>
      {partners.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
