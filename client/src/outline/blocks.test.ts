import { PLAIN_FACE } from '@ambitiebord/shared/picture/face';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockKeeper, MOST_LINES, type Block } from './blocks.ts';
import { draftRecord } from '../actions/editing.ts';
import type { Line } from './lines.ts';

function line(id: string): Line {
  const record = draftRecord(id, { type: 'note', at: { x: 0, y: 0 } }, 0);
  const row = { id, record, level: 1, parentId: undefined, isOpen: undefined };
  return { row, face: { ...PLAIN_FACE, type: 'note' }, words: id };
}

const linesOf = (count: number, name = 'line'): Line[] =>
  Array.from({ length: count }, (_, index) => line(`${name} ${index}`));

/** The key of the block of each line, by its id. */
const places = (blocks: readonly Block[]): Map<string, number> =>
  new Map(blocks.flatMap(({ key, lines }) => lines.map(({ row }) => [row.id, key] as const)));

function expectWhole(blocks: readonly Block[], lines: readonly Line[]): void {
  expect(blocks.flatMap((block) => block.lines)).toEqual(lines);
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  for (const block of blocks) {
    expect(block.lines.length).toBeGreaterThan(0);
    expect(block.lines.length).toBeLessThanOrEqual(MOST_LINES);
  }
}

test('one line that changes makes one block anew', () => {
  const keep = blockKeeper();
  const lines = linesOf(1_000);
  const before = keep(lines, undefined);
  expect(before.length).toBeLessThan(30);
  const changed = lines.with(500, line('line 500'));
  const after = keep(changed, undefined);
  expectWhole(after, changed);
  expect(after.filter((block) => !before.includes(block))).toHaveLength(1);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

/** The lines that were there before and are in another block now. */
function elsewhere(before: readonly Block[], after: readonly Block[]): string[] {
  const [were, are] = [places(before), places(after)];
  return [...are].flatMap(([id, key]) => {
    const earlier = were.get(id);
    return earlier === undefined || earlier === key ? [] : [id];
  });
}

const changes = fc.record({ at: fc.nat(), add: fc.nat(5), take: fc.nat(30) });

test('when lines come and go, each of the others stays in its block', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(changes, { maxLength: 8 }), (count, steps) => {
      const keep = blockKeeper();
      let lines = linesOf(count);
      let blocks = keep(lines, undefined);
      for (const [step, { at, add, take }] of steps.entries()) {
        const before = blocks;
        lines = lines.toSpliced(at % (lines.length + 1), take, ...linesOf(add, `step ${step}`));
        blocks = keep(lines, undefined);
        expectWhole(blocks, lines);
        expect(elsewhere(before, blocks)).toEqual([]);
      }
    }),
  );
});

test('where so many come that a block is cut, the line where somebody is stays in it', () => {
  fc.assert(
    fc.property(fc.nat(199), fc.array(fc.nat(), { maxLength: 6 }), (index, steps) => {
      const keep = blockKeeper();
      let lines = linesOf(200);
      const current = `line ${index}`;
      let blocks = keep(lines, current);
      for (const [step, at] of steps.entries()) {
        const before = blocks;
        const added = linesOf(70, `step ${step}`);
        lines = lines.toSpliced(at % (lines.length + 1), 0, ...added);
        blocks = keep(lines, current);
        expectWhole(blocks, lines);
        expect(elsewhere(before, blocks)).not.toContain(current);
      }
    }),
  );
});

test('when a line goes elsewhere one line at most comes into another block', () => {
  fc.assert(
    fc.property(fc.nat(479), fc.nat(479), (from, to) => {
      const keep = blockKeeper();
      const lines = linesOf(480);
      const before = keep(lines, undefined);
      const [gone = line('none')] = lines.slice(from);
      const moved = lines.toSpliced(from, 1).toSpliced(to, 0, gone);
      const blocks = keep(moved, undefined);
      expectWhole(blocks, moved);
      // Between its neighbours at the edge of a block it may be the neighbour.
      expect(elsewhere(before, blocks).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever becomes of their order, each line is there once, in its place', () => {
  const lines = linesOf(120);
  const some = fc.shuffledSubarray(lines);
  fc.assert(
    fc.property(some, some, some, (...orders) => {
      const keep = blockKeeper();
      for (const order of orders) expectWhole(keep(order, 'line 7'), order);
    }),
  );
});
