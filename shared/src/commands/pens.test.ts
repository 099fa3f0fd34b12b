import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { mayWritePad, penHolders } from '../policy/may-write-pad.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { deleteOf, TestRoom, updateOf } from '../test-support/test-room.ts';
import { additionsTo } from '../views/additions.ts';
import { parseCommand } from './registry.ts';

/** A room at the ambition, with a facilitator and three partners. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde');
  const kees = room.partner('Kees', 'De Lindelopers');
  const ank = room.partner('Ank', 'Buurthuis');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const ambitionId = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const give = (...people: readonly Actor[]) =>
    room.refusal(facilitator, {
      type: 'givePens',
      ambitionId,
      participantIds: people.map(({ participantId }) => participantId),
    });
  const writers = () =>
    [facilitator, fatma, kees, ank].map((actor) => mayWritePad(actor, room.board, ambitionId));
  const add = (actor: Actor, text = 'Noem de buren ook.') =>
    room.create(actor, { type: 'addition', ambitionId, text, state: 'open' });
  const change = (actor: Actor, id: string, fields: Parameters<typeof updateOf>[1]) =>
    room.refusal(actor, { type: 'change', operations: [updateOf(id, fields)] });
  return { room, facilitator, fatma, kees, ank, ambitionId, give, writers, add, change };
}

test('who has the pen writes and nobody else, the facilitator neither, until all write again', () => {
  const { give, writers, fatma, kees, ank } = setUp();
  expect(writers()).toEqual([true, true, true, true]);
  expect(give(fatma, kees)).toBeUndefined();
  expect(writers()).toEqual([false, true, true, false]);
  expect(give(ank)).toBeUndefined();
  expect(writers()).toEqual([false, false, false, true]);
  expect(give()).toBeUndefined();
  expect(writers()).toEqual([true, true, true, true]);
});

test('pens are given by facilitators alone, to people who are here, two at most', () => {
  const { room, facilitator, fatma, ambitionId, give, ank } = setUp();
  const given = { type: 'givePens', ambitionId, participantIds: [fatma.participantId] } as const;
  const command = { ...given, participantIds: [...given.participantIds] };
  expect(room.refusal(fatma, command)).toBe('forbidden');
  const sneak = updateOf(ambitionId, { pens: [fatma.participantId] });
  for (const actor of [fatma, facilitator]) {
    expect(room.refusal(actor, { type: 'change', operations: [sneak] })).toBe('forbidden');
  }
  expect(give({ participantId: newId(), role: 'partner' })).toBe('unknown-record');
  expect(room.refusal(facilitator, { ...command, ambitionId: newId() })).toBe('unknown-record');
  const three = [newId(), newId(), newId()];
  expect(parseCommand({ ...command, id: newId(), participantIds: three })).toEqual({
    ok: false,
    error: 'invalid',
  });
  // Once more the same changes nothing, in whatever order.
  give(fatma, ank);
  const before = recordOf(room.board, 'ambition', ambitionId);
  expect(give(ank, fatma)).toBeUndefined();
  expect(recordOf(room.board, 'ambition', ambitionId)).toBe(before);
});

test('a pen stays given when the step is left and opened again; who was taken out has none', () => {
  const { room, facilitator, fatma, kees, ambitionId, give, writers } = setUp();
  give(fatma, kees);
  for (const step of ['cluster', 'ambition'] as const) {
    room.do(facilitator, { type: 'setStep', step });
    expect(writers()).toEqual([false, step === 'ambition', step === 'ambition', false]);
  }
  for (const { participantId } of [fatma, kees]) {
    room.do(facilitator, { type: 'removeParticipant', participantId });
  }
  expect(penHolders(room.board, ambitionId)).toEqual([]);
  expect(writers()).toEqual([true, false, false, true]);
});

test('an addition is worded by who sent it until it was judged, and judged by who writes', () => {
  const { room, facilitator, fatma, kees, ank, give, add, change } = setUp();
  give(fatma);
  const id = add(kees);
  expect(change(kees, id, { text: 'Noem de buren.' })).toBeUndefined();
  for (const actor of [fatma, ank, facilitator]) {
    expect(change(actor, id, { text: 'Van mij' })).toBe('forbidden');
  }
  for (const actor of [kees, ank]) expect(change(actor, id, { state: 'taken' })).toBe('forbidden');
  expect(change(fatma, id, { state: 'taken' })).toBeUndefined();
  expect(change(kees, id, { text: 'Te laat' })).toBe('forbidden');
  expect(change(facilitator, id, { state: 'aside' })).toBeUndefined();
  give(ank);
  expect(change(fatma, id, { state: 'open' })).toBe('forbidden');
  expect(change(ank, id, { state: 'open' })).toBeUndefined();
  const remove = (actor: Actor) =>
    room.refusal(actor, { type: 'change', operations: [deleteOf(id)] });
  expect([fatma, ank].map(remove)).toEqual(['forbidden', 'forbidden']);
  expect(remove(kees)).toBeUndefined();
});

test('an addition begins unjudged, says something and belongs to an ambition', () => {
  const { room, kees, ambitionId } = setUp();
  const create = (fields: object) =>
    room.refusal(kees, {
      type: 'change',
      operations: [
        {
          action: 'create',
          audience: 'board',
          id: newId(),
          fields: { type: 'addition', ambitionId, text: 'Meer', state: 'open', ...fields },
        },
      ],
    });
  expect(create({ state: 'taken' })).toBe('forbidden');
  expect(create({ text: '  ' })).toBe('invalid');
  expect(create({ text: 'x'.repeat(301) })).toBe('invalid');
  expect(create({ ambitionId: newId() })).toBe('unknown-record');
  expect(create({})).toBeUndefined();
});

test('a late joiner sends additions like all others, and they keep their order', () => {
  const { room, fatma, kees, ambitionId, give, add } = setUp();
  give(fatma);
  const first = add(kees, 'Eerst dit.');
  const late = room.partner('Laat', 'Te laat');
  expect(mayWritePad(late, room.board, ambitionId)).toBe(false);
  const second = add(late, 'En dit.');
  expect(additionsTo(room.board, ambitionId).map(({ id }) => id)).toEqual([first, second]);
});
