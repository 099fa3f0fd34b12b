import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { DECISIONS } from '@ambitiebord/shared/domain/round-kinds';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';
import type { DraftFields } from './answer-fields.tsx';

/** The five answers, and what goes with a yes on a condition and with consulting first. */
export function DecisionFields({ draft, onDraft }: DraftFields) {
  const { people, rounds } = useMessages();
  const { decision: text, decisions } = rounds;
  const write = (changes: Partial<typeof draft>): void => onDraft({ ...draft, ...changes });
  return (
    <>
      <Choice
        legend={text.legend}
        hideLegend
        options={DECISIONS.map((value) => ({ value, label: decisions[value] }))}
        value={draft.choice}
        onChange={(choice) => write({ choice })}
      />
      {draft.choice === 'yesIf' && (
        <>
          <TextField
            label={text.conditionLabel}
            hint={`${text.conditionHint} ${people.noNames}`}
            maxLength={TEXT_LENGTH}
            value={draft.condition ?? ''}
            onChange={({ target }) => write({ condition: target.value })}
          />
          <PlainDraft text={draft.condition ?? ''} onText={(condition) => write({ condition })} />
        </>
      )}
      {draft.choice === 'consult' && (
        <>
          <TextField
            label={text.withLabel}
            hint={text.withHint}
            optional
            maxLength={TEXT_LENGTH}
            value={draft.condition ?? ''}
            onChange={({ target }) => write({ condition: target.value })}
          />
          <DayField
            label={text.untilLabel}
            optional
            value={draft.until}
            onChange={(until) => write({ until })}
          />
        </>
      )}
    </>
  );
}
