import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { memo, useState } from 'react';
import { askQuestion, markAnswered } from '../../actions/workshop.ts';
import { nameOf } from '../../canvas/people.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from './arrival.ts';
import './questions.css';
import { PlainDraft } from '../plain-words/plain-words.tsx';

interface QuestionsProps {
  readonly targetId: string;
  /** Whether this person may say that a question is answered. */
  readonly mayMark: boolean;
}

/** The questions about one object, the oldest first; nothing where there are none. */
export function Questions({ targetId, mayMark }: QuestionsProps) {
  const { steps } = useMessages();
  const questions = useSessionState(({ board }) =>
    recordsOf(board, 'question')
      .filter((question) => question.targetId === targetId)
      .toSorted(compareAge),
  );
  if (questions.length === 0) return null;
  return (
    <section aria-label={steps.reveal.questions(questions.length)} className="questions">
      <ul>
        {questions.map((question) => (
          <Question key={question.id} question={question} mayMark={mayMark} />
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps extends Pick<QuestionsProps, 'mayMark'> {
  readonly question: RecordOf<'question'>;
}

const Question = memo(function Question({ question, mayMark }: QuestionProps) {
  const { howItCame, steps } = useMessages();
  const { send } = useSession();
  const author = useSessionState(({ board }) => nameOf(board, question.authorId));
  const { answered, text } = question;
  return (
    <li>
      <p className="question-text">{text}</p>
      <p className="question-by">
        {answered ? (
          <CircleCheck className="icon" aria-hidden />
        ) : (
          <CircleHelp className="icon" aria-hidden />
        )}
        {answered ? steps.reveal.answered : steps.reveal.open}
        {' · '}
        {steps.reveal.askedBy(author ?? howItCame.somebody)}
      </p>
      {mayMark && (
        <Button onClick={() => send(markAnswered(question, !answered))}>
          {answered ? steps.reveal.markOpen : steps.reveal.markAnswered}
        </Button>
      )}
    </li>
  );
});

interface AskFormProps {
  readonly targetId: string;
  /** To whom, or about what. */
  readonly name: string;
}

/** A button that asks, and the form behind it. */
export function AskForm({ targetId, name }: AskFormProps) {
  const { steps } = useMessages();
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(false);
  const button = useArrival<HTMLDivElement>(closed && !open, 'button');
  if (open) {
    return (
      <OpenAskForm
        targetId={targetId}
        name={name}
        onClose={() => {
          setOpen(false);
          setClosed(true);
        }}
      />
    );
  }
  return (
    <div ref={button}>
      <Button icon={CircleHelp} aria-label={steps.reveal.askOf(name)} onClick={() => setOpen(true)}>
        {steps.reveal.ask}
      </Button>
    </div>
  );
}

interface OpenAskFormProps extends AskFormProps {
  readonly onClose: () => void;
}

function OpenAskForm({ targetId, name, onClose }: OpenAskFormProps) {
  const { common, people, steps } = useMessages();
  const { send } = useSession();
  const [text, setText] = useState('');
  const form = useArrival<HTMLFormElement>(true, 'textarea');
  return (
    <form
      ref={form}
      className="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(askQuestion(targetId, text));
        onClose();
      }}
    >
      <TextArea
        label={steps.reveal.askLabel(name)}
        hint={`${steps.reveal.askHint} ${people.noNames}`}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <PlainDraft text={text} onText={setText} />
      <div className="step-actions">
        <Button variant="primary" type="submit">
          {steps.reveal.send}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </form>
  );
}
