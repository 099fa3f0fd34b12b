/** Doing an action where people see and hear what came of it. */

import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { Action, ActionContext } from './action.ts';
import { deleteSelection } from './object-actions.ts';

interface Telling {
  readonly messages: FrameMessages;
  /** Reads out. */
  readonly announce: (text: string) => void;
  /** Says what the page may not show by itself. */
  readonly tell: (text: string) => void;
}

/** Does an action that may be done, and says what came of it. `now` gives what there is at that moment. */
export function performAndTell(
  action: Action,
  choice: string | undefined,
  now: () => ActionContext,
  { messages, announce, tell }: Telling,
): void {
  const before = now();
  action.perform(before, choice);
  const after = now();
  if (action === deleteSelection) {
    const gone = before.selection.filter(
      (id) => before.state.board.has(id) && !after.state.board.has(id),
    );
    announce(messages.canvas.deleted(gone.length));
  }
  const said = action.told?.(after, messages, choice);
  if (said !== undefined) tell(said);
}
