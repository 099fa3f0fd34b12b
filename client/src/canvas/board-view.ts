/** The view of the board that actions work on, over the store of the canvas. */

import { boundsOf, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type { BoardView } from '../actions/action.ts';
import type { Selection } from '../session/selection.ts';
import {
  centreOfCanvas,
  fitTo,
  reveal,
  toBoard,
  zoomAt,
  type Viewport,
} from '../tools/viewport.ts';
import type { CanvasState, CanvasStore } from './canvas-store.ts';

/** Writing in text smaller than this (CSS pixels per board unit) is no use. */
const LEAST_WRITING_ZOOM = 0.7;
/** Fitting a selection may enlarge it this much. */
const SELECTION_ZOOM = 2;

function rectanglesOf(layout: BoardLayout, ids: readonly string[] | undefined): Rectangle[] {
  const wanted = ids && new Set(ids);
  return layout.objects
    .filter(({ record }) => wanted?.has(record.id) ?? true)
    .map(({ rectangle }) => rectangle);
}

/** Shows a rectangle large enough to write in. */
function readyToWrite({ viewport, size }: CanvasState, rectangle: Rectangle): Viewport {
  const zoomed = viewport.zoom < LEAST_WRITING_ZOOM ? fitTo(rectangle, size, 1) : viewport;
  return reveal(zoomed, rectangle, size);
}

/** Makes the view; `layout` gives the layout as it is now. */
export function createBoardView(
  store: CanvasStore,
  selection: Selection,
  layout: () => BoardLayout,
): BoardView {
  const select = (ids: readonly string[]): void => selection.setState({ ids, by: 'canvas' });
  const zoomTo = (zoomOf: (zoom: number) => number): void => {
    const { viewport, size } = store.getState();
    store.setState({ viewport: zoomAt(viewport, centreOfCanvas(size), zoomOf(viewport.zoom)) });
  };
  return {
    select,
    edit: (id) => {
      const [rectangle] = rectanglesOf(layout(), [id]);
      if (!rectangle) return;
      // Its words are nowhere to be seen on the board.
      if (layout().objects.some(({ record }) => record.id === id && record.type === 'image')) {
        store.setState({ askedImage: { id }, menu: undefined });
        select([id]);
        return;
      }
      const viewport = readyToWrite(store.getState(), rectangle);
      store.setState({ viewport, editing: { id }, menu: undefined });
      select([id]);
    },
    write: (type, place) => {
      const state = store.getState();
      const at = place ?? toBoard(state.viewport, centreOfCanvas(state.size));
      const id = newId();
      const viewport = readyToWrite(state, { ...at, width: 0, height: 0 });
      store.setState({ viewport, mode: 'select', editing: { id, draft: { type, at } } });
      select([id]);
    },
    fit: (ids) => {
      const bounds = boundsOf(rectanglesOf(layout(), ids));
      if (!bounds) return;
      const { size } = store.getState();
      store.setState({ viewport: fitTo(bounds, size, ids ? SELECTION_ZOOM : 1) });
    },
    zoomBy: (factor) => zoomTo((zoom) => zoom * factor),
    centre: () => {
      const { viewport, size } = store.getState();
      return toBoard(viewport, centreOfCanvas(size));
    },
    resetZoom: () => zoomTo(() => 1),
    askPlace: () => store.setState({ mode: 'place', menu: undefined }),
    addImage: () => store.setState({ askedImage: {}, menu: undefined }),
    askClipboard: (clipboard) => store.setState({ clipboard }),
  };
}
