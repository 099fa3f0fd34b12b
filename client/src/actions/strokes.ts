/** What was drawn with the pen becomes a drawing on the board. */

import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { DRAWING_POINTS } from '@ambitiebord/shared/domain/limits';
import { allAllowed, sendOperations, type ActionContext } from './action.ts';
import { create } from './operations.ts';
import { simplifiedTo } from './simplify.ts';

/** So far beside where the hand went a stroke may run, in CSS pixels. */
const TOLERANCE = 0.75;

/** Puts a stroke on the board that was drawn at a zoom (points in board units), if that is allowed; whether it was. */
export function putStroke(context: ActionContext, points: readonly Point[], zoom: number): boolean {
  const [first] = points;
  if (!first) return true;
  const position = onBoard(first);
  const spots = simplifiedTo(points, DRAWING_POINTS, TOLERANCE / zoom).map(({ x, y }) => ({
    x: tenths(x - position.x),
    y: tenths(y - position.y),
  }));
  const operation = create('drawing', newId(), {
    position,
    points: spots,
    colour: 'ink',
    thickness: 'medium',
  });
  if (!allAllowed(context, [operation])) return false;
  sendOperations(context, [operation]);
  return true;
}

/** Finer than this cannot be seen at any zoom, and only makes messages longer. */
const tenths = (value: number): number => Math.round(value * 10) / 10;
