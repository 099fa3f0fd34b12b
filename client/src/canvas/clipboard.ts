/** The clipboard of the browser and the board: by its events, which also work over plain http, and by the menu. */

import {
  clipToCopy,
  cutToClipboard,
  fillClipboard,
  HTML,
  onClipboard,
  PLAIN,
  putDown,
  removeCut,
  type ClipboardHand,
} from '../actions/clipboard-hand.ts';
import { clipIn, htmlOf, linesIn, notesOf, pasteClip, plainTextOf } from '../actions/clip.ts';
import { centreOfCanvas, toBoard } from '../tools/viewport.ts';
import type { CanvasController } from './canvas-controller.ts';
import { askAboutImage, imageIn, listenToDrops } from './image-drop.ts';

function handOf(controller: CanvasController): ClipboardHand {
  const { view, surroundings } = controller;
  return {
    context: () => controller.context(),
    run: (action) => controller.run(action),
    view,
    surroundings,
  };
}

/** Listens as long as the board has the focus; returns the function that stops it. */
export function listenToClipboard(element: HTMLElement, controller: CanvasController): () => void {
  const stopped = new AbortController();
  onClipboard(stopped.signal, () => document.activeElement === element, {
    copy: (data) => fillClipboard(handOf(controller), data),
    cut: (data) => cutToClipboard(handOf(controller), data),
    paste: (data) => {
      const [html, plain, file] = [data.getData(HTML), data.getData(PLAIN), imageIn(data)];
      // Programs for text also give a picture of the text.
      if (file && plain.trim() === '') askAboutImage(controller, file);
      else pasteFrom(controller, html, plain);
      return true;
    },
  });
  listenToDrops(element, controller, stopped.signal);
  const forget = controller.store.subscribe(({ clipboard }) => {
    if (!clipboard) return;
    controller.store.setState({ clipboard: undefined });
    void askBrowser(controller, clipboard);
  });
  return () => {
    stopped.abort();
    forget();
  };
}

/** Does what the menu asked for; people may refuse the page their clipboard. */
async function askBrowser(
  controller: CanvasController,
  what: 'copy' | 'cut' | 'paste',
): Promise<void> {
  const { clipboard } = globalThis.navigator;
  const { announce, tell, messages } = controller.surroundings;
  try {
    if (what === 'paste') {
      const [item] = await clipboard.read();
      const read = async (type: string): Promise<string> =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      const picture = item?.types.find((type) => type.startsWith('image/'));
      if (item && picture !== undefined && !item.types.includes(PLAIN)) {
        askAboutImage(controller, await item.getType(picture));
        return;
      }
      pasteFrom(controller, await read(HTML), await read(PLAIN));
      return;
    }
    const clip = clipToCopy(handOf(controller));
    if (!clip) return;
    const parts = { [HTML]: htmlOf(clip), [PLAIN]: plainTextOf(clip) };
    await clipboard.write([new ClipboardItem(parts)]);
    announce(messages.clipboard.copied);
    if (what === 'cut') removeCut(handOf(controller));
  } catch {
    tell(messages.clipboard.refused);
  }
}

function pasteFrom(controller: CanvasController, html: string, plain: string): void {
  const { layout, state } = controller.context();
  const clip = clipIn(html);
  if (clip) {
    putDownHere(controller, pasteClip(clip, middleOf(controller), layout, state.me));
    return;
  }
  const lines = linesIn(plain);
  if (lines.length > 1 && !controller.surroundings.readOnly) {
    controller.store.setState({ pastedLines: lines });
  } else if (lines.length > 0) pasteNotes(controller, lines);
}

/** Makes a note of each text, in the middle of what is shown. */
export function pasteNotes(controller: CanvasController, texts: readonly string[]): void {
  putDownHere(controller, notesOf(texts, middleOf(controller)));
}

function middleOf({ store }: CanvasController) {
  const { viewport, size } = store.getState();
  return toBoard(viewport, centreOfCanvas(size));
}

/** What was moved by keys is where it is before anything else comes. */
function putDownHere(
  controller: CanvasController,
  operations: Parameters<typeof putDown>[1],
): void {
  controller.commitNudge();
  putDown(handOf(controller), operations);
}
