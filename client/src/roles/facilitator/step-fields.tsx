import { STEP_MINUTES, TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useId } from 'react';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { minutesOf, type StepDraft } from './template-draft.ts';

interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
}

/** One step of a programme: whether it is done, how long, and what the facilitator wants to remember. */
export function StepFields({ draft, onChange }: StepFieldsProps) {
  const { agenda, domain } = useMessages();
  const errorId = useId();
  const title = domain.steps[draft.step];
  const wrong = draft.used && minutesOf(draft) === undefined;
  return (
    <div className="template-step">
      <label className="template-used">
        <input
          type="checkbox"
          checked={draft.used}
          onChange={({ target }) => onChange({ ...draft, used: target.checked })}
        />
        <span>{title}</span>
      </label>
      {draft.used && (
        <>
          <label className="template-minutes">
            <span className="visually-hidden">{agenda.minutesOf(title)}</span>
            <input
              className="control"
              inputMode="numeric"
              maxLength={3}
              value={draft.minutes}
              aria-invalid={wrong || undefined}
              aria-describedby={wrong ? errorId : undefined}
              onChange={({ target }) => onChange({ ...draft, minutes: target.value })}
            />
            <span aria-hidden>min</span>
          </label>
          {wrong && (
            <p className="field-error" id={errorId}>
              {agenda.minutesWrong(STEP_MINUTES)}
            </p>
          )}
          <details className="template-notes">
            <summary>
              {draft.notes === '' ? agenda.addNotes : agenda.notes}
              <span className="visually-hidden">: {title}</span>
            </summary>
            <TextArea
              label={agenda.notesOf(title)}
              hint={agenda.notesHint}
              value={draft.notes}
              maxLength={TEXT_LENGTH}
              rows={2}
              onChange={({ target }) => onChange({ ...draft, notes: target.value })}
            />
          </details>
        </>
      )}
    </div>
  );
}
