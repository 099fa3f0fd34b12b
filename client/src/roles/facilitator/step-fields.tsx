import { STEP_MINUTES, STEP_TITLE_LENGTH, TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { minutesOf, type StepDraft } from './template-draft.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
  /** One place earlier or later. */
  readonly onMove: (by: -1 | 1) => void;
}

/** One step of a programme: whether and when it is done, how long, its title, and what to remember. */
export function StepFields({ draft, onChange, onMove }: StepFieldsProps) {
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
        <span>{draft.title.trim() === '' ? title : `${draft.title} (${title})`}</span>
      </label>
      {draft.used && (
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
      )}
      <div className="template-places">
        <IconButton icon={ArrowUp} label={agenda.moveUp(title)} onClick={() => onMove(-1)} />
        <IconButton icon={ArrowDown} label={agenda.moveDown(title)} onClick={() => onMove(1)} />
      </div>
      {wrong && (
        <p className="field-error" id={errorId}>
          {agenda.minutesWrong(STEP_MINUTES)}
        </p>
      )}
      {draft.used && (
        <Disclosure
          small
          className="template-notes"
          label={
            <span>
              {agenda.changeStep}
              <span className="visually-hidden">: {title}</span>
            </span>
          }
        >
          <TextField
            label={agenda.stepTitle(title)}
            hint={agenda.stepTitleHint}
            value={draft.title}
            maxLength={STEP_TITLE_LENGTH}
            onChange={({ target }) => onChange({ ...draft, title: target.value })}
          />
          <TextArea
            label={agenda.notesOf(title)}
            hint={agenda.notesHint}
            value={draft.notes}
            maxLength={TEXT_LENGTH}
            rows={2}
            onChange={({ target }) => onChange({ ...draft, notes: target.value })}
          />
        </Disclosure>
      )}
    </div>
  );
}
