import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLine, wrapText } from './wrap-text.ts';

/** A font in which every UTF-16 code unit is one wide. */
const measure = (text: string): number => text.length;

describe('wrapText', () => {
  test('breaks at spaces and keeps the line breaks of the author', () => {
    expect(wrapText('een twee drie\nvier', 8, 9, measure)).toEqual({
      lines: ['een twee', 'drie', 'vier'],
      cut: false,
    });
  });

  test('breaks a word only when it alone is too wide', () => {
    expect(wrapText('een mantelzorger', 6, 9, measure).lines).toEqual(['een', 'mantel', 'zorger']);
  });

  test('ends with an ellipsis when there is no more room', () => {
    expect(wrapText('een twee drie vier', 8, 1, measure)).toEqual({
      lines: ['een twe…'],
      cut: true,
    });
    expect(fitLine('Thuiszorg De Linde', 11, measure)).toBe('Thuiszorg…');
  });

  test('never splits an emoji', () => {
    const { lines } = wrapText('🙂🙂🙂', 3, 9, measure);
    expect(lines.join('')).toBe('🙂🙂🙂');
    expect(lines.every((line) => !/\p{Surrogate}/u.test(line))).toBe(true);
  });

  test('no line is too wide, and no character gets lost while there is room', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }));
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 20 }), (parts, width) => {
        const text = parts.join(' ');
        const { lines } = wrapText(text, width, 1_000, measure);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
