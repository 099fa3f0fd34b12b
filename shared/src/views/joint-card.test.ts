import { expect, test } from 'vitest';
import { dutch } from '../i18n/dutch.ts';
import { english } from '../i18n/english.ts';
import { JOINT_CARD_ID, JOINT_CARD_PARTS } from '../records/joint-card.ts';
import { recordsOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { jointCardOf } from './joint-card.ts';

const { agreements, jointCard } = dutch;
const WORDS = { language: 'nl', kinds: agreements.kinds, missing: jointCard.missing } as const;
const AMBITION = 'Wij willen dat niemand er alleen voor staat.';

test('the board fills in each part from the goals, the ambition and the agreements of the case', () => {
  const { board } = playedCase('agreements').room;
  const card = jointCardOf(board, AMBITION, WORDS);
  expect(card.values.lines[0]).toBe(AMBITION);
  for (const { title } of recordsOf(board, 'cluster')) expect(card.values.lines).toContain(title);
  const lead = recordsOf(board, 'agreement').find(({ kind }) => kind === 'leadPartner');
  expect(lead).toBeDefined();
  expect(card.relations.lines.some((line) => line.startsWith('Kartrekker'))).toBe(true);
  for (const { who } of recordsOf(board, 'missingParty')) {
    expect(card.relations.lines).toContain(`Wie mist er? ${who}`);
  }
  const going = recordsOf(board, 'activity').filter(({ tryFirst, status }) => {
    return tryFirst === true || status === 'contributes' || status === 'merged';
  });
  expect(going.length).toBeGreaterThan(0);
  for (const { text } of going) {
    expect(card.conduct.lines.some((line) => line.endsWith(text))).toBe(true);
  }
  const first = going.find(({ tryFirst }) => tryFirst);
  expect(card.conduct.lines[0]).toContain(first?.text);
  for (const { text } of recordsOf(board, 'agreement').filter(({ kind }) => kind === 'task')) {
    expect(card.nextSteps.lines.some((line) => line.startsWith(text))).toBe(true);
  }
  expect(card.nextSteps.lines.at(-1)).toMatch(/^Terugkijken: .* 20\d\d\)$/);
  expect(JOINT_CARD_PARTS.filter((part) => card[part].written !== undefined)).toEqual([]);
  const kinds = english.agreements.kinds;
  const other = jointCardOf(board, AMBITION, { ...WORDS, language: 'en', kinds });
  expect(other.nextSteps.lines.at(-1)).toMatch(/^Looking? back/);
});

test('what people wrote stands in place of it, until it is taken away', () => {
  const { room } = playedCase('agreements');
  const facilitator = room.facilitator();
  const fields = { type: 'jointCard', values: 'Samen\n\nEn eerlijk', nextSteps: '' } as const;
  room.change(facilitator, { action: 'create', audience: 'board', id: JOINT_CARD_ID, fields });
  const written = jointCardOf(room.board, AMBITION, WORDS);
  expect(written.values).toEqual({
    lines: ['Samen', 'En eerlijk'],
    written: 'Samen\n\nEn eerlijk',
  });
  expect(written.nextSteps).toEqual({ lines: [], written: '' });
  expect(written.conduct.written).toBeUndefined();
  room.change(facilitator, updateOf(JOINT_CARD_ID, { values: null }));
  expect(jointCardOf(room.board, AMBITION, WORDS).values.lines[0]).toBe(AMBITION);
});

test('takes nothing from a card that its author does not share, and nothing from an empty board', () => {
  const { room, partners } = playedCase('revealed');
  const card = recordsOf(room.board, 'partnerCard')[0];
  const author = partners.find(({ participantId }) => participantId === card?.participantId);
  if (!card || !author) throw new Error('the case has cards of partners');
  const words = { values: 'Praat met ons', conditions: 'Een zaal zonder huur' };
  room.change(author, updateOf(card.id, { ...words, sharedFields: ['conditions'] }));
  const texts = JSON.stringify(jointCardOf(room.board, '', WORDS));
  expect(texts).toContain(words.conditions);
  expect(texts).not.toContain(words.values);
  const empty = jointCardOf(new TestRoom().board, '', WORDS);
  expect(JOINT_CARD_PARTS.flatMap((part) => empty[part].lines)).toEqual([]);
});
