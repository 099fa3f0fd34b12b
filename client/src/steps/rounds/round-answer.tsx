import { writtenOn } from '@ambitiebord/shared/i18n/written';
import { answerIdOf, type Answer, type AnswerValue } from '@ambitiebord/shared/records/answer';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { LockKeyhole } from 'lucide-react';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useArrival } from '../parts/arrival.ts';
import { AnswerFields } from './answer-fields.tsx';
import { Together } from './colleagues.tsx';
import { AnswerOf, GivenAnswer } from './given-answer.tsx';
import { MandateHint } from './mandate-hint.tsx';
import { draftOf, isEmptyDraft, valueOf, type RoundDraft } from './round-draft.ts';
import { topicOf, type RoundTopic } from './round-state.ts';
import { useDraft } from './use-draft.ts';
import './rounds.css';

interface Sent {
  readonly commandId: string;
  readonly value: AnswerValue;
  /** The answer that there was; another one says that the server has taken this. */
  readonly over: unknown;
  readonly refused: boolean;
}

interface RoundAnswerProps {
  readonly round: Round;
  /** The partner without a device for which it is given; absent: the own one. */
  readonly forPartnerId?: string;
}

/** A partner answers a round that is under way, and may change the answer until it is closed. */
export function RoundAnswer({ round, forPartnerId }: RoundAnswerProps) {
  const { rounds } = useMessages();
  const { send } = useSession();
  const { topic, answer, refusals } = useSessionState(({ board, own, refusals: refused }) => ({
    topic: topicOf(board, round),
    answer: recordOf(own, 'answer', answerIdOf(round.id, forPartnerId)),
    refusals: refused,
  }));
  const { draft, write, drop } = useDraft(answerIdOf(round.id, forPartnerId));
  const [sent, setSent] = useState<Sent>();
  const [acted, setActed] = useState(false);

  const refused = refusals.some(({ commandId }) => commandId === sent?.commandId);
  // A refusal can be dismissed, and is one all the same.
  if (sent && refused && !sent.refused) setSent({ ...sent, refused });
  const settled = sent !== undefined && answer !== sent.over;
  // Until the server has it, it stays a draft.
  useLayoutEffect(() => {
    if (settled) drop();
  }, [settled, drop]);
  const waiting = sent && !sent.refused && !settled ? sent.value : undefined;

  const open = round.status === 'open';
  const editing = draft !== undefined || answer === undefined;
  if (waiting || !(open && editing)) {
    const change = (): void => {
      if (answer) write(draftOf(answer.value));
      setActed(true);
    };
    return (
      <GivenAnswer
        round={round}
        answer={answer}
        sent={waiting}
        unsent={draft}
        arrives={acted}
        onChange={change}
      />
    );
  }
  const submit = (value: AnswerValue): void => {
    const commandId = send({
      type: 'answerRound',
      roundId: round.id,
      value,
      ...(forPartnerId === undefined ? {} : { forPartnerId }),
    });
    setSent({ commandId, value, over: answer, refused: false });
    setActed(true);
  };
  return (
    <AnswerForm
      round={round}
      topic={topic}
      draft={draft ?? (topic === 'title' ? { text: '' } : {})}
      arrives={acted}
      answer={answer}
      // What was begun and taken back again must not hide what a colleague answers.
      onDraft={(next) => (!answer && isEmptyDraft(next) ? drop() : write(next))}
      onSend={submit}
      onKeep={drop}
      isOwn={forPartnerId === undefined}
    >
      <MandateHint topic={topic} partnerId={forPartnerId} />
      <p className="round-secret">
        <LockKeyhole className="icon" aria-hidden />
        {rounds.secrecy[topic]}
      </p>
    </AnswerForm>
  );
}

interface AnswerFormProps {
  readonly round: Round;
  readonly topic: RoundTopic;
  /** Whether it is the answer of the own partner. */
  readonly isOwn: boolean;
  readonly draft: RoundDraft;
  /** Whether the own hand brought it here. */
  readonly arrives: boolean;
  readonly onDraft: (draft: RoundDraft) => void;
  readonly onSend: (value: AnswerValue) => void;
  /** The answer that counts meanwhile. */
  readonly answer: Answer | undefined;
  /** Leaves that answer as it is. */
  readonly onKeep: () => void;
  readonly children: ReactNode;
}

function AnswerForm({
  round,
  topic,
  isOwn,
  draft,
  arrives,
  answer,
  onDraft,
  onSend,
  onKeep,
  children,
}: AnswerFormProps) {
  const { answering } = useMessages().rounds;
  const frame = useSessionState(({ board }) => writtenOn(board).sentence);
  const form = useArrival<HTMLFormElement>(arrives, 'textarea, input, button:enabled');
  const [asked, setAsked] = useState(false);
  const value = valueOf(round.kind, draft, frame);
  return (
    <form
      ref={form}
      className="round-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (value) onSend(value);
        else setAsked(true);
      }}
    >
      {children}
      <AnswerFields topic={topic} round={round} draft={draft} onDraft={onDraft} />
      <div className="step-actions">
        <Button type="submit" variant="primary" size="large">
          {answering.send}
        </Button>
        {answer && <Button onClick={onKeep}>{answering.keep}</Button>}
      </div>
      {/* What colleagues do comes below: a choice never moves away from under a finger. */}
      {answer && <AnswerOf round={round} answer={answer} />}
      {isOwn && <Together round={round} />}
      {asked && !value && <Notice tone="problem">{answering.incomplete}</Notice>}
    </form>
  );
}
