import { expect, test } from 'vitest';
import { messages } from '../i18n/messages.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { evaluationQuestions } from './evaluation-questions.ts';
import { lookBackFact } from './look-back.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

const assumption = (text: string, state: GoalsSnapshot['assumptions'][number]['state']) => ({
  id: `assumption-${state}`,
  text,
  targetId: null,
  state,
  testBy: null,
  testOn: null,
});

const tension = (text: string, state: GoalsSnapshot['tensions'][number]['state']) => ({
  id: `tension-${state}`,
  targetId: null,
  positions: [text, '', 'Niet zo'],
  state,
});

const [first] = CASE_SNAPSHOT.cards;
if (!first) throw new Error('the case has cards');
const SNAPSHOT: GoalsSnapshot = {
  ...CASE_SNAPSHOT,
  cards: [{ ...first, answers: { noticeBy: 'Er wordt gelachen.', conditions: 'Geen huur.' } }],
  goals: CASE_SNAPSHOT.goals.map((goal, place) =>
    place === 0 ? { ...goal, experienceSign: 'De koffie staat klaar.' } : goal,
  ),
  assumptions: [
    assumption('Iedereen komt.', 'believed'),
    assumption('Er is geld.', 'doubted'),
    assumption('Het is droog.', 'tested'),
    assumption('Niemand wil.', 'refuted'),
  ],
  tensions: [tension('Zo', 'open'), tension('Later zo', 'parked'), tension('Klaar', 'settled')],
};

test('asks about what was not known, not settled and not arranged yet, and about nothing else', () => {
  const [on, asked] = evaluationQuestions(SNAPSHOT, messages('nl'));
  if (on?.kind !== 'text') throw new Error('the day comes first');
  expect(on.text).toContain(lookBackFact(SNAPSHOT).text);
  if (asked?.kind !== 'list') throw new Error('the questions are a list');
  const texts = asked.entries.map(({ text }) => text);
  expect(texts.slice(0, 8)).toEqual([
    'Er wordt gelachen.',
    'De koffie staat klaar.',
    'Iedereen komt.',
    'Er is geld.',
    'Zo / Niet zo',
    'Later zo / Niet zo',
    'Geen huur.',
    'er een zaal is',
  ]);
  const labels = asked.entries.map(({ label }) => label);
  expect(labels[1]).toContain(SNAPSHOT.goals[0]?.text);
  expect(labels[2]).not.toBe(labels[3]);
  // What a partner consults about first is no condition.
  expect(texts).not.toContain('met het bestuur');
  const [, inEnglish] = evaluationQuestions({ ...SNAPSHOT, language: 'en' }, messages('en'));
  expect(JSON.stringify(inEnglish)).not.toContain(String(labels[1]));
});

test('says nothing, the day neither, when there is nothing to ask', () => {
  const settled = {
    ...SNAPSHOT,
    cards: [],
    assumptions: [],
    tensions: [],
    decisions: [],
    agreements: [],
    goals: CASE_SNAPSHOT.goals,
  };
  expect(evaluationQuestions(settled, messages('nl'))).toEqual([]);
});
