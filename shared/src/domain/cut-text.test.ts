import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened, startOfText } from './cut-text.ts';

const FAMILY = '👩‍👩‍👧';
const WAVE = '👋🏽';
const FLAG = '🇳🇱';
const HEART = '❤️';
const LETTER = 'e\u0301';
const KEYCAP = '1\uFE0F\u20E3';

test.each([FAMILY, WAVE, FLAG, HEART, LETTER, KEYCAP])(
  '%s is kept whole or not at all',
  (character) => {
    for (let length = 0; length <= character.length + 1; length++) {
      const expected = length > character.length ? `a${character}` : 'a'.slice(0, length);
      expect(startOfText(`a${character}b`, length)).toBe(expected);
    }
  },
);

test('a single character that is too long by itself is cut between code points', () => {
  expect(startOfText(FAMILY, 3)).toBe('👩\u200D');
  expect(startOfText(FAMILY, 4)).toBe('👩\u200D');
});

test('a text that fits stays as it is, a longer one ends in an ellipsis within the bound', () => {
  expect(shortened('Zes123', 6)).toBe('Zes123');
  expect(shortened(`Zes ${WAVE}${WAVE}`, 9)).toBe(`Zes ${WAVE}…`);
  expect(shortened(`Zes ${WAVE}`, 7)).toBe('Zes…');
});

test('whatever the text: a beginning of it, within the bound, without half an emoji, as a segmenter cuts it', () => {
  const segmenter = new Intl.Segmenter('nl');
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\r\n',
    LETTER,
    FAMILY,
    WAVE,
    FLAG,
    HEART,
    '👩',
    '🏽',
    'é',
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('x'));
  fc.assert(
    fc.property(text, fc.nat(60), (whole, length) => {
      const start = startOfText(whole, length);
      expect(whole.startsWith(start)).toBe(true);
      expect(start.length).toBeLessThanOrEqual(length);
      expect(start).not.toMatch(/\p{Surrogate}/u);
      const ends = [...segmenter.segment(whole)].map(
        ({ index, segment }) => index + segment.length,
      );
      const firstIsTooLong = (ends[0] ?? 0) > length;
      expect(start === '' || firstIsTooLong || ends.includes(start.length)).toBe(true);
    }),
  );
});
