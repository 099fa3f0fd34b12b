import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

test('case, accents and signs do not matter', () => {
  expect(fuzzyScore('ideeen', 'Nieuwe ideeën')).toBeDefined();
  expect(fuzzyScore('IDEEËN', 'nieuwe ideeen')).toBeDefined();
  expect(fuzzyScore('kijk hier', 'Klaar met ‘Kijk hier’')).toBeDefined();
});

test('letters may be left out, as long as the word is still that word', () => {
  expect(fuzzyScore('vlgnd', 'Volgende stap')).toBeDefined();
  expect(fuzzyScore('stap volg', 'Volgende stap')).toBeDefined();
  expect(fuzzyScore('xyz', 'Volgende stap')).toBeUndefined();
  expect(
    fuzzyScore('vst', 'Veel woorden die pas heel ver weg eindigen met een stap'),
  ).toBeUndefined();
});

test('what begins with it comes before what holds it', () => {
  const scores = ['Toon alles', 'Niets: toon', 'Katoon', 'Toekomst nu'].map((text) =>
    fuzzyScore('toon', text),
  );
  expect(scores).toEqual([4, 3, 2, 1]);
});

test('every text is found by itself and by each of its words', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      const text = words.join(' ');
      for (const query of [text, ...words]) expect(fuzzyScore(query, text)).toBeDefined();
    }),
  );
});
