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
import {
  clusterSelection,
  colourNotes,
  deleteSelection,
  duplicate,
  edit,
  putInCluster,
  takeOutOfCluster,
} from './object-actions.ts';
import { matches, type Pressed } from './shortcuts.ts';

export const ACTIONS: readonly Action[] = [
  edit,
  putInCluster,
  takeOutOfCluster,
  clusterSelection,
  colourNotes,
  duplicate,
  fitSelection,
  deleteSelection,
  addNote,
  undo,
  redo,
  selectAll,
  fitAll,
  zoomIn,
  zoomOut,
  resetZoom,
];

/** The action that these keys stand for, whether it may be done or not. */
export function actionForKeys(pressed: Pressed): Action | undefined {
  return ACTIONS.find(({ shortcuts }) => shortcuts?.some((shortcut) => matches(shortcut, pressed)));
}

/** What a menu shows now: the actions on the selection, or those on the board. */
export function menuActions(context: ActionContext): Action[] {
  const kind = context.selection.length > 0 ? 'objects' : 'board';
  return ACTIONS.filter(({ menu, may }) => menu === kind && may(context));
}
