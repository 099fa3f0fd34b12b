import { useSessionState } from '../../session/hooks.ts';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { DecisionList } from './decision-list.tsx';
import { OwnDecision } from './own-decision.tsx';

/** What was decided, once it is shown, and for a partner the way to answer later or otherwise. */
export function Decisions() {
  const isPartner = useSessionState(({ me }) => me.role === 'partner');
  const round = useSessionState(({ board }) => decisionRound(board));
  if (!round || isUnderWay(round)) return null;
  return (
    <>
      {isPartner && <OwnDecision />}
      <DecisionList />
    </>
  );
}
