/** One object on the canvas. Renders again only when what it shows or where it lies has changed. */

import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import { memo, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import type { Face } from './face.ts';
import type { Look } from './look.ts';
import { measureWith, paintFull, paintPlain } from './paint.ts';
import { typeset } from './typeset.ts';

/** How much of an object is drawn: from afar only its outline. */
export type Detail = 'full' | 'plain';

interface ObjectShapeProps {
  readonly rectangle: Rectangle;
  readonly face: Face;
  readonly look: Look;
  readonly detail: Detail;
}

let measuring: CanvasRenderingContext2D | undefined;

/** A canvas that is never shown, to measure text with. */
function measuringContext(): CanvasRenderingContext2D {
  measuring ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (!measuring) throw new Error('this browser has no 2D canvas');
  return measuring;
}

export const ObjectShape = memo(function ObjectShape(props: ObjectShapeProps) {
  const { rectangle, face, look, detail } = props;
  const { x, y, width, height } = rectangle;
  const words = useMemo(
    () =>
      detail === 'full'
        ? typeset(face, { width, height }, measureWith(measuringContext(), look))
        : undefined,
    [face, width, height, look, detail],
  );
  return (
    <Shape
      x={x}
      y={y}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }) => {
        if (words) paintFull(context, face, { width, height }, look, words);
        else paintPlain(context, face, { width, height }, look);
      }}
    />
  );
}, isSame);

function isSame(before: ObjectShapeProps, after: ObjectShapeProps): boolean {
  return (
    before.look === after.look &&
    before.detail === after.detail &&
    equalJson(before.rectangle as unknown as Json, after.rectangle as unknown as Json) &&
    equalJson(before.face as unknown as Json, after.face as unknown as Json)
  );
}
