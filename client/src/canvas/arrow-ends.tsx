/** The ends of the selected arrow, where they can be taken up and put elsewhere. */

import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { attachableOf, type Attachable } from '../actions/attaching.ts';
import { useSessionState } from '../session/hooks.ts';
import { useSelectedIds } from '../session/selection.ts';
import { endSpots } from '../tools/attaching.ts';
import { placedOf } from '../tools/object-index.ts';
import { useCanvas, useCanvasState } from './hooks.ts';
import type { Look } from './look.ts';

interface ArrowEndsProps {
  /** Everything where it is drawn now, what moves included; asked for each time, past React. */
  readonly drawnNow: () => readonly BoardLayout[];
  readonly look: Look;
}

/** In CSS pixels, at any zoom. */
const RADIUS = 6;

export function ArrowEnds({ drawnNow, look }: ArrowEndsProps) {
  const attachable = useAttachable();
  if (!attachable) return null;
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => {
        const zoom = shape.getAbsoluteScale().x;
        const line = drawnNow()
          .map(({ objects }) => placedOf(objects, attachable.id)?.line)
          .findLast((found) => found !== undefined);
        if (!line) return;
        context.lineWidth = 2 / zoom;
        context.strokeStyle = look.focus;
        context.fillStyle = look.page;
        for (const [, { x, y }] of endSpots({ ...attachable, line }, zoom)) {
          context.beginPath();
          context.arc(x, y, RADIUS / zoom, 0, 2 * Math.PI);
          context.fill();
          context.stroke();
        }
      }}
    />
  );
}

/** The selected arrow, when its ends can be taken up. */
function useAttachable(): Attachable | undefined {
  const controller = useCanvas();
  const isFree = useCanvasState(
    ({ tool, mode, editing }) => mode === 'select' && !editing && tool.name === 'idle',
  );
  // The controller reads both itself; this tells React when they are others.
  useSelectedIds();
  useSessionState((state) => state.board);
  return isFree ? attachableOf(controller.context()) : undefined;
}
