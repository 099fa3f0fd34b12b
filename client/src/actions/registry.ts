/** All actions on the board, in the order in which a menu shows them. */

import type { Action, ActionContext } from './action.ts';
import {
  addNote,
  fitAll,
  fitSelection,
  redo,
  resetZoom,
  selectAll,
  undo,
  zoomIn,
  zoomOut,
} from './board-actions.ts';
import { attachEnd, attachStart } from './attaching.ts';
import { distribute, lineUp, tidyUp } from './arranging.ts';
import { copy, cut, paste } from './clipboard.ts';
import { bundle, selectBundle, unbundle } from './bundling.ts';
import { ROOM_ACTIONS } from './facilitating.ts';
import { LOOKS } from './looks.ts';
import { lock, spotlight, unlock } from './leading.ts';
import {
  clusterSelection,
  deleteSelection,
  duplicate,
  edit,
  moveTo,
  putInCluster,
  takeOutOfCluster,
} from './object-actions.ts';
import { addFrame, addImage, addText, connectWith } from './free-objects.ts';
import { resize } from './resizing.ts';
import { matches, type Pressed } from './shortcuts.ts';
import { bringToFront, sendToBack } from './stacking.ts';

export const ACTIONS: readonly Action[] = [
  edit,
  putInCluster,
  takeOutOfCluster,
  clusterSelection,
  ...LOOKS,
  copy,
  cut,
  duplicate,
  moveTo,
  connectWith,
  attachStart,
  attachEnd,
  resize,
  bundle,
  unbundle,
  selectBundle,
  lineUp,
  distribute,
  tidyUp,
  bringToFront,
  sendToBack,
  fitSelection,
  spotlight,
  lock,
  unlock,
  deleteSelection,
  addNote,
  paste,
  addText,
  addFrame,
  addImage,
  ...ROOM_ACTIONS,
  undo,
  redo,
  selectAll,
  fitAll,
  zoomIn,
  zoomOut,
  resetZoom,
];

/** The action that these keys stand for: of several the first that may be done, if any may. */
export function actionForKeys(pressed: Pressed, context: ActionContext): Action | undefined {
  const actions = ACTIONS.filter(({ shortcuts }) =>
    shortcuts?.some((shortcut) => matches(shortcut, pressed)),
  );
  return actions.find(({ may }) => may(context)) ?? actions[0];
}

/** What a menu shows now: the actions on the selection, or those on the board; `first`: others, above these. */
export function menuActions(context: ActionContext, first: readonly Action[] = []): Action[] {
  const kind = context.selection.length > 0 ? 'objects' : 'board';
  return [...first, ...ACTIONS].filter(({ menu, may }) => menu === kind && may(context));
}
