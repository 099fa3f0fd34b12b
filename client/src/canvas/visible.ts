/** Which objects are worth drawing: those near the viewport, with as much detail as can be seen. */

import { intersects, type Rectangle, type Size } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { between, grown } from '../tools/hit-test.ts';
import { visibleArea, type Viewport } from '../tools/viewport.ts';
import type { Detail } from './object-shape.tsx';

/** Below this zoom the text of an object is too small to read; a few large words still can be. */
const FULL_DETAIL_ZOOM = 0.45;
const WORDS_ZOOM = 0.15;

/** Badges, arrows and edges reach this far outside an object, in board units. */
const OVERHANG = 32;

/** What is drawn until the viewport leaves it. */
export interface DrawnArea {
  readonly area: Rectangle;
  readonly detail: Detail;
}

/**
 * The part of the board to draw: more than is visible, on a coarse grid, so that it stays the same
 * while the board is panned a little.
 */
export function drawnArea(viewport: Viewport, size: Size): DrawnArea {
  const visible = visibleArea(viewport, size);
  const cell = 2 ** Math.ceil(Math.log2(Math.max(visible.width, visible.height, 1) / 2));
  const down = (value: number): number => Math.floor((value - cell / 4) / cell) * cell;
  const up = (value: number): number => Math.ceil((value + cell / 4) / cell) * cell;
  const x = down(visible.x);
  const y = down(visible.y);
  return {
    area: {
      x,
      y,
      width: up(visible.x + visible.width) - x,
      height: up(visible.y + visible.height) - y,
    },
    detail: detailAt(viewport.zoom),
  };
}

function detailAt(zoom: number): Detail {
  if (zoom >= FULL_DETAIL_ZOOM) return 'full';
  return zoom >= WORDS_ZOOM ? 'far' : 'plain';
}

/** The objects and lines of a layout that lie in an area. */
export function inArea({ objects, lines }: BoardLayout, area: Rectangle): BoardLayout {
  const around = grown(area, OVERHANG);
  return {
    objects: objects.filter(({ rectangle }) => intersects(rectangle, around)),
    lines: lines.filter(({ from, to }) => intersects(between(from, to), around)),
  };
}
