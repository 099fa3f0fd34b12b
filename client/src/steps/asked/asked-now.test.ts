/** What is asked at the top, as a table: every step, moment in it, role and own state has its sentence. */

import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { ROLES } from '@ambitiebord/shared/domain/roles';
import { STEPS } from '@ambitiebord/shared/domain/steps';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { describe, expect, test } from 'vitest';
import { ASKED, askedIn, askedKey, type AskedKey } from './asked-now.ts';
import { situationsIn, TABLE } from './asked-table.ts';

/** Words that somebody reads at a glance. */
const WORDS = 20;

/** A sentence that can be read at a glance. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^\S.*[.?]$/);
  expect(sentence).not.toMatch(/undefined|\s{2}/);
  expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(WORDS);
}

type Cell = AskedKey | Readonly<Record<string, AskedKey>>;

describe('what is asked now', () => {
  test.each(TABLE)('in %s, %s', (...row) => {
    const situations = situationsIn(row);
    expect(situations.map((each) => askedKey(each))).toEqual(row[3]);
    for (const language of LANGUAGES) {
      for (const each of situations) expectSentence(askedIn(each, messages(language), language));
    }
  });

  test('has a row for every step and moment, and for each key that there is', () => {
    expect(new Set(TABLE.map(([step]) => step))).toEqual(new Set(STEPS));
    const moments = TABLE.flatMap((row) => situationsIn(row).map(({ moment }) => moment));
    expect(new Set(moments)).toEqual(new Set(Object.keys(ASKED)));
    const used = new Set(TABLE.flatMap(([, , , keys]) => keys));
    const cells = Object.values(ASKED).flatMap((each) => Object.values<Cell>(each));
    const all = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : Object.values(cell)));
    expect(used).toEqual(new Set(all));
  });

  test.each(LANGUAGES)('is a sentence of its own for every step and role in %s', (language) => {
    for (const role of ROLES) {
      const sentences = STEPS.map((step) =>
        askedIn({ step, moment: 'usual', role, own: 'usual' }, messages(language), language),
      );
      for (const sentence of sentences) expectSentence(sentence);
      expect(new Set(sentences).size).toBe(STEPS.length);
    }
  });
});
