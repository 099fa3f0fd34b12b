/** One object on the canvas. Renders again only when what it shows or where it lies has changed. */

import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type { Rectangle, Size } from '@ambitiebord/shared/domain/geometry';
import { memo, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import type { Face } from './face.ts';
import type { Look } from './look.ts';
import { measureWith, paintFar, paintFull } from './paint.ts';
import { typeset, typesetFar, type Words } from './typeset.ts';

/** How much of an object is drawn: everything, a few large words, or only its outline. */
export type Detail = 'full' | 'far' | 'plain';

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

function wordsOf(face: Face, size: Size, look: Look, detail: Detail): readonly Words[] {
  if (detail === 'plain') return [];
  const set = detail === 'full' ? typeset : typesetFar;
  return set(face, size, measureWith(measuringContext(), look));
}

export const ObjectShape = memo(function ObjectShape(props: ObjectShapeProps) {
  const { rectangle, face, look, detail } = props;
  const { x, y, width, height } = rectangle;
  const words = useMemo(
    () => wordsOf(face, { width, height }, look, detail),
    [face, width, height, look, detail],
  );
  return (
    <Shape
      x={x}
      y={y}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }) => {
        const paint = detail === 'full' ? paintFull : paintFar;
        paint(context, face, { width, height }, look, words);
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
