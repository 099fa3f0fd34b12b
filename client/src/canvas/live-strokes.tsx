/** The strokes that others draw with the pen, as they grow. When a stroke is kept, the drawing lies where it was. */

import type Konva from 'konva';
import { THICKNESSES } from '@ambitiebord/shared/picture/shapes';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useSession } from '../session/hooks.ts';
import type { Look } from './look.ts';
import { traceStroke } from './paint-free.ts';
import { followStrokes, type Strokes } from './strokes-of-others.ts';

/** Draws past React: a stroke that grows renders nothing. */
export function LiveStrokes({ look }: { readonly look: Look }) {
  const node = useRef<Konva.Shape>(null);
  const strokes = useRef<Strokes>([]);
  const session = useSession();
  useEffect(
    () =>
      followStrokes(session, (now) => {
        const before = strokes.current.length;
        strokes.current = now;
        if (before + now.length > 0) node.current?.getLayer()?.batchDraw();
      }),
    [session],
  );
  return (
    <Shape
      ref={node}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }) => {
        context.lineCap = 'round';
        context.lineJoin = 'round';
        context.strokeStyle = look.text;
        context.lineWidth = THICKNESSES.medium;
        for (const places of strokes.current) traceStroke(context, places);
      }}
    />
  );
}
