/** The pointers of the others, with their names; they glide from message to message. */

import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Records } from '@ambitiebord/shared/records/registry';
import type Konva from 'konva';
import { useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useSession } from '../session/hooks.ts';
import { useCanvas, usePointers } from './hooks.ts';
import { followIdle, IDLE_MS } from './idle.ts';
import { colourOfPerson, type Look } from './look.ts';

/** Milliseconds in which a pointer covers most (63 %) of the way to where it really is. */
const GLIDE_MS = 60;
/** Nearer than this (board units) it has arrived. */
const ARRIVED = 0.2;

/** How visible a pointer is that lies still. */
const IDLE_OPACITY = 0.4;
/** With more pointers than this, those that lie still show no name. */
const CROWD = 12;

/** The corners of a pointer, from its tip. */
const ARROW = [
  [0, 0],
  [5.5, 17],
  [8.9, 10],
  [15.9, 6.6],
] as const;

interface CursorsProps {
  readonly board: Records;
  readonly look: Look;
}

/** All pointers that are on the board now. */
export function Cursors({ board, look }: CursorsProps) {
  const pointers = usePointers(board);
  return pointers.map(({ clientId, participantId, name }) => (
    <Cursor
      key={`${clientId} ${participantId}`}
      clientId={clientId}
      name={name}
      colour={colourOfPerson(look, participantId)}
      look={look}
      crowded={pointers.length > CROWD}
    />
  ));
}

interface CursorProps {
  readonly clientId: number;
  readonly name: string;
  readonly colour: string;
  readonly look: Look;
  readonly crowded: boolean;
}

function Cursor({ clientId, name, colour, look, crowded }: CursorProps) {
  const node = useRef<Konva.Shape>(null);
  const { others } = useSession();
  const { store } = useCanvas();

  useEffect(() => {
    const shape = node.current;
    const first = others.getState().get(clientId)?.presence.cursor;
    if (!shape || !first) return undefined;
    shape.position(first);
    return glide(shape, () => others.getState().get(clientId)?.presence.cursor, others.subscribe);
  }, [others, clientId]);

  useEffect(() => {
    const sign = (): string => {
      const { x, y } = others.getState().get(clientId)?.presence.cursor ?? {};
      return `${x} ${y}`;
    };
    return followIdle({ sign, onChange: others.subscribe, ms: IDLE_MS }, (idle) =>
      node.current?.opacity(idle ? IDLE_OPACITY : 1),
    );
  }, [others, clientId]);

  useEffect(() => {
    const scale = (): void => {
      const { zoom } = store.getState().viewport;
      node.current?.scale({ x: 1 / zoom, y: 1 / zoom });
    };
    scale();
    return store.subscribe((state, previous) => {
      if (state.viewport.zoom !== previous.viewport.zoom) scale();
    });
  }, [store]);

  const draw = useMemo(() => drawCursor(name, colour, look), [name, colour, look]);
  return (
    <Shape
      ref={node}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => draw(context, !crowded || shape.opacity() === 1)}
    />
  );
}

/** Lets a node follow a target that jumps; returns the function that ends it. */
function glide(
  shape: Konva.Shape,
  target: () => Point | undefined,
  onChange: (listen: () => void) => () => void,
): () => void {
  const isStill = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let frame: number | undefined;
  let before = 0;
  const step = (now: number): void => {
    frame = undefined;
    const to = target();
    if (!to) return;
    const share = isStill ? 1 : 1 - Math.exp(-Math.min(now - before, 50) / GLIDE_MS);
    before = now;
    const from = shape.position();
    const way = { x: to.x - from.x, y: to.y - from.y };
    if (Math.hypot(way.x, way.y) < ARRIVED) {
      shape.position(to);
      return;
    }
    shape.position({ x: from.x + way.x * share, y: from.y + way.y * share });
    frame = requestAnimationFrame(step);
  };
  const stop = onChange(() => {
    if (frame !== undefined) return;
    before = performance.now();
    frame = requestAnimationFrame(step);
  });
  return () => {
    stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

/** An arrow with a name beside it, in CSS pixels whatever the zoom. */
function drawCursor(
  name: string,
  colour: string,
  look: Look,
): (context: CanvasRenderingContext2D, named: boolean) => void {
  const label = shortened(name, 24);
  // Measured once: with many pointers each frame would spend much of its time on it.
  let width: number | undefined;
  return (context, named) => {
    context.lineJoin = 'round';
    context.strokeStyle = look.onPerson;
    context.lineWidth = 3;
    context.beginPath();
    for (const [x, y] of ARROW) context.lineTo(x, y);
    context.closePath();
    context.stroke();
    context.fillStyle = colour;
    context.fill();
    if (!named) return;
    context.font = `700 16px ${look.font}`;
    width ??= context.measureText(label).width + 16;
    context.beginPath();
    context.roundRect(12, 18, width, 26, 8);
    context.fill();
    context.lineWidth = 1.5;
    context.stroke();
    context.fillStyle = look.onPerson;
    context.fillText(label, 20, 37);
  };
}
