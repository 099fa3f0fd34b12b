/** The strokes that others draw with the pen, as they grow. When a stroke is kept, the drawing lies where it was. */

import type Konva from 'konva';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import { THICKNESSES } from '@ambitiebord/shared/picture/shapes';
import { placesOfStroke } from '@ambitiebord/shared/protocol/live-stroke';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useSession } from '../session/hooks.ts';
import type { SessionClient } from '../session/session-client.ts';
import { mayDraw } from './believed.ts';
import type { Look } from './look.ts';
import { traceStroke } from './paint-free.ts';
import { actorOf } from './people.ts';

type Strokes = readonly (readonly Point[])[];

/** Draws past React: a stroke that grows renders nothing. */
export function LiveStrokes({ look }: { readonly look: Look }) {
  const node = useRef<Konva.Shape>(null);
  const strokes = useRef<Strokes>([]);
  const session = useSession();
  useEffect(() => {
    const changed = (): void => {
      const before = strokes.current.length;
      strokes.current = strokesOf(session);
      if (before + strokes.current.length > 0) node.current?.getLayer()?.batchDraw();
    };
    changed();
    return session.others.subscribe(changed);
  }, [session]);
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

/** What is drawn now by those who may. */
function strokesOf({ state, others }: Pick<SessionClient, 'state' | 'others'>): Strokes {
  const { board, roster } = state.getState();
  return [...others.getState().values()].flatMap(({ participantId, presence: { stroke } }) => {
    const actor = stroke && actorOf(board, roster, participantId);
    return actor && mayDraw(board, actor) ? [placesOfStroke(stroke)] : [];
  });
}
