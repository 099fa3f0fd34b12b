import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '../records/registry.ts';
import { dutchJargon } from './dutch.ts';
import { englishJargon } from './english.ts';
import { findJargon, sayPlainly, wordsOfSession } from './find-jargon.ts';

const wordsIn = (text: string, words = dutchJargon) =>
  findJargon(text, words).map(({ word }) => word);

const term = (fields: Partial<RecordOf<'term'>> & { readonly word: string }): RecordOf<'term'> => ({
  type: 'term',
  id: `term-${fields.word}-${fields.createdAt ?? 1}`.replaceAll(/[^\w-]/g, ''),
  createdAt: 1,
  updatedAt: 1,
  authorId: 'facilitator',
  ...fields,
});

/** The text after taking over every plain word that is offered. */
function plainly(text: string, words = dutchJargon): string {
  const found = findJargon(text, words).find(({ plain }) => plain !== '');
  return found ? plainly(sayPlainly(text, found), words) : text;
}

describe.each([
  ['Dutch', dutchJargon],
  ['English', englishJargon],
])('the %s list', (_, list) => {
  test('has at least sixty words, each once, with a meaning and a plain word', () => {
    const words = list.map(({ word }) => word.toLowerCase());
    expect(new Set(words).size).toBe(list.length);
    expect(list.length).toBeGreaterThanOrEqual(60);
    expect(list.filter(({ plain, meaning }) => !plain || !meaning)).toEqual([]);
  });

  test('offers no word that it would ask about again', () => {
    const plain = list.flatMap((each) => [each.plain, ...Object.values(each.forms ?? {})]);
    expect(plain.filter((text) => findJargon(text, list).length > 0)).toEqual([]);
  });
});

test('a hard word is found as a whole word, whatever its capitals and its form', () => {
  expect(wordsIn('Een pilot, of twee Pilots.')).toEqual(['pilot']);
  expect(wordsIn('PREVENTIE')).toEqual(['preventie']);
  expect(wordsIn('De copilot is geen pilotje')).toEqual([]);
  expect(wordsIn('cliënten')).toEqual(['cliënt']);
});

test('of two words at one place the longer one is meant', () => {
  expect(wordsIn('Meer sociale cohesie in de wijk')).toEqual(['sociale cohesie']);
});

test('the plain word stands where the hard one stood, with its capital', () => {
  expect(plainly('Participatie telt.')).toBe('Meedoen telt.');
  expect(plainly('Wij starten een pilot.')).toBe('Wij starten een proef.');
  expect(plainly('Twee interventies')).toBe('Twee manieren van aanpak');
});

/** What is asked about one text when the session said so. */
const asked = (...terms: RecordOf<'term'>[]) =>
  findJargon('Een pilot met de POH.', wordsOfSession(dutchJargon, terms)).map(
    ({ word, plain }) => `${word}: ${plain}`,
  );

test('what the session says of a word comes before the list, and the last thing counts', () => {
  expect(asked()).toEqual(['pilot: proef']);
  expect(asked(term({ word: 'Pilot', ignored: true }))).toEqual([]);
  const again = term({ word: 'pilot', plain: 'probeersel', createdAt: 3 });
  expect(asked(again, term({ word: 'pilot', ignored: true, createdAt: 2 }))).toEqual([
    'pilot: probeersel',
  ]);
  expect(asked(term({ word: 'POH', meaning: 'Iemand die de huisarts helpt.' }))).toEqual([
    'pilot: proef',
    'POH: ',
  ]);
});

test('any word and any text go together, whatever characters are in them', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (word, before, plain) => {
      const words = wordsOfSession([], [term({ word, plain })]);
      for (const found of findJargon(`${before} ${word} `, words)) {
        expect(`${before} ${word} `.startsWith(found.written, found.index)).toBe(true);
      }
    }),
  );
});
