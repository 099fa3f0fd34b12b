/** Copying, cutting and pasting on the board, whether it is shown as a picture or as a list. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import {
  allowedOf,
  sendOperations,
  type Action,
  type ActionContext,
  type BoardView,
} from './action.ts';
import { clipOf, fitsOneCommand, htmlOf, idsInClip, plainTextOf, type Clip } from './clip.ts';
import { deleteSelection } from './object-actions.ts';

export const HTML = 'text/html';
export const PLAIN = 'text/plain';

/** What of the board has the clipboard in hand. */
export interface ClipboardHand {
  readonly context: () => ActionContext;
  readonly run: (action: Action) => void;
  readonly view: BoardView;
  readonly surroundings: {
    readonly messages: FrameMessages;
    readonly announce: (text: string) => void;
    readonly tell: (text: string) => void;
  };
}

/** What is selected, as it is copied; says calmly when nothing of it can be. */
export function clipToCopy({ context, surroundings }: ClipboardHand): Clip | undefined {
  const { layout, selection } = context();
  const clip = clipOf(layout, selection);
  if (!clip && selection.length > 0) surroundings.tell(surroundings.messages.clipboard.cannotCopy);
  return clip;
}

/** Puts what is selected on the clipboard; whether there was something. */
export function fillClipboard(hand: ClipboardHand, data: DataTransfer): boolean {
  const clip = clipToCopy(hand);
  if (!clip) return false;
  data.setData(HTML, htmlOf(clip));
  data.setData(PLAIN, plainTextOf(clip));
  hand.surroundings.announce(hand.surroundings.messages.clipboard.copied);
  return true;
}

/** Takes away what was cut. What a clip cannot hold stays: it would be gone. */
export function removeCut({
  context,
  run,
  view,
}: Pick<ClipboardHand, 'context' | 'run' | 'view'>): void {
  const { layout, selection } = context();
  view.select(idsInClip(layout, selection));
  run(deleteSelection);
}

/** Puts what is selected on the clipboard and takes it away; whether there was something. */
export function cutToClipboard(hand: ClipboardHand, data: DataTransfer): boolean {
  const filled = fillClipboard(hand, data);
  if (filled) removeCut(hand);
  return filled;
}

/** Makes what was pasted, as far as this person may, and selects it. */
export function putDown(
  { context, surroundings, view }: ClipboardHand,
  operations: readonly ChangeOperation[],
): void {
  const now = context();
  const { announce, tell, messages } = surroundings;
  const allowed = allowedOf(now, operations);
  if (allowed.length === 0) tell(messages.clipboard.notHere);
  else if (!fitsOneCommand(allowed)) tell(messages.clipboard.tooMuch);
  else {
    sendOperations(now, allowed);
    view.select(allowed.map(({ id }) => id));
    announce(messages.clipboard.pasted(allowed.length));
  }
}

/** Calls back for what the browser does with its clipboard; `react` says whether it was taken. */
export function onClipboard(
  signal: AbortSignal,
  isHere: () => boolean,
  react: Readonly<Record<'copy' | 'cut' | 'paste', (data: DataTransfer) => boolean>>,
): void {
  for (const type of ['copy', 'cut', 'paste'] as const) {
    document.addEventListener(
      type,
      (event) => {
        const { clipboardData, defaultPrevented } = event;
        if (defaultPrevented || !clipboardData || !isHere()) return;
        if (react[type](clipboardData)) event.preventDefault();
      },
      { signal },
    );
  }
}
