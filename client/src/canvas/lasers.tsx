/** The lasers of everybody: a point where somebody points, and a trail that fades. Nothing of it is stored. */

import type Konva from 'konva';
import { useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useSession } from '../session/hooks.ts';
import { extended, seen, strength, type Spot } from '../tools/trail.ts';
import { toBoard } from '../tools/viewport.ts';
import type { CanvasController } from './canvas-controller.ts';
import { useCanvas } from './hooks.ts';
import { colourOfPerson, type Look } from './look.ts';

/** CSS pixels of the trail where it is newest, of the point, and of the rim around both. */
const WIDTH = 7;
const RADIUS = 8;
const RIM = 2;

interface Laser {
  readonly participantId: string;
  readonly trail: readonly Spot[];
  /** Whether it still shines; if not, what is left fades. */
  readonly shines: boolean;
}

/** The key of the laser of this browser among those of the others, which have client ids. */
const OWN = 'own';
type Lasers = Map<number | typeof OWN, Laser>;

/** Draws past React: a moving laser renders nothing. */
export function LaserTrails({ look }: { readonly look: Look }) {
  const node = useRef<Konva.Shape>(null);
  const controller = useCanvas();
  const { others } = useSession();
  const lasers = useMemo<Lasers>(() => new Map(), []);

  useEffect(() => {
    let frame: number | undefined;
    const draw = (): void => {
      frame = undefined;
      fade(lasers, performance.now());
      node.current?.getLayer()?.batchDraw();
      if (lasers.size > 0) frame = requestAnimationFrame(draw);
    };
    const changed = (): void => {
      const before = lasers.size;
      shine(lasers, controller);
      if (lasers.size + before > 0) frame ??= requestAnimationFrame(draw);
    };
    const stops = [others.subscribe(changed), controller.store.subscribe(changed)];
    changed();
    return () => {
      stops.forEach((stop) => stop());
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [controller, lasers, others]);

  return (
    <Shape
      ref={node}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }) => {
        const pixel = 1 / controller.store.getState().viewport.zoom;
        const isStill = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
        for (const laser of lasers.values()) drawLaser(context, laser, { look, pixel, isStill });
      }}
    />
  );
}

/** Takes in where everybody points now. */
function shine(lasers: Lasers, { session, store }: CanvasController): void {
  const time = performance.now();
  const put = (key: number | typeof OWN, participantId: string, spot: Spot | undefined): void => {
    const known = lasers.get(key);
    // A laser that shines again begins a trail of its own.
    const trail = known?.shines ? known.trail : [];
    if (spot) lasers.set(key, { participantId, trail: extended(trail, spot), shines: true });
    else if (known) lasers.set(key, { ...known, shines: false });
  };
  const { tool, viewport } = store.getState();
  const at = tool.name === 'lasering' ? toBoard(viewport, tool.at) : undefined;
  put(OWN, session.state.getState().me.participantId, at && { ...at, time });
  const others = session.others.getState();
  for (const { clientId, participantId, presence } of others.values()) {
    const { cursor, laser } = presence;
    put(clientId, participantId, laser && cursor && { ...cursor, time });
  }
  for (const [key, laser] of lasers) {
    if (key !== OWN && !others.has(key)) lasers.set(key, { ...laser, shines: false });
  }
}

/** Lets go of what has faded. Where a laser shines its last place stays. */
function fade(lasers: Lasers, now: number): void {
  for (const [key, laser] of lasers) {
    const left = seen(laser.trail, now);
    const trail = laser.shines && left.length === 0 ? laser.trail.slice(-1) : left;
    if (trail.length === 0) lasers.delete(key);
    else lasers.set(key, { ...laser, trail });
  }
}

interface Style {
  readonly look: Look;
  /** Board units of one CSS pixel. */
  readonly pixel: number;
  /** Whether this person wants nothing to move by itself: then there is a point and no trail. */
  readonly isStill: boolean;
}

function drawLaser(
  context: CanvasRenderingContext2D,
  { participantId, trail, shines }: Laser,
  { look, pixel, isStill }: Style,
): void {
  const colour = colourOfPerson(look, participantId);
  context.save();
  // Round ends would lie over each other where pieces meet, and show as beads.
  context.lineCap = 'butt';
  if (!isStill) drawTrail(context, trail, { colour, width: WIDTH * pixel });
  const end = trail.at(-1);
  if (end && shines) {
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(end.x, end.y, RADIUS * pixel, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.strokeStyle = look.page;
    context.lineWidth = RIM * pixel;
    context.stroke();
  }
  context.restore();
}

/** A smooth line through the middles between places, thinner and fainter the older it is. */
function drawTrail(
  context: CanvasRenderingContext2D,
  trail: readonly Spot[],
  { colour, width }: { readonly colour: string; readonly width: number },
): void {
  const now = performance.now();
  context.strokeStyle = colour;
  let start = trail[0];
  for (const [index, spot] of trail.entries()) {
    if (!start || index === 0) continue;
    const next = trail[index + 1];
    const end = next ? { ...spot, x: (spot.x + next.x) / 2, y: (spot.y + next.y) / 2 } : spot;
    const left = strength(spot, now);
    context.globalAlpha = left;
    context.lineWidth = width * (0.3 + 0.7 * left);
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.quadraticCurveTo(spot.x, spot.y, end.x, end.y);
    context.stroke();
    start = end;
  }
}
