/** What is dragged comes to rest as far from its neighbours as they lie from each other. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { Guide } from './snapping.ts';

type Axis = Guide['axis'];

/** From where to where something lies along an axis, and across it. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function spanOf(axis: Axis, { x, y, width, height }: Rectangle): Span {
  return axis === 'x'
    ? { start: x, end: x + width, from: y, to: y + height }
    : { start: y, end: y + height, from: x, to: x + width };
}

/** The two that lie nearest before something in its row or column, and the two after it, nearest first. */
interface Row {
  readonly here: Span;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Less than this beside each other is no distance, and less than this apart is equal: what is left is rounding. */
const ROUNDING = 0.01;

/** Looks at each neighbour once for each of the four. */
function rowOf(axis: Axis, rectangle: Rectangle, neighbours: readonly Rectangle[]): Row {
  const here = spanOf(axis, rectangle);
  const row: Span[] = [];
  for (const neighbour of neighbours) {
    const span = spanOf(axis, neighbour);
    if (span.from < here.to && here.from < span.to) row.push(span);
  }
  const lastBefore = (start: number): Span | undefined => {
    let found: Span | undefined;
    for (const span of row) {
      if (span.end <= start + ROUNDING && (!found || span.end > found.end)) found = span;
    }
    return found;
  };
  const firstAfter = (end: number): Span | undefined => {
    let found: Span | undefined;
    for (const span of row) {
      if (span.start >= end - ROUNDING && (!found || span.start < found.start)) found = span;
    }
    return found;
  };
  const before = lastBefore(here.start);
  const after = firstAfter(here.end);
  const both = (first: Span | undefined, second: Span | undefined): readonly Span[] =>
    [first, second].filter((span) => span !== undefined);
  return {
    here,
    before: both(before, before && lastBefore(before.start)),
    after: both(after, after && firstAfter(after.end)),
  };
}

/** The way along an axis to the nearest place with equal distances; undefined when all are further than the slack. */
export function wayToEqualSpacing(
  axis: Axis,
  rectangle: Rectangle,
  neighbours: readonly Rectangle[],
  slack: number,
): number | undefined {
  const { here, before, after } = rowOf(axis, rectangle, neighbours);
  const [left, furtherLeft] = before;
  const [right, furtherRight] = after;
  const ways: number[] = [];
  if (left && furtherLeft) ways.push(left.end + left.start - furtherLeft.end - here.start);
  if (right && furtherRight) ways.push(right.start - furtherRight.start + right.end - here.end);
  if (left && right) ways.push((left.end + right.start - here.start - here.end) / 2);
  const [best] = ways.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return best !== undefined && Math.abs(best) <= slack ? best : undefined;
}

/** The distances along an axis that are equal here, each as a line from side to side. */
export function equalGaps(
  axis: Axis,
  rectangle: Rectangle,
  neighbours: readonly Rectangle[],
): Guide[] {
  const { here, before, after } = rowOf(axis, rectangle, neighbours);
  const [left, furtherLeft] = before;
  const [right, furtherRight] = after;
  const threes = [
    [furtherLeft, left, here],
    [left, here, right],
    [here, right, furtherRight],
  ];
  const found = new Map<number, Guide>();
  for (const [first, second, third] of threes) {
    if (!first || !second || !third) continue;
    const gap = second.start - first.end;
    if (gap < 1 || Math.abs(third.start - second.end - gap) > ROUNDING) continue;
    for (const [one, other] of [
      [first, second],
      [second, third],
    ] as const) {
      const at = (Math.max(one.from, other.from) + Math.min(one.to, other.to)) / 2;
      const across = axis === 'x' ? 'y' : 'x';
      found.set(one.end, { axis: across, at, from: one.end, to: other.start, gap: true });
    }
  }
  return [...found.values()];
}
