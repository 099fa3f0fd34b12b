import { areDecisionsOpen } from '@ambitiebord/shared/policy/decisions-open';
import { useSessionState } from '../../session/hooks.ts';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { DecisionList } from './decision-list.tsx';
import { OwnDecision } from './own-decision.tsx';

/** What was decided, once it is shown, and for a partner the way to answer later or otherwise. */
export function Decisions() {
  const isPartner = useSessionState(({ me }) => me.role === 'partner');
  const open = useSessionState(({ board }) => areDecisionsOpen(board));
  const asking = useSessionState(({ board }) => {
    const round = decisionRound(board);
    return round !== undefined && isUnderWay(round);
  });
  if (!open || asking) return null;
  return (
    <>
      {isPartner && <OwnDecision />}
      <DecisionList />
    </>
  );
}
