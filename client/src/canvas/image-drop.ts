/** Files that are dropped on the board or pasted into it. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { allAllowed } from '../actions/action.ts';
import { newImage } from '../actions/new-image.ts';
import { toBoard } from '../tools/viewport.ts';
import type { CanvasController } from './canvas-controller.ts';

const SOME_IMAGE = {
  centre: { x: 0, y: 0 },
  pixels: { width: 3, height: 2 },
  imageId: 'some-image',
  alternativeText: '.',
};

/** The first file that says to be an image. */
export function imageIn({ files }: DataTransfer): File | undefined {
  return [...files].find(({ type }) => type.startsWith('image/'));
}

/** Asks what is on an image, if one may be put on the board. */
export function askAboutImage(controller: CanvasController, file: Blob, at?: Point): void {
  if (!allAllowed(controller.context(), [newImage('new-image', SOME_IMAGE)])) {
    controller.surroundings.tell(controller.surroundings.messages.clipboard.notHere);
    return;
  }
  controller.store.setState({ askedImage: { file, ...(at && { at }) } });
}

/** Takes what is dropped on the element; returns nothing, it ends with the signal. */
export function listenToDrops(
  element: HTMLElement,
  controller: CanvasController,
  signal: AbortSignal,
): void {
  element.addEventListener(
    'dragover',
    (event) => {
      // Also where nothing may be dropped: the browser would leave the page for the file.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    },
    { signal },
  );
  element.addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      const file = imageIn(event.dataTransfer);
      const box = element.getBoundingClientRect();
      const place = { x: event.clientX - box.left, y: event.clientY - box.top };
      const { viewport } = controller.store.getState();
      if (file) askAboutImage(controller, file, toBoard(viewport, place));
    },
    { signal },
  );
}
