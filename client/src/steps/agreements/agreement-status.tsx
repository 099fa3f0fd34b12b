import { AGREEMENT_STATUSES } from '@ambitiebord/shared/records/agreement';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { markStatus } from '../../actions/agreements.ts';
import { useSession } from '../../session/hooks.ts';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';

/** How far an agreement is; saying so does not take an acceptance back. */
export function AgreementStatus({ agreement }: { readonly agreement: RecordOf<'agreement'> }) {
  const { statuses, tasks } = useMessages().agreements;
  const { send } = useSession();
  return (
    <Select
      label={tasks.status}
      value={agreement.status}
      onChange={({ target }) => {
        const status = AGREEMENT_STATUSES.find((each) => each === target.value);
        if (status) send(markStatus(agreement, status));
      }}
    >
      {AGREEMENT_STATUSES.map((status) => (
        <option key={status} value={status}>
          {statuses[status]}
        </option>
      ))}
    </Select>
  );
}
