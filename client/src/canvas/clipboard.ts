/** The clipboard of the browser and the board: by its events, which also work over plain http, and by the menu. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { allowedOf, sendOperations } from '../actions/action.ts';
import {
  clipIn,
  clipOf,
  fitsOneCommand,
  htmlOf,
  linesIn,
  notesOf,
  pasteClip,
  plainTextOf,
  type Clip,
} from '../actions/clip.ts';
import { deleteSelection } from '../actions/object-actions.ts';
import { centreOfCanvas, toBoard } from '../tools/viewport.ts';
import type { CanvasController } from './canvas-controller.ts';
import { askAboutImage, imageIn, listenToDrops } from './image-drop.ts';

const HTML = 'text/html';
const PLAIN = 'text/plain';

/** Listens as long as the board has the focus; returns the function that stops it. */
export function listenToClipboard(element: HTMLElement, controller: CanvasController): () => void {
  const stopped = new AbortController();
  const listen = (type: 'copy' | 'cut' | 'paste', react: (data: DataTransfer) => boolean): void =>
    document.addEventListener(
      type,
      (event) => {
        const { clipboardData, defaultPrevented } = event;
        if (defaultPrevented || !clipboardData || document.activeElement !== element) return;
        if (react(clipboardData)) event.preventDefault();
      },
      { signal: stopped.signal },
    );
  const fill = (data: DataTransfer): boolean => {
    const clip = clipToCopy(controller);
    if (!clip) return false;
    data.setData(HTML, htmlOf(clip));
    data.setData(PLAIN, plainTextOf(clip));
    controller.surroundings.announce(controller.surroundings.messages.clipboard.copied);
    return true;
  };
  listen('copy', fill);
  listen('cut', (data) => {
    const filled = fill(data);
    if (filled) controller.run(deleteSelection);
    return filled;
  });
  listen('paste', (data) => {
    const [html, plain, file] = [data.getData(HTML), data.getData(PLAIN), imageIn(data)];
    // Programs for text also give a picture of the text.
    if (file && plain.trim() === '') askAboutImage(controller, file);
    else pasteFrom(controller, html, plain);
    return true;
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

function clipToCopy(controller: CanvasController): Clip | undefined {
  const { layout, selection, state } = controller.context();
  const clip = clipOf(layout, selection, state.me);
  const { tell, messages } = controller.surroundings;
  if (!clip && selection.length > 0) tell(messages.clipboard.cannotCopy);
  return clip;
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
    const clip = clipToCopy(controller);
    if (!clip) return;
    const parts = { [HTML]: htmlOf(clip), [PLAIN]: plainTextOf(clip) };
    await clipboard.write([new ClipboardItem(parts)]);
    announce(messages.clipboard.copied);
    if (what === 'cut') controller.run(deleteSelection);
  } catch {
    tell(messages.clipboard.refused);
  }
}

function pasteFrom(controller: CanvasController, html: string, plain: string): void {
  const { layout, state } = controller.context();
  const clip = clipIn(html);
  if (clip) {
    putDown(controller, pasteClip(clip, middleOf(controller), layout, state.me));
    return;
  }
  const lines = linesIn(plain);
  if (lines.length > 1 && !controller.surroundings.readOnly) {
    controller.store.setState({ pastedLines: lines });
  } else if (lines.length > 0) pasteNotes(controller, lines);
}

/** Makes a note of each text, in the middle of what is shown. */
export function pasteNotes(controller: CanvasController, texts: readonly string[]): void {
  putDown(controller, notesOf(texts, middleOf(controller)));
}

function middleOf({ store }: CanvasController) {
  const { viewport, size } = store.getState();
  return toBoard(viewport, centreOfCanvas(size));
}

function putDown(controller: CanvasController, operations: readonly ChangeOperation[]): void {
  const context = controller.context();
  const { announce, tell, messages } = controller.surroundings;
  const allowed = allowedOf(context, operations);
  if (allowed.length === 0) tell(messages.clipboard.notHere);
  else if (!fitsOneCommand(allowed)) tell(messages.clipboard.tooMuch);
  else {
    controller.commitNudge();
    sendOperations(context, allowed);
    controller.view.select(allowed.map(({ id }) => id));
    announce(messages.clipboard.pasted(allowed.length));
  }
}
