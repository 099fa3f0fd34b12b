import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsentText } from './unsent-text.ts';

test('is what was put in, wherever that was', () => {
  expect(unsentText('Op tijd.', 'Op tijd. Te laat.')).toBe(' Te laat.');
  expect(unsentText('alleen', 'niet alleen')).toBe('niet ');
  expect(unsentText('een drie', 'een twee drie')).toBe('twee ');
  expect(unsentText('weg ermee', 'weg')).toBe('');
  expect(unsentText('', '')).toBe('');
});

test('holds every letter that the server lacks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
  fc.assert(
    fc.property(text, text, text, (start, put, end) => {
      const unsent = unsentText(start + end, start + put + end);
      expect(unsent).toHaveLength(put.length);
      expect((start + put + end).includes(unsent)).toBe(true);
    }),
  );
});
