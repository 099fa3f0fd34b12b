import { writtenOn } from '@ambitiebord/shared/i18n/written';
import type { Answer, AnswerValue } from '@ambitiebord/shared/records/answer';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { CircleCheck, PencilLine } from 'lucide-react';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { valueOf, type RoundDraft } from './round-draft.ts';
import { answerWords } from './words.ts';

interface GivenAnswerProps {
  readonly round: Round;
  readonly answer: Answer | undefined;
  /** On its way to the server. */
  readonly sent: AnswerValue | undefined;
  /** Written and not sent. */
  readonly unsent: RoundDraft | undefined;
  readonly onChange: () => void;
}

/** What was answered, by whom of this partner, and whether it can still be changed. */
export function GivenAnswer({ arrives, ...given }: GivenAnswerProps & { arrives: boolean }) {
  const box = useArrival<HTMLDivElement>(arrives);
  return (
    <div ref={box} className="given-answer" tabIndex={-1}>
      {given.round.status === 'open' ? <OpenAnswer {...given} /> : <FinalAnswer {...given} />}
    </div>
  );
}

function OpenAnswer({ round, answer, sent, onChange }: GivenAnswerProps) {
  const { rounds, session } = useMessages();
  const { answering } = rounds;
  if (sent) {
    return (
      <>
        <GivenWords round={round} lead={answering.yours} value={sent} />
        <p className="step-hint">{session.saving}</p>
      </>
    );
  }
  return (
    <>
      {answer && <AnswerOf round={round} answer={answer} />}
      <p className="step-hint">{answering.changeable}</p>
      <div className="step-actions">
        <Button icon={PencilLine} onClick={onChange}>
          {answering.change}
        </Button>
      </div>
      <p className="step-hint">{answering.waiting}</p>
    </>
  );
}

function FinalAnswer({ round, answer, unsent }: GivenAnswerProps) {
  const { answering } = useMessages().rounds;
  const frame = useSessionState(({ board }) => writtenOn(board).sentence);
  const left = unsent && valueOf(round.kind, unsent, frame);
  return (
    <>
      {answer && <AnswerOf round={round} answer={answer} />}
      <p className="step-hint">{answer ? answering.final : answering.none}</p>
      {left && <GivenWords round={round} lead={answering.unsent} value={left} />}
    </>
  );
}

/** An answer of somebody, or of a colleague who speaks for the same partner. */
export function AnswerOf({ round, answer }: { readonly round: Round; readonly answer: Answer }) {
  const { howItCame, rounds, steps } = useMessages();
  const { answering } = rounds;
  const lead = useSessionState(({ board, me }) => {
    if (answer.participantId === me.participantId) return answering.yours;
    const organisation = recordOf(board, 'partner', answer.partnerId)?.name ?? steps.noOrganisation;
    return answering.colleague(
      nameOf(board, answer.participantId) ?? howItCame.somebody,
      organisation,
    );
  });
  return <GivenWords round={round} lead={lead} value={answer.value} />;
}

interface GivenWordsProps {
  readonly round: Round;
  readonly lead: string;
  readonly value: AnswerValue;
}

function GivenWords({ round, lead, value }: GivenWordsProps) {
  const { rounds } = useMessages();
  const { language } = useLanguage();
  return (
    <div className="given-words">
      <p className="given-lead">
        <CircleCheck className="icon" aria-hidden />
        {lead}
      </p>
      <ul>
        {answerWords(value, round, rounds, language).map((line) => (
          <li key={line} className="answer-text">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
