/** Hostile clients who want a name or a right to speak that somebody else has. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import { newId } from '@ambitiebord/shared/domain/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renaming } from '../test-support/readers.ts';
import { enter, openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import type { Room } from './room.ts';

let server: TestRooms;
let room: Room;
let facilitator: Actor;
let partner: Actor;

beforeEach(async () => {
  server = openTestRooms();
  ({ room } = await server.newSession());
  facilitator = await enter(room, 'facilitator');
  partner = await enter(room, { organisation: 'Thuiszorg De Linde' });
});

afterEach(() => server.remove());

const change = (id: string, fields: object) => ({
  action: 'update',
  audience: 'board',
  id,
  fields,
});

const send = (actor: Actor, ...operations: object[]) =>
  room.execute(actor, { id: newId(), type: 'change', operations });

const speaks = (actor: Actor, spokesperson: boolean | null) =>
  change(actor.participantId, { spokesperson });

describe('what there is once', () => {
  test('is the name of an organisation, however it is spelled', async () => {
    const cafe = await enter(room, { organisation: 'Buurthuis Café' });
    const before = room.board();
    for (const name of [
      'Thuiszorg De Linde',
      'THUISZORG de linde',
      'ThuiszorgDeLinde',
      'Thuiszorg\u00A0De\u2009Linde',
      'Thuiszorg De\u200D Linde',
      'Ｔhuiszorg De Linde',
    ]) {
      const taken = { ok: false, error: { code: 'name-taken' } };
      expect(await send(cafe, change(cafe.partnerId ?? '', { name }))).toMatchObject(taken);
    }
    expect(room.board()).toEqual(before);
    // Decomposed letters are the same letters, and who joins under such a name comes to the same organisation.
    const again = await enter(room, { organisation: 'BUURTHUIS  Cafe\u0301' });
    expect(again.partnerId).toBe(cafe.partnerId);
    expect(
      await send(cafe, change(cafe.partnerId ?? '', { name: 'buurthuis CAFÉ' })),
    ).toMatchObject({ ok: true });
  });

  test('is a name that comes back by an undo too', async () => {
    const { partnerId = '' } = partner;
    const first = { id: newId(), type: 'change', operations: [change(partnerId, { name: 'Weg' })] };
    expect(await room.execute(partner, first)).toMatchObject({ ok: true });
    await enter(room, { organisation: 'thuiszorg de linde' });
    const undo = { id: newId(), type: 'undo', commandId: first.id };
    const taken = { ok: false, error: { code: 'name-taken' } };
    expect(await room.execute(partner, undo)).toMatchObject(taken);
    expect(room.board().get(partnerId)).toMatchObject({ name: 'Weg' });
  });

  test('is the spokesperson of an organisation', async () => {
    const colleague = await enter(room, { organisation: 'Thuiszorg De Linde' });
    expect(await send(partner, speaks(partner, true))).toMatchObject({ ok: true });
    const second = { ok: false, error: { code: 'one-spokesperson' } };
    expect(await send(colleague, speaks(colleague, true))).toMatchObject(second);
    expect(await send(facilitator, speaks(colleague, true))).toMatchObject(second);
    expect(room.board().get(colleague.participantId)).not.toHaveProperty('spokesperson');
    // One takes over from the other in whatever order, and who was taken out speaks for nobody.
    expect(await send(facilitator, speaks(colleague, true), speaks(partner, null))).toMatchObject({
      ok: true,
    });
    const { participantId } = colleague;
    await room.execute(facilitator, { id: newId(), type: 'removeParticipant', participantId });
    expect(await send(partner, speaks(partner, true))).toMatchObject({ ok: true });
    const elsewhere = await enter(room, { organisation: 'Een ander' });
    expect(await send(elsewhere, speaks(elsewhere, true))).toMatchObject({ ok: true });
  });
});

test('a name that a facilitator corrects says so, and nobody can make it look otherwise', async () => {
  const { participantId } = partner;
  const person = () => room.board().get(participantId);
  const rename = (actor: Actor, id = participantId) => {
    const command = renaming({ ...partner, participantId: id }, ' Fatma ');
    return room.execute(actor, { id: newId(), ...command });
  };
  const update = (actor: Actor, fields: object) => {
    const operation = { action: 'update', audience: 'board', id: participantId, fields };
    return room.execute(actor, { id: newId(), type: 'change', operations: [operation] });
  };
  const forbidden = { ok: false, error: { code: 'forbidden' } };
  expect(await rename(await enter(room, { organisation: 'Een ander' }))).toMatchObject(forbidden);
  expect(await rename(facilitator, facilitator.participantId)).toMatchObject(forbidden);
  expect(await update(facilitator, { displayName: 'In stilte' })).toMatchObject(forbidden);
  const others = { renamedBy: partner.participantId };
  expect(await update(partner, others)).toMatchObject(forbidden);
  expect(await rename(facilitator)).toMatchObject({ ok: true });
  const said = { displayName: 'Fatma', renamedBy: facilitator.participantId };
  expect(person()).toMatchObject({ ...said, renamedAt: server.clock.now() });
  expect(await update(partner, others)).toMatchObject(forbidden);
  expect(await update(facilitator, { renamedBy: null, renamedAt: null })).toMatchObject(forbidden);
  // Whose name it is has the last word.
  const chosen = { displayName: 'Fa', renamedBy: null, renamedAt: null };
  expect(await update(partner, chosen)).toMatchObject({ ok: true });
  expect(person()).not.toHaveProperty('renamedBy');
  await room.execute(facilitator, { id: newId(), type: 'removeParticipant', participantId });
  expect(await rename(facilitator)).toMatchObject({ error: { code: 'unknown-record' } });
});
