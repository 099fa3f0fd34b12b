import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { recordsOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { takeOver } from './hand-over.ts';
import { runTransaction } from './transaction.ts';

const SENTENCE = 'Wij willen integrale participatie, zodat iedereen meedoet.';

/** An ambition of which a resident and others may say which words are not clear. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const els = room.partner('Els', 'Bewoners', 'residents');
  const wim = room.partner('Wim', 'Bewoners', 'residents');
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const write = (text: string): void => {
    room.pads.set(recordsOf(room.board, 'ambition')[0]?.id ?? '', text);
    room.do(facilitator, { type: 'setStep', step: 'snapshot' });
  };
  const mark = (actor: Actor, ...words: string[]) =>
    room.refusal(actor, { type: 'markWords', words });
  const check = () => recordsOf(room.board, 'wordCheck')[0];
  return { room, facilitator, els, wim, kees, write, mark, check };
}

test('a check counts words and readers, and the board never says who', () => {
  const { room, facilitator, els, wim, write, mark, check } = setUp();
  write(SENTENCE);
  expect(mark(els, 'participatie', 'integrale')).toBeUndefined();
  expect(mark(wim, 'participatie')).toBeUndefined();
  // Nor who was the first.
  expect(check()?.authorId).toBe(facilitator.participantId);
  expect(check()).toMatchObject({
    readers: 2,
    words: [
      { word: 'integrale', count: 1 },
      { word: 'participatie', count: 2 },
    ],
  });
  expect(recordsOf(room.board, 'wordMarks')).toEqual([]);
  expect(recordsOf(room.own(els), 'wordMarks')[0]?.words).toEqual(['participatie', 'integrale']);
  expect(mark(els)).toBeUndefined();
  expect(check()).toMatchObject({ readers: 2, words: [{ word: 'participatie', count: 1 }] });
});

test('somebody is one reader, from whatever seat, and none once taken out', () => {
  const { room, facilitator, els, wim, write, mark, check } = setUp();
  write(SENTENCE);
  mark(els, 'integrale');
  const { participantId } = els;
  const [from, to] = [participantId, newId()];
  const moved = runTransaction(room.records, (transaction) =>
    takeOver(transaction, { participantId, from, to, now: room.now }),
  );
  expect(moved).toMatchObject({ ok: true });
  mark({ ...els, seat: to }, 'participatie');
  mark(wim, 'participatie');
  const word = 'participatie';
  expect(check()).toMatchObject({ readers: 2, words: [{ word, count: 2 }] });
  room.do(facilitator, { type: 'removeParticipant', participantId });
  expect(check()).toMatchObject({ readers: 1, words: [{ word, count: 1 }] });
});

test('a mark that changes no count is not told on the board', () => {
  const { els, write, mark, check } = setUp();
  write(SENTENCE);
  mark(els, 'participatie');
  const before = check();
  mark(els, 'participatie', 'participatie');
  expect(check()).toEqual(before);
});

test('residents are asked by themselves, others when the facilitator asks them, and nobody else', () => {
  const { room, facilitator, kees, write, mark, check } = setUp();
  write(SENTENCE);
  const others: Actor[] = [
    facilitator,
    { participantId: newId(), role: 'observer' },
    { participantId: newId(), role: 'display' },
  ];
  for (const actor of [kees, ...others]) expect(mark(actor, 'participatie')).toBe('forbidden');
  const ask = (actor: Actor, ...partnerIds: string[]) =>
    room.refusal(actor, { type: 'askWordCheck', partnerIds });
  const own = kees.partnerId ?? '';
  expect(ask(kees, own)).toBe('forbidden');
  expect(ask(facilitator, newId())).toBe('unknown-record');
  expect(ask(facilitator, own, own)).toBeUndefined();
  expect(check()?.partnerIds).toEqual([own]);
  expect(mark(kees, 'participatie')).toBeUndefined();
  expect(ask(facilitator)).toBeUndefined();
  expect(mark(kees)).toBe('forbidden');
});

test('only words of the sentence as it stands can be marked', () => {
  const { room, facilitator, els, write, mark, check } = setUp();
  const empty = new TestRoom();
  const early = empty.partner('Els', 'Bewoners', 'residents');
  expect(empty.refusal(early, { type: 'markWords', words: [] })).toBe('not-now');
  expect(mark(els, 'participatie')).toBe('invalid');
  write('');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  write(SENTENCE);
  expect(mark(els, 'scheldwoord')).toBe('invalid');
  expect(mark(els, 'Participatie')).toBe('invalid');
  expect(mark(els, 'participatie', 'integrale')).toBeUndefined();
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  write('Wij willen integrale zorg.');
  expect(mark(els, 'integrale', 'zorg')).toBeUndefined();
  expect(check()?.words.map(({ word }) => word)).toEqual(['integrale', 'zorg']);
});

test('a mark goes with its word, for good, and the count with it', () => {
  const { room, facilitator, els, wim, write, mark, check } = setUp();
  write(SENTENCE);
  mark(els, 'participatie', 'integrale');
  mark(wim, 'participatie');
  const rewrite = (text: string): void => {
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    write(text);
  };
  rewrite('Wij willen integrale zorg.');
  expect(check()).toMatchObject({ readers: 2, words: [{ word: 'integrale', count: 1 }] });
  expect(recordsOf(room.own(els), 'wordMarks')[0]?.words).toEqual(['integrale']);
  expect(recordsOf(room.own(wim), 'wordMarks')[0]?.words).toEqual([]);
  rewrite(SENTENCE);
  expect(check()?.words).toEqual([{ word: 'integrale', count: 1 }]);
});
