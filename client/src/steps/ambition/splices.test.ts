import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Splice } from '../../session/pad-editor.ts';
import { indexAfter, spliceAfter, spliceBetween, spliced } from './splices.ts';

/** Texts with few different letters, so that repeats and ambiguous edits are common. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '😁', '\n'),
  maxLength: 12,
});

/** An edit that fits a text of this length. */
const editOf = (length: number): fc.Arbitrary<Splice> =>
  fc
    .tuple(
      fc.nat(length),
      fc.nat(length),
      fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
    )
    .map(([one, other, insert]) => ({
      index: Math.min(one, other),
      remove: Math.abs(one - other),
      insert,
    }));

const endOf = ({ index, remove }: Splice): number => index + remove;

const hasLoneSurrogate = (part: string): boolean => /\p{Surrogate}/u.test(part);

describe('the splice between two texts', () => {
  test('leads from one to the other, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        expect(spliced(before, spliceBetween(before, after, caret))).toBe(after);
      }),
    );
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const { index, remove, insert } = spliceBetween(before, after, caret);
        const parts = [before.slice(0, index), before.slice(index, index + remove), insert];
        expect(parts.filter(hasLoneSurrogate)).toEqual([]);
      }),
    );
  });

  test('is empty for equal texts', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(spliceBetween(same, same, same.length)).toMatchObject({ remove: 0, insert: '' });
      }),
    );
  });

  test('finds what was typed at the caret among equal letters', () => {
    fc.assert(
      fc.property(text, text, text, (left, typed, right) => {
        const splice = spliceBetween(left + right, left + typed + right, (left + typed).length);
        expect(splice).toEqual({ index: left.length, remove: 0, insert: typed });
      }),
    );
  });

  test('finds what Backspace took at the caret', () => {
    expect(spliceBetween('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' });
  });
});

describe('an edit that waited for others', () => {
  const situation = text.chain((before) =>
    fc.record({
      before: fc.constant(before),
      mine: editOf(before.length),
      theirs: editOf(before.length),
    }),
  );

  test('keeps both edits when they are apart', () => {
    const apart = situation.filter(
      ({ mine, theirs }) => endOf(mine) < theirs.index || endOf(theirs) < mine.index,
    );
    fc.assert(
      fc.property(apart, ({ before, mine, theirs }) => {
        const theirsFirst = spliced(spliced(before, theirs), spliceAfter(mine, [theirs]));
        const mineFirst = spliced(spliced(before, mine), spliceAfter(theirs, [mine]));
        expect(theirsFirst).toBe(mineFirst);
      }),
    );
  });

  test('never loses what was typed, and fits the text as it is now', () => {
    fc.assert(
      fc.property(situation, ({ before, mine, theirs }) => {
        const now = spliced(before, theirs);
        const moved = spliceAfter(mine, [theirs]);
        expect(moved.insert).toBe(mine.insert);
        expect(moved.index).toBeGreaterThanOrEqual(0);
        expect(endOf(moved)).toBeLessThanOrEqual(now.length);
      }),
    );
  });

  test('leaves letters of others at the edges of what it removes', () => {
    const atStart = spliceAfter({ index: 1, remove: 2, insert: '' }, [
      { index: 1, remove: 0, insert: 'xy' },
    ]);
    expect(spliced('axybcd', atStart)).toBe('axyd');
    const atEnd = spliceAfter({ index: 1, remove: 2, insert: '' }, [
      { index: 3, remove: 0, insert: 'xy' },
    ]);
    expect(spliced('abcxyd', atEnd)).toBe('axyd');
  });
});

describe('an index', () => {
  test('moves with what happens before it and stays for what happens behind it', () => {
    const insert = { index: 2, remove: 0, insert: 'xy' };
    expect(indexAfter(1, [insert])).toBe(1);
    expect(indexAfter(2, [insert])).toBe(2);
    expect(indexAfter(2, [insert], true)).toBe(4);
    expect(indexAfter(3, [insert])).toBe(5);
    expect(indexAfter(5, [{ index: 1, remove: 2, insert: '' }])).toBe(3);
    expect(indexAfter(2, [{ index: 1, remove: 3, insert: '' }])).toBe(1);
  });
});
