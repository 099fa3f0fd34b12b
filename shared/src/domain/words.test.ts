import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, wordsOfText } from './words.ts';

test('words are found with what belongs to them, in lower case and once', () => {
  expect([...wordsOfText('Zo’n buurt-app? Zo’n één, 2.')]).toEqual([
    'zo’n',
    'buurt-app',
    'één',
    '2',
  ]);
});

test('the pieces of any text together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const pieces = piecesOf(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});
