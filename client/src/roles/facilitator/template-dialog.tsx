import { TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import { agendaOf, type Step } from '@ambitiebord/shared/domain/steps';
import { writeTemplate, type SessionTemplate } from '@ambitiebord/shared/protocol/session-template';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { Session } from '@ambitiebord/shared/records/session';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { fileName, saveFile } from '../../ui/files.ts';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { keepNotes, useNotes } from '../own-notes.ts';
import { TemplateFile } from '../template-file.tsx';
import { CardQuestionChoice } from './card-question-choice.tsx';
import { StepFields } from './step-fields.tsx';
import {
  draftOf,
  minutesOf,
  misplacedIn,
  templateOf,
  withStepMoved,
  type TemplateDraft,
} from './template-draft.ts';
import './template-dialog.css';

interface TemplateDialogProps {
  readonly onClose: () => void;
}

/** The facilitator's own programme: steps, times, questions and notes; to use, to save and to open. */
export function TemplateDialog({ onClose }: TemplateDialogProps) {
  const session = useSessionState(({ board }) => sessionOf(board));
  return session ? <TemplateEditor session={session} onClose={onClose} /> : null;
}

function TemplateEditor({ session, onClose }: TemplateDialogProps & { readonly session: Session }) {
  const { agenda, domain } = useMessages();
  const client = useSession();
  const { toast } = useToast();
  const notes = useNotes(client.sessionId);
  const [draft, setDraft] = useState(() =>
    draftOf({
      plan: session.plan ?? planOf(session, domain.templates[session.template]),
      cardFields: session.cardFields ?? [],
      notes,
    }),
  );
  const [asked, setAsked] = useState(false);
  const template = templateOf(draft);

  const withTemplate = (use: (template: SessionTemplate) => void) => () => {
    setAsked(true);
    if (template) use(template);
  };
  const apply = ({ plan, cardFields, notes: written }: SessionTemplate): void => {
    void client.send({ type: 'setPlan', plan });
    void client.send({ type: 'setCardFields', fields: [...cardFields] });
    keepNotes(client.sessionId, written);
    toast({ tone: 'good', text: agenda.planUsed });
    onClose();
  };
  const save = (used: SessionTemplate): void => {
    const content = new Blob([writeTemplate(used)], { type: 'application/json' });
    saveFile(content, fileName(Date.now(), used.plan.title, agenda.fileKind, 'json'));
  };
  const goBack = (): void => {
    void client.send({ type: 'setPlan', plan: null });
    onClose();
  };

  return (
    <Dialog
      title={agenda.ownTemplate}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={withTemplate(apply)}>
            {agenda.usePlan}
          </Button>
          <Button icon={Download} onClick={withTemplate(save)}>
            {agenda.saveFile}
          </Button>
          {session.plan && (
            <Button variant="quiet" onClick={goBack}>
              {agenda.backToTemplate(domain.templates[session.template])}
            </Button>
          )}
        </>
      }
    >
      <p>{agenda.ownTemplateLead}</p>
      <TemplateFile onRead={(read) => setDraft(draftOf(read))} />
      <TemplateFields draft={draft} onChange={setDraft} asked={asked} />
      {asked && !template && <Notice tone="problem">{agenda.planIncomplete}</Notice>}
    </Dialog>
  );
}

interface TemplateFieldsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
  /** Whether it was to be used, so that what is missing is said. */
  readonly asked: boolean;
}

function TemplateFields({ draft, onChange, asked }: TemplateFieldsProps) {
  const { agenda, domain } = useMessages();
  const [moved, setMoved] = useState<{ readonly step: Step; readonly place: number }>();
  const misplaced = misplacedIn(draft);
  const move = (step: Step, by: -1 | 1): void => {
    const changed = withStepMoved(draft, step, by);
    onChange(changed);
    setMoved({ step, place: changed.steps.findIndex((each) => each.step === step) + 1 });
  };
  const total = draft.steps
    .filter(({ used }) => used)
    .reduce((sum, each) => sum + (minutesOf(each) ?? 0), 0);
  return (
    <>
      <TextField
        label={agenda.planTitle}
        value={draft.title}
        maxLength={TITLE_LENGTH}
        error={asked && draft.title.trim() === '' ? agenda.planTitleMissing : undefined}
        onChange={({ target }) => onChange({ ...draft, title: target.value })}
      />
      <fieldset className="template-steps">
        <legend>{agenda.planSteps}</legend>
        {draft.steps.map((each) => (
          <StepFields
            key={each.step}
            draft={each}
            onMove={(by) => move(each.step, by)}
            onChange={(changed) =>
              onChange({
                ...draft,
                steps: draft.steps.map((other) => (other.step === changed.step ? changed : other)),
              })
            }
          />
        ))}
        <output className="visually-hidden">
          {moved && agenda.movedTo(domain.steps[moved.step], moved.place, draft.steps.length)}
        </output>
        {misplaced && (
          <Notice tone="problem">
            {agenda.orderWrong(domain.steps[misplaced.step], domain.steps[misplaced.after])}
          </Notice>
        )}
        <output className="template-total">{agenda.total(domain.minutes(total))}</output>
      </fieldset>
      <CardQuestionChoice
        chosen={draft.cardFields}
        onChoose={(cardFields) => onChange({ ...draft, cardFields })}
      />
    </>
  );
}

/** The plan of the built-in template, to begin with. */
function planOf({ template }: Session, title: string): SessionTemplate['plan'] {
  return {
    title,
    minutes: Object.fromEntries(agendaOf(template).map(({ step, minutes }) => [step, minutes])),
  };
}
