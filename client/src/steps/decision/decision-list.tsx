import type { DecisionChoice } from '@ambitiebord/shared/domain/round-kinds';
import type { Decision } from '@ambitiebord/shared/records/decision';
import { recordOf } from '@ambitiebord/shared/records/registry';
import {
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CircleX,
  Clock,
  MessagesSquare,
  type LucideIcon,
} from 'lucide-react';
import { markOf } from '../../canvas/mark-of.ts';
import { decisionOfPartner } from '../../actions/deciding.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { organisations } from '../parts/people.ts';
import { decisionWords } from '../rounds/words.ts';
import './decision.css';

const ICONS: Readonly<Record<DecisionChoice, LucideIcon>> = {
  yes: CircleCheck,
  yesIf: CircleEllipsis,
  consult: MessagesSquare,
  no: CircleX,
  later: Clock,
};

/** What each partner decided, and who has not answered. */
export function DecisionList() {
  const { rounds } = useMessages();
  const all = useSessionState(({ board }) => organisations(board).map(({ partner }) => partner));
  return (
    <section className="decision-part" aria-label={rounds.decision.all}>
      <h3>{rounds.decision.all}</h3>
      <ul className="decisions">
        {all.map(({ id, name }) => (
          <DecisionLine key={id} partnerId={id} name={name} />
        ))}
      </ul>
    </section>
  );
}

interface DecisionLineProps {
  readonly partnerId: string;
  readonly name: string;
}

/** One partner with what it decided; the icon says it a second time. */
export function DecisionLine({ partnerId, name }: DecisionLineProps) {
  const decision = useSessionState(({ board }) => decisionOfPartner(board, partnerId));
  const absent = useSessionState(
    ({ board }) => recordOf(board, 'partner', partnerId)?.present === false,
  );
  const { rounds } = useMessages();
  const Shape = decision ? ICONS[decision.choice] : CircleDashed;
  return (
    <li className={`decision-line decision-${decision?.choice ?? 'open'}`}>
      <Shape className="icon" aria-hidden />
      <div>
        <p className="decision-name">{name}</p>
        {!decision && absent ? (
          <p>{rounds.decision.absent}</p>
        ) : (
          <DecisionWords decision={decision} />
        )}
      </div>
    </li>
  );
}

/** A decision in words, or that there is none yet. */
export function DecisionWords({ decision }: { readonly decision: Decision | undefined }) {
  const messages = useMessages();
  const { rounds } = messages;
  const { language } = useLanguage();
  const came = useSessionState(({ board }) => (decision ? markOf(decision, board, messages) : ''));
  if (!decision) return <p>{rounds.decision.notYet}</p>;
  const lines = [...decisionWords(decision, rounds, language), ...(came === '' ? [] : [came])];
  return lines.map((line) => (
    <p key={line} className="answer-text">
      {line}
    </p>
  ));
}
