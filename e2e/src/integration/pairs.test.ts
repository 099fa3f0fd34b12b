/** Pairs over real sockets: who is in one reads and writes what it works on, and nobody else a byte of it. */

import { createApi } from '@ambitiebord/client/session/api';
import { audienceOf } from '@ambitiebord/shared/commands/audience';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { BOARD, groupDocument, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { pairOf } from '@ambitiebord/shared/records/pairs';
import { expect, test } from 'vitest';
import { RawClient } from '../fixtures/raw-client.ts';
import { isSettled, until, useRoom, type Person } from './room.ts';

const room = useRoom();

const state = ({ client }: Person) => client.state.getState();
const pairIdOf = (person: Person) => pairOf(state(person).board, person.participantId)?.id ?? '';
const texts = (person: Person) =>
  recordsOf(state(person).group, 'activity').map(({ text }) => text);

const setPairs = (...groups: { id?: string; people: readonly Person[] }[]): NewCommand => ({
  type: 'setPairs',
  pairs: groups.map(({ id, people }) => {
    const participantIds = people.map(({ participantId }) => participantId);
    return id === undefined ? { participantIds } : { id, participantIds };
  }),
});

const activityOf = (person: Person, text: string, pairId = pairIdOf(person)): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: audienceOf(pairId),
      id: newId(),
      fields: {
        type: 'activity',
        text,
        existing: false,
        partnerId: state(person).me.partnerId ?? '',
        position: { x: 0, y: 0 },
      },
    },
  ],
});

/** A facilitator and three partners, of whom the first two are a pair. */
async function paired() {
  const facilitator = await room().facilitator();
  const [anna, bram, chris] = [
    await room().partner('Anna'),
    await room().partner('Bram'),
    await room().partner('Chris'),
  ];
  for (const person of [facilitator, anna, bram, chris]) await until(person, isSettled);
  facilitator.client.send(setPairs({ people: [anna, bram] }));
  for (const person of [anna, bram]) await until(person, () => pairIdOf(person) !== '');
  return { facilitator, anna, bram, chris };
}

test('two devices of a pair write at once, also what is under way before the other knows', async () => {
  const { anna, bram, chris, facilitator } = await paired();
  anna.client.send(activityOf(anna, 'GEHEIM-a'));
  bram.client.send(activityOf(bram, 'GEHEIM-b'));
  expect(texts(anna)).toEqual(['GEHEIM-a']);
  for (const person of [anna, bram]) {
    await until(person, (now) => isSettled(now) && texts(person).length === 2);
  }
  anna.client.undo();
  await until(bram, () => texts(bram).join() === 'GEHEIM-b');
  const [activity] = recordsOf(state(bram).group, 'activity');
  const shown = ({ board }: ReturnType<typeof state>) =>
    recordOf(board, 'activity', activity?.id) !== undefined;
  anna.client.send({
    type: 'shareLadder',
    pairId: pairIdOf(anna),
    activityId: activity?.id ?? '',
  });
  for (const person of [anna, bram, chris, facilitator]) await until(person, shown);
  expect(texts(anna)).toEqual([]);
});

test('who comes to another pair reads that one, and keeps what cannot be sent to the first', async () => {
  const { facilitator, anna, bram, chris } = await paired();
  bram.client.send(activityOf(bram, 'van Anna en Bram'));
  await until(anna, () => texts(anna).length === 1);
  const first = pairIdOf(anna);
  facilitator.client.send(setPairs({ id: first, people: [bram] }, { people: [anna, chris] }));
  await until(chris, () => pairIdOf(chris) !== '');
  await until(anna, () => texts(anna).length === 0 && pairIdOf(anna) === pairIdOf(chris));
  chris.client.send(activityOf(chris, 'van Chris'));
  await until(anna, () => texts(anna).join() === 'van Chris');
  // As if it had been written while the network was away.
  anna.client.send(activityOf(anna, 'te laat', first));
  await until(anna, ({ refusals }) => refusals.length === 1);
  expect(state(anna).refusals[0]).toMatchObject({ code: 'forbidden' });
  expect(state(anna).connection).toBe('online');
  expect(texts(bram)).toEqual(['van Anna en Bram']);
});

test('nobody outside a pair gets a byte of it, whatever they ask for', async () => {
  const { facilitator, anna, bram } = await paired();
  const { url } = room().server;
  const { session } = room();
  if (!session) throw new Error('there is a session');
  const { sessionId, code, facilitatorKey, readKey, displayKey } = session;
  const api = createApi(url);
  const partner = { name: 'Huis Anna', sector: 'care' } as const;
  const joins = [
    { key: facilitatorKey },
    { key: readKey },
    { key: displayKey },
    // A colleague of Anna, who is in no pair.
    { code, displayName: 'Dora', partner },
  ];
  const pairId = pairIdOf(anna);
  const others = await Promise.all(
    joins.map(async (join) => {
      const joined = await api.join(sessionId, join);
      return { joined, raw: new RawClient(url, sessionId, joined.token) };
    }),
  );
  for (const { raw } of others) {
    raw.openDocument(BOARD);
    for (const guess of [pairId, anna.participantId, sessionId, newId()]) {
      expect(await raw.openDocument(groupDocument(guess)).closed).toBe(CLOSE.forbidden);
    }
    expect(await raw.openDocument(ownDocument(pairId)).closed).toBe(CLOSE.forbidden);
    expect(await raw.openDocument(`group/${pairId}/x`).closed).toBe(CLOSE.forbidden);
  }
  bram.client.send(activityOf(bram, 'GEHEIM'));
  await until(anna, () => texts(anna).length === 1);
  const [activity] = recordsOf(state(anna).group, 'activity');
  const { id = '' } = activity ?? {};
  const audience = audienceOf(pairId);
  for (const { raw } of others) {
    for (const operation of [
      { action: 'update', audience, id, fields: { existing: true } },
      { action: 'delete', audience, id },
    ]) {
      expect(await raw.change(operation)).toMatchObject({ error: { code: 'forbidden' } });
    }
    const share = { type: 'shareLadder', pairId, activityId: id };
    expect(await raw.send(share)).toMatchObject({ error: { code: 'forbidden' } });
    for (const path of ['', '/snapshots']) await raw.get(`/api/sessions/${sessionId}${path}`);
  }
  // What the facilitator writes now comes after all that was written before.
  facilitator.client.send({
    type: 'change',
    operations: [
      { action: 'update', audience: 'board', id: sessionId, fields: { title: 'Later' } },
    ],
  });
  for (const { raw } of others) {
    await expect.poll(() => raw.hasReceived('Later')).toBe(true);
    expect(raw.hasReceived('GEHEIM')).toBe(false);
    raw.close();
  }
});
