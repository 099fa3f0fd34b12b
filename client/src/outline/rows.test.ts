import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { outline } from '@ambitiebord/shared/views/outline';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, nearestLeft, rowsOf, stepFor, type PlacedRow, type Row } from './rows.ts';

const { room } = playedCase('clustered');
const branches = outline(room.board);
const all = rowsOf(branches, new Set());
const parent = all.find(({ isOpen }) => isOpen !== undefined) ?? rowAt(0);

function rowAt(index: number): PlacedRow {
  const row = all.at(index);
  if (!row) throw new Error('the case has rows');
  return row;
}

test('each line knows its level, its place and how many there are beside it', () => {
  expect(all.length).toBeGreaterThan(branches.length);
  for (const { parentId, level, position, size, id } of all) {
    const beside = all.filter((other) => other.parentId === parentId);
    expect(beside).toHaveLength(size);
    expect(beside[position - 1]?.id).toBe(id);
    expect(level).toBe(parentId === undefined ? 1 : 2);
  }
});

test('what lies under a closed line is left out, and comes back', () => {
  const first = parent;
  const rows = rowsOf(branches, new Set([first.id]));
  expect(rows.find(({ id }) => id === first.id)?.isOpen).toBe(false);
  expect(rows.filter(({ parentId }) => parentId === first.id)).toEqual([]);
  expect(stepFor('ArrowRight', rows, first.id)).toEqual({ fold: first.id, open: true });
  expect(stepFor('ArrowLeft', all, first.id)).toEqual({ fold: first.id, open: false });
  const child = all.find(({ parentId }) => parentId === first.id);
  expect(stepFor('ArrowRight', all, first.id)).toEqual({ to: child?.id });
  expect(stepFor('ArrowLeft', all, child?.id)).toEqual({ to: first.id });
});

test('arrows, Home and End walk over every line and stop at the ends', () => {
  const walked = [rowAt(0).id];
  for (;;) {
    const step = stepFor('ArrowDown', all, walked.at(-1));
    if (step?.to === undefined) break;
    walked.push(step.to);
  }
  expect(walked).toEqual(all.map(({ id }) => id));
  expect(stepFor('ArrowUp', all, rowAt(0).id)).toBeUndefined();
  expect(stepFor('End', all, rowAt(0).id)).toEqual({ to: rowAt(-1).id });
  expect(stepFor('Home', all, rowAt(-1).id)).toEqual({ to: rowAt(0).id });
  expect(stepFor('ArrowLeft', all, rowAt(0).id)).toBeUndefined();
});

test('from one line to another is what lies between, in either direction', () => {
  const ids = all.slice(2, 5).map(({ id }) => id);
  expect(between(all, ids[0], ids[2] ?? '')).toEqual(ids);
  expect(between(all, ids[2], ids[0] ?? '')).toEqual(ids);
  expect(between(all, undefined, ids[1] ?? '')).toEqual([ids[1]]);
});

describe('when the line where somebody is goes', () => {
  test('the next of its branch is nearest, then the one before, then what it lay under', () => {
    const first = parent;
    const children = all.filter(({ parentId }) => parentId === first.id);
    const [one, two] = children;
    if (!one || !two) throw new Error('the case has a ladder of two rungs');
    const without = (...gone: readonly Row[]): Row[] => all.filter((row) => !gone.includes(row));
    expect(nearestLeft(all, one.id, without(one))).toBe(two.id);
    const last = children.at(-1) ?? two;
    expect(nearestLeft(all, last.id, without(last))).toBe(children.at(-2)?.id);
    expect(nearestLeft(all, one.id, without(...children))).toBe(first.id);
  });

  test('one is always somewhere as long as there are lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all]), fc.nat(all.length - 1), (left, lost) => {
        const rows = all.filter((row) => left.includes(row) && row !== rowAt(lost));
        const nearest = nearestLeft(all, rowAt(lost).id, rows);
        expect(rows.some(({ id }) => id === nearest)).toBe(rows.length > 0);
      }),
    );
  });
});
