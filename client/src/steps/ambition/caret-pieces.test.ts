import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretPieces, type Caret } from './caret-pieces.ts';

const caret = (key: number, anchor: number, head: number): Caret => ({
  key,
  name: `person ${key}`,
  colour: '#000000',
  anchor,
  head,
});

test('the pieces hold the whole text and every caret once, wherever the carets are', () => {
  const places = fc.array(
    fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 })),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), places, (text, ends) => {
      const carets = ends.map(([anchor, head], key) => caret(key, anchor, head));
      const pieces = caretPieces(text, carets);
      expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')).toBe(text);
      const shown = pieces.flatMap((piece) => (piece.kind === 'caret' ? [piece.caret.key] : []));
      expect(shown.toSorted((a, b) => a - b)).toEqual(carets.map(({ key }) => key));
    }),
  );
});

test('a selection covers the text between its ends, with the caret at its head', () => {
  const pieces = caretPieces('Wij willen', [caret(1, 4, 0)]);
  expect(
    pieces.map((piece) =>
      piece.kind === 'caret' ? `|${piece.caret.key}` : `${piece.text}/${piece.selectedBy?.key}`,
    ),
  ).toEqual(['|1', 'Wij /1', 'willen/undefined']);
});
