/** The pointers of the others, with their names; they glide from message to message. */

import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Records } from '@ambitiebord/shared/records/registry';
import type Konva from 'konva';
import { useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useSession } from '../session/hooks.ts';
import type { OtherPresence } from '../session/session-client.ts';
import { Gliders } from '../tools/gliding.ts';
import { CursorPictures } from './cursor-picture.ts';
import { useCanvas, usePointers } from './hooks.ts';
import { colourOfPerson, type Look } from './look.ts';

/** How visible a pointer is that lies still. */
const IDLE_OPACITY = 0.4;
/** With more pointers than this, those that lie still show no name. */
const CROWD = 12;
/** Letters of a name. */
const LONGEST_NAME = 24;

interface CursorsProps {
  readonly board: Records;
  readonly look: Look;
}

/** All pointers that are on the board now, as one shape: React renders when one comes or goes. */
export function Cursors({ board, look }: CursorsProps) {
  const node = useRef<Konva.Shape>(null);
  const { store } = useCanvas();
  const pointers = usePointers(board);
  const pictures = useMemo(() => new CursorPictures(look), [look]);
  const gliders = useMemo(() => new Gliders(), []);
  useGliding(gliders, node);
  return (
    <Shape
      ref={node}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => {
        const { viewport, size } = store.getState();
        const ratio = shape.getLayer()?.getCanvas().getPixelRatio() ?? 1;
        const isCrowd = pointers.length > CROWD;
        context.setTransform(1, 0, 0, 1, 0, 0);
        for (const { clientId, participantId, name } of pointers) {
          const { at, idle = false } = gliders.of(clientId) ?? {};
          if (!at) continue;
          const x = (at.x - viewport.x) * viewport.zoom;
          const y = (at.y - viewport.y) * viewport.zoom;
          if (x > size.width || y > size.height) continue;
          const label = idle && isCrowd ? undefined : shortened(name, LONGEST_NAME);
          context.globalAlpha = idle ? IDLE_OPACITY : 1;
          const colour = colourOfPerson(look, participantId);
          pictures.draw(context, { label, colour }, { x: x * ratio, y: y * ratio, ratio });
        }
      }}
    />
  );
}

/** Draws the pointers again while one moves, and when one has been still for long; at most once a frame. */
function useGliding(gliders: Gliders, node: { readonly current: Konva.Shape | null }): void {
  const { others } = useSession();
  useEffect(() => {
    const still = globalThis.matchMedia('(prefers-reduced-motion: reduce)');
    let frame: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      frame ??= requestAnimationFrame(draw);
    };
    const awaitIdle = (): void => {
      const next = gliders.nextIdle();
      if (timer !== undefined || next === undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          wake();
        },
        Math.max(next - performance.now(), 0),
      );
    };
    const draw = (): void => {
      frame = undefined;
      const isUnderWay = gliders.step(performance.now(), still.matches);
      node.current?.getLayer()?.batchDraw();
      if (isUnderWay) wake();
      else awaitIdle();
    };
    const aim = (): void => {
      if (gliders.aim(cursorsOf(others.getState()), performance.now())) wake();
    };
    aim();
    const stop = others.subscribe(aim);
    return () => {
      stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [gliders, node, others]);
}

function cursorsOf(others: ReadonlyMap<number, OtherPresence>) {
  const cursors = new Map<number, NonNullable<OtherPresence['presence']['cursor']>>();
  for (const { clientId, presence } of others.values()) {
    if (presence.cursor) cursors.set(clientId, presence.cursor);
  }
  return cursors;
}
