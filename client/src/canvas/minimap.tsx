/**
 * A small map of the whole board, to see where one is and to go elsewhere. It is for the pointer alone: arrow
 * keys, the list of the board and the palette lead everywhere too.
 */

import { boundsOf, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { centredAt, mapOf, shownOnMap } from '../tools/map-view.ts';
import { toBoard, type Viewport } from '../tools/viewport.ts';
import { useCanvas, useLayout } from './hooks.ts';
import type { Look } from './look.ts';
import './minimap.css';
import { coloursOf } from './writing-area.ts';

/** CSS pixels, as in the style sheet. */
const SIZE = { width: 200, height: 140 };
/** The board is drawn again at most this often, in milliseconds. */
const REST_MS = 300;
/** CSS pixels below which an object could not be seen. */
const LEAST_SIDE = 2;
const EMPTY: Rectangle = { x: 0, y: 0, width: 1, height: 1 };

export function Minimap({ look }: { readonly look: Look }) {
  const { store } = useCanvas();
  const layout = useLayout();
  const picture = useRef<HTMLCanvasElement>(null);
  const map = useMemo(
    () => mapOf(boundsOf(layout.objects.map(({ rectangle }) => rectangle)) ?? EMPTY, SIZE),
    [layout],
  );
  const drawn = useRef(0);
  useEffect(() => {
    const wait = Math.max(drawn.current + REST_MS - performance.now(), 0);
    const timer = setTimeout(() => {
      drawn.current = performance.now();
      if (picture.current) draw(picture.current, layout, map, look);
    }, wait);
    return () => clearTimeout(timer);
  }, [layout, map, look]);

  const go = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const point = toBoard(map, { x: clientX - left, y: clientY - top });
    store.setState(({ viewport, size }) => ({ viewport: centredAt(viewport, size, point) }));
  };
  return (
    <div
      className="minimap"
      data-testid="minimap"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={picture} />
      <ShownPart map={map} />
    </div>
  );
}

/** The frame around what the board shows; it moves past React. */
function ShownPart({ map }: { readonly map: Viewport }) {
  const { store } = useCanvas();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let asked: number | undefined;
    const place = (): void => {
      asked = undefined;
      const { viewport, size } = store.getState();
      const { x, y, width, height } = shownOnMap(map, viewport, size);
      // Its edges stay on the map when the board shows more than that.
      const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
      Object.assign(frame.current?.style ?? {}, {
        transform: `translate(${left}px, ${top}px)`,
        width: `${Math.max(Math.min(x + width, SIZE.width) - left, 0)}px`,
        height: `${Math.max(Math.min(y + height, SIZE.height) - top, 0)}px`,
      });
    };
    place();
    const stop = store.subscribe((state, before) => {
      if (state.viewport === before.viewport && state.size === before.size) return;
      asked ??= requestAnimationFrame(place);
    });
    return () => {
      stop();
      if (asked !== undefined) cancelAnimationFrame(asked);
    };
  }, [store, map]);
  return <div ref={frame} className="minimap-shown" />;
}

/** Every object as a spot of its colour. */
function draw(
  canvas: HTMLCanvasElement,
  { objects }: BoardLayout,
  map: Viewport,
  look: Look,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = globalThis.devicePixelRatio;
  canvas.width = SIZE.width * ratio;
  canvas.height = SIZE.height * ratio;
  context.scale(ratio, ratio);
  for (const { record, rectangle } of objects) {
    const { fill, edge } = coloursOf(record, look);
    const [x, y] = [(rectangle.x - map.x) * map.zoom, (rectangle.y - map.y) * map.zoom];
    const width = Math.max(rectangle.width * map.zoom, LEAST_SIDE);
    const height = Math.max(rectangle.height * map.zoom, LEAST_SIDE);
    context.fillStyle = edge;
    context.fillRect(x, y, width, height);
    if (Math.min(width, height) < 2 * LEAST_SIDE) continue;
    context.fillStyle = fill;
    context.fillRect(x + 1, y + 1, width - 2, height - 2);
  }
}
