/** The clipboard of the browser and the list: what is copied there can be pasted in the picture, and the other way round. */

import { clipIn, linesIn, notesOf, pasteClip } from '../actions/clip.ts';
import {
  cutToClipboard,
  fillClipboard,
  HTML,
  onClipboard,
  PLAIN,
  putDown,
  type ClipboardHand,
} from '../actions/clipboard-hand.ts';
import type { OutlineController } from './outline-controller.ts';

/** Listens as long as a line of the list has the focus; returns the function that stops it. */
export function listenToClipboard(tree: HTMLElement, controller: OutlineController): () => void {
  const stopped = new AbortController();
  const hand = (): ClipboardHand => ({
    context: () => controller.context(),
    run: (action) => controller.run(action),
    view: controller.view,
    surroundings: controller.surroundings,
  });
  const isHere = (): boolean => {
    const { activeElement } = document;
    // Words that somebody marked are copied as words.
    if (document.getSelection()?.isCollapsed === false) return false;
    return activeElement?.getAttribute('role') === 'treeitem' && tree.contains(activeElement);
  };
  onClipboard(stopped.signal, isHere, {
    copy: (data) => fillClipboard(hand(), data),
    cut: (data) => cutToClipboard(hand(), data),
    paste: (data) => {
      if (controller.surroundings.readOnly) return false;
      const { layout, state } = controller.context();
      const at = controller.view.centre();
      const clip = clipIn(data.getData(HTML));
      const texts = linesIn(data.getData(PLAIN));
      if (!clip && texts.length === 0) return false;
      putDown(hand(), clip ? pasteClip(clip, at, layout, state.me) : notesOf(texts, at));
      const [first] = controller.selection.getState().ids;
      if (first !== undefined) controller.focusSoon(first);
      return true;
    },
  });
  return () => stopped.abort();
}
