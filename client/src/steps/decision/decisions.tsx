import { areDecisionsOpen } from '@ambitiebord/shared/policy/decisions-open';
import { alsoSpokenFor } from '@ambitiebord/shared/policy/speaks-for';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { AnswerLink } from './answer-link.tsx';
import { DecisionList } from './decision-list.tsx';
import { PartnerDecision } from './partner-decision.tsx';

/** What was decided, once it is shown, and the way to answer later: a partner's own, and the facilitator's to pass on. */
export function Decisions() {
  const { rounds } = useMessages();
  const ownId = useSessionState(({ me }) => me.partnerId);
  const others = useSessionState(({ board, me }) => alsoSpokenFor(me, board));
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const open = useSessionState(({ board }) => areDecisionsOpen(board));
  const asking = useSessionState(({ board }) => {
    const round = decisionRound(board);
    return round !== undefined && isUnderWay(round);
  });
  if (asking) return isFacilitator && <AnswerLink />;
  if (!open) return null;
  return (
    <>
      {ownId !== undefined && <PartnerDecision partnerId={ownId} heading={rounds.decision.yours} />}
      {others.map(({ id, name }) => (
        <PartnerDecision key={id} partnerId={id} heading={rounds.answering.onBehalf(name)} />
      ))}
      <DecisionList />
      {isFacilitator && <AnswerLink />}
    </>
  );
}
