import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { askQuestion, markAnswered } from '../../actions/workshop.ts';
import { nameOf } from '../../canvas/people.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { HowItCame } from '../parts/how-it-came.tsx';

/** One shared card: its answers and the questions about it. */
export function SharedCard({ card }: { readonly card: RecordOf<'partnerCard'> }) {
  const { domain, steps } = useMessages();
  const name = useSessionState(({ board }) => nameOf(board, card.participantId)) ?? steps.somebody;
  const me = useSessionState((state) => state.me);
  const mine = card.participantId === me.participantId;
  const mayAsk = !mine && (me.role === 'partner' || me.role === 'facilitator');
  return (
    <article className="shared-card" aria-label={steps.reveal.cardOf(name)}>
      <h4>{name}</h4>
      <HowItCame record={card} />
      <dl>
        {card.sharedFields.map((field) => (
          <div key={field}>
            <dt>{domain.cardQuestions[field]}</dt>
            <dd>{card[field]}</dd>
          </div>
        ))}
      </dl>
      <Questions card={card} mayMark={mine || me.role === 'facilitator'} />
      {mayAsk && <AskForm targetId={card.id} name={name} />}
    </article>
  );
}

function Questions({
  card,
  mayMark,
}: {
  readonly card: RecordOf<'partnerCard'>;
  readonly mayMark: boolean;
}) {
  const { steps } = useMessages();
  const { send } = useSession();
  const board = useSessionState((state) => state.board);
  const questions = recordsOf(board, 'question')
    .filter(({ targetId }) => targetId === card.id)
    .toSorted(compareAge);
  if (questions.length === 0) return null;
  return (
    <section aria-label={steps.reveal.questions(questions.length)} className="questions">
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <p className="question-text">{question.text}</p>
            <p className="question-by">
              {question.answered ? (
                <CircleCheck className="icon" aria-hidden />
              ) : (
                <CircleHelp className="icon" aria-hidden />
              )}
              {question.answered ? steps.reveal.answered : steps.reveal.open}
              {' · '}
              {steps.reveal.askedBy(nameOf(board, question.authorId) ?? steps.somebody)}
            </p>
            {mayMark && (
              <Button onClick={() => send(markAnswered(question, !question.answered))}>
                {question.answered ? steps.reveal.markOpen : steps.reveal.markAnswered}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskForm({ targetId, name }: { readonly targetId: string; readonly name: string }) {
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

interface OpenAskFormProps {
  readonly targetId: string;
  readonly name: string;
  readonly onClose: () => void;
}

function OpenAskForm({ targetId, name, onClose }: OpenAskFormProps) {
  const { cards, common, steps } = useMessages();
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
        hint={`${steps.reveal.askHint} ${cards.noNamesInQuestion}`}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="step-actions">
        <Button variant="primary" type="submit">
          {steps.reveal.send}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </form>
  );
}
