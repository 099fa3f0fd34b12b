import { messages } from '@ambitiebord/shared/i18n/messages';
import type { AnswerValue } from '@ambitiebord/shared/records/answer';
import type { Round } from '@ambitiebord/shared/records/round';
import { expect, test } from 'vitest';
import { answerWords, decisionWords } from './words.ts';

const { rounds } = messages('nl');

const round: Round = {
  type: 'round',
  id: 'round-of-dots',
  authorId: 'facilitator',
  createdAt: 0,
  updatedAt: 0,
  kind: 'dots',
  status: 'open',
  answered: 0,
  options: [
    { id: 'one', text: 'Een' },
    { id: 'two', text: 'Twee' },
  ],
};

const inWords = (value: AnswerValue) => answerWords(value, round, rounds, 'nl');

test('dots are told by proposal, in the order of the proposals', () => {
  expect(inWords({ kind: 'dots', optionIds: ['two', 'one', 'two'] })).toEqual([
    '1 stip: Een',
    '2 stippen: Twee',
  ]);
  expect(inWords({ kind: 'dots', optionIds: [] })).toEqual([rounds.dots.none]);
});

test('a stance comes with its reason, and whether the name may stand beside it', () => {
  const value = { kind: 'stance', stance: 'notYet', reason: 'Te vaag' } as const;
  expect(inWords({ ...value, named: true })).toEqual([
    'Nog niet',
    'Te vaag',
    rounds.stance.isNamed,
  ]);
  expect(inWords({ ...value, named: false })).toEqual(['Nog niet', 'Te vaag']);
});

const decidedInWords = (decided: Parameters<typeof decisionWords>[0]) =>
  decisionWords(decided, rounds, 'nl');

test('a decision is a sentence: with its condition, with whom and until when', () => {
  expect(decidedInWords({ choice: 'yesIf', condition: ' er een zaal is ' })).toEqual([
    'Ja, als er een zaal is',
  ]);
  expect(decidedInWords({ choice: 'consult' })).toEqual(['Ik overleg eerst']);
  expect(
    decidedInWords({
      choice: 'consult',
      condition: 'het bestuur',
      until: Date.UTC(2026, 11, 3, 12),
    }),
  ).toEqual(['Ik overleg eerst met het bestuur', 'Antwoord uiterlijk 3 december 2026']);
});
