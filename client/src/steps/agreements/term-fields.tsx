import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { AgreementChanges } from '../../actions/agreements.ts';
import { useMessages } from '../../ui/language.tsx';
import { DayField } from '../parts/day-field.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { AgreementStatus } from './agreement-status.tsx';
import { AmountField, HoursField } from './number-field.tsx';

interface TermsProps {
  readonly agreement: RecordOf<'agreement'>;
  readonly reword: (changes: AgreementChanges) => void;
}

/** In how many hours a week, and who pays those. */
export function HoursFields({ agreement, reword }: TermsProps) {
  const { lead } = useMessages().agreements;
  return (
    <>
      <HoursField
        value={agreement.hoursPerWeek}
        save={(hours) => reword({ hoursPerWeek: hours ?? null })}
      />
      <SavedText
        short
        asIs
        label={lead.paidBy}
        value={agreement.hoursPaidBy ?? ''}
        save={(text) => reword({ hoursPaidBy: text })}
      />
    </>
  );
}

/** Until when. */
export function DueField({ agreement, reword }: TermsProps) {
  const { tasks } = useMessages().agreements;
  return (
    <DayField
      label={tasks.due}
      optional
      value={agreement.due}
      onChange={(due) => reword({ due: due ?? null })}
    />
  );
}

/** For how much, how far it is, whether it needs a contract; and what becomes of an acceptance. */
export function TermFields({ agreement, reword }: TermsProps) {
  const { accept, tasks } = useMessages().agreements;
  return (
    <>
      <AmountField value={agreement.amount} save={(amount) => reword({ amount: amount ?? null })} />
      <AgreementStatus agreement={agreement} />
      <label className="agreement-formal">
        <input
          type="checkbox"
          checked={agreement.needsFormal ?? false}
          onChange={({ target }) => reword({ needsFormal: target.checked })}
        />
        {tasks.formal}
      </label>
      {agreement.acceptedAt !== undefined && <p className="step-hint">{accept.wordsTakeBack}</p>}
    </>
  );
}
