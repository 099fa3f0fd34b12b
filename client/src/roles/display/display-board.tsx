import { GuideProvider, useLeader } from '../../session/guide-hooks.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import './display-board.css';

const BoardCanvas = onDemand(async () => {
  const { BoardCanvas: component } = await import('../../canvas/board-canvas.tsx');
  return component;
});

/** Whether a facilitator is in control of what everybody sees of the board. */
export function useControlled(): boolean {
  return useLeader()?.kind === 'control';
}

/** The board as the facilitator in control sees it, for those who look at the big screen. */
export function DisplayBoard() {
  return (
    <div className="display-board">
      <GuideProvider>
        <BoardCanvas readOnly waiting={null} />
      </GuideProvider>
    </div>
  );
}
