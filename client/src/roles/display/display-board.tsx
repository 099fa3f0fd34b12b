import { GuideProvider, useLeader } from '../../session/guide-hooks.ts';
import { SelectionProvider } from '../../session/selection.ts';
import { BoardCanvas } from '../../canvas/board-later.ts';
import './display-board.css';

/** Whether a facilitator is in control of what everybody sees of the board. */
export function useControlled(): boolean {
  return useLeader()?.kind === 'control';
}

/** The board as the facilitator in control sees it, for those who look at the big screen. */
export function DisplayBoard() {
  return (
    <div className="display-board">
      <GuideProvider>
        <SelectionProvider>
          <BoardCanvas readOnly waiting={null} />
        </SelectionProvider>
      </GuideProvider>
    </div>
  );
}
