import { areDecisionsOpen } from '@ambitiebord/shared/policy/decisions-open';
import { useSessionState } from '../../session/hooks.ts';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { AnswerLink } from './answer-link.tsx';
import { DecisionList } from './decision-list.tsx';
import { OwnDecision } from './own-decision.tsx';

/** What was decided, once it is shown, and the way to answer later: a partner's own, and the facilitator's to pass on. */
export function Decisions() {
  const isPartner = useSessionState(({ me }) => me.role === 'partner');
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
      {isPartner && <OwnDecision />}
      <DecisionList />
      {isFacilitator && <AnswerLink />}
    </>
  );
}
