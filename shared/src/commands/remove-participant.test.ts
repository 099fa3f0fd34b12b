import { expect, test } from 'vitest';
import type { ChangeOperation } from './change.ts';
import type { NewCommand } from './registry.ts';
import { newId } from '../domain/ids.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { copyOf, TestRoom } from '../test-support/test-room.ts';

const remove = (participantId: string) => ({ type: 'removeParticipant', participantId }) as const;

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma');
  return { room, facilitator, fatma };
}

const note = {
  type: 'note',
  text: 'Wie kent een zaal?',
  colour: 'yellow',
  position: { x: 0, y: 0 },
} as const;

test('takes a person out: what was shared stays, what was private goes', () => {
  const { room, facilitator, fatma } = setUp();
  const id = room.create(fatma, note);
  const card = {
    action: 'create',
    audience: 'own',
    id: cardIdOf(fatma.participantId),
    fields: {
      type: 'partnerCard',
      participantId: fatma.participantId,
      partnerId: fatma.partnerId ?? '',
      status: 'ready',
      sharedFields: ['forWhom'],
      forWhom: 'Mijn moeder',
    },
  } satisfies ChangeOperation;
  room.change(fatma, card);
  room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
  expect(room.board.get(id)).toMatchObject({ ...note, authorId: fatma.participantId });
  expect(room.own(fatma).size).toBe(0);
  expect(takingPart(room.board).map((person) => person.id)).toEqual([facilitator.participantId]);
  room.do(facilitator, { type: 'reveal' });
  expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
});

test('whoever was taken out can do nothing any more', () => {
  const { room, facilitator, fatma } = setUp();
  const other = room.facilitator('Bram');
  for (const { participantId } of [fatma, other]) {
    room.do(facilitator, { type: 'removeParticipant', participantId });
  }
  const before = copyOf(room.records);
  const change: NewCommand = {
    type: 'change',
    operations: [{ action: 'create', audience: 'board', id: newId(), fields: note }],
  };
  for (const actor of [fatma, other]) {
    expect(room.refusal(actor, change)).toBe('removed');
    expect(room.refusal(actor, { type: 'setLock', locked: true })).toBe('removed');
  }
  expect(room.records).toEqual(before);
});

test('is for facilitators, who never take themselves out', () => {
  const { room, facilitator, fatma } = setUp();
  const kees = room.partner('Kees');
  expect(room.refusal(kees, remove(fatma.participantId))).toBe('forbidden');
  const spectators = ['observer', 'display'] as const;
  for (const role of spectators) {
    const actor = { participantId: newId(), role };
    expect(room.refusal(actor, remove(fatma.participantId))).toBe('forbidden');
  }
  expect(room.refusal(facilitator, remove(facilitator.participantId))).toBe('forbidden');
  expect(room.refusal(facilitator, remove(newId()))).toBe('unknown-record');
  expect(room.refusal(facilitator, remove(room.sessionId))).toBe('unknown-record');
  room.do(facilitator, remove(fatma.participantId));
  const { removedAt } = recordOf(room.board, 'participant', fatma.participantId) ?? {};
  room.do(facilitator, remove(fatma.participantId));
  expect(recordOf(room.board, 'participant', fatma.participantId)).toMatchObject({ removedAt });
});

test('a secret answer of who was taken out does not count, but that of a colleague does', () => {
  const { room, facilitator, fatma } = setUp();
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const colleague = room.partner('Aafke');
  room.do(facilitator, { type: 'openRound', kind: 'stance' });
  const [round] = recordsOf(room.board, 'round');
  const roundId = round?.id ?? '';
  const answered = () => recordOf(room.board, 'round', roundId)?.answered;
  const value = { kind: 'stance', stance: 'full' } as const;
  for (const actor of [fatma, kees]) room.do(actor, { type: 'answerRound', roundId, value });
  expect(answered()).toBe(2);
  room.do(facilitator, { type: 'removeParticipant', participantId: kees.participantId });
  expect(answered()).toBe(1);
  room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
  expect(answered()).toBe(1);
  room.do(colleague, { type: 'answerRound', roundId, value });
  expect(room.own(fatma).size).toBe(0);
});
