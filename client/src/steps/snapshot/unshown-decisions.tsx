import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { RoundAsking } from '../rounds/round-asking.tsx';
import { RoundControl } from '../rounds/round-control.tsx';
import { decisionRound, isUnderWay } from '../rounds/round-state.ts';
import { useHand } from '../rounds/use-hand.ts';

/** A round about taking part that was left hidden: as long as it is, no snapshot has what was decided. */
export function UnshownDecisions() {
  const { decision } = useMessages().rounds;
  const hand = useHand();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const round = useSessionState(({ board }) => decisionRound(board));
  if (!round || !isUnderWay(round)) return null;
  return (
    <>
      {isFacilitator && (
        <>
          <BoardQuestion>{decision.unshown}</BoardQuestion>
          <RoundControl round={round} hand={hand} />
        </>
      )}
      <RoundAsking key={round.id} round={round} />
    </>
  );
}
