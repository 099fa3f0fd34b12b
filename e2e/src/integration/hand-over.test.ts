/** An identity that goes on on another device, on the real server; and a facilitator who is after the drafts. */

import { ApiError, createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import { memoryStorage } from '@ambitiebord/client/session/storage';
import { newId } from '@ambitiebord/shared/domain/ids';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RawClient } from '../fixtures/raw-client.ts';
import { isSettled, PATIENCE_MS, until, useRoom, type Person } from './room.ts';

const SECRET = 'GEHEIM-alleen-voor-mij';
const OLDER = 'GEHEIM-van-eerder';

const room = useRoom();

/** A session with a facilitator, and Fatma with a draft that she changed once. */
async function setUp() {
  const { server, session } = room();
  if (!session) throw new Error('no session');
  const { sessionId, code, facilitatorKey } = session;
  const api = createApi(server.url);
  const partner = { name: 'De Linde', sector: 'care' } as const;
  const fatma = await api.join(sessionId, { code, displayName: 'Fatma', partner });
  const facilitator = await api.join(sessionId, { key: facilitatorKey });
  const client = (token: string): RawClient => {
    const opened = new RawClient(server.url, sessionId, token);
    onTestFinished(() => opened.close());
    return opened;
  };
  const fields = {
    type: 'partnerCard',
    participantId: fatma.participantId,
    status: 'draft',
    sharedFields: [],
    interest: OLDER,
  };
  const id = cardIdOf(fatma.participantId);
  /** The commands of Fatma as they were sent: the facilitator of this test knows even these. */
  const commands = [
    {
      id: newId(),
      type: 'change',
      operations: [{ action: 'create', audience: 'own', id, fields }],
    },
    {
      id: newId(),
      type: 'change',
      operations: [{ action: 'update', audience: 'own', id, fields: { interest: SECRET } }],
    },
  ] as const;
  const old = client(fatma.token);
  const [linde] = (await api.lookUpCode(code)).partners;
  Object.assign(fields, { partnerId: linde?.id });
  for (const command of commands) expect(await old.command(command)).toMatchObject({ ok: true });
  const handOver = () => api.handOver(sessionId, fatma.participantId, facilitator.token);
  return { api, sessionId, code, fatma, facilitator, client, old, commands, handOver, fields };
}

/** Somebody with the browser's side of a session. */
function person(joined: Joined): Person {
  const { server, session } = room();
  const device = { storage: memoryStorage(), tabStorage: memoryStorage() };
  const sessionId = session?.sessionId ?? '';
  const open = (): Person => {
    const client = connectSession({ ...joined, ...device, serverUrl: server.url, sessionId });
    onTestFinished(() => client.close());
    const reload = (): Person => {
      client.close();
      return open();
    };
    return { client, storage: device.storage, participantId: joined.participantId, reload };
  };
  return open();
}

const interestOf = ({ client, participantId }: Person): string | undefined =>
  recordOf(client.state.getState().own, 'partnerCard', cardIdOf(participantId))?.interest;

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.code : error),
  );

describe('a facilitator who hands an identity over to a device of their own', () => {
  test('gets no byte of a draft, neither by documents, nor by commands, nor by asking for it', async () => {
    const { api, sessionId, fatma, facilitator, client, old, commands, handOver } = await setUp();
    const left = old.openDocument(ownDocument(fatma.participantId));
    const { code } = await handOver();
    const stolen = await api.join(sessionId, { key: code });
    expect(stolen).toMatchObject({ participantId: fatma.participantId, handedOver: true });
    expect(stolen.returnCode).toBeUndefined();
    // Fatma is told, at once.
    expect(await left.closed).toBe(CLOSE.handedOver);
    await expect.poll(() => old.connected).toBe(false);

    const thief = client(stolen.token);
    const helper = client(facilitator.token);
    for (const each of [thief, helper]) {
      each.openDocument(BOARD);
      const { closed } = each.openDocument(ownDocument(fatma.participantId));
      expect(await closed).toBe(CLOSE.forbidden);
    }
    thief.openDocument(ownDocument(stolen.seat ?? ''));
    // Commands of Fatma, taken back or sent again under their own ids: the answers to them are not here.
    for (const command of commands.toReversed()) {
      const undo = await thief.send({ type: 'undo', commandId: command.id });
      expect(undo).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
      expect(await thief.command({ ...command, operations: [] })).toMatchObject({ ok: false });
    }
    const again = {
      ...commands[1],
      operations: [{ ...commands[1].operations[0], fields: { interest: 'Raad ik goed?' } }],
    };
    // Not even whether the id was used: the own document of this device is empty.
    const unknown = { ok: false, error: { code: 'unknown-record' } };
    expect(await thief.command(again)).toMatchObject(unknown);
    expect(await thief.send({ type: 'shareCard', fields: ['interest'] })).toMatchObject({
      ok: false,
    });

    // All that the server has about this participant, as far as this device may know it.
    const own = `/api/sessions/${sessionId}/participants/current`;
    expect(await thief.get(own)).toBe(200);

    // Only the device that was left decides, and a code works once.
    for (const { token } of [stolen, facilitator]) {
      for (const choice of ['bring', 'back'] as const) {
        const outcome = await codeOf(api.settleHandover(sessionId, token, choice));
        expect(['forbidden', 'not-now']).toContain(outcome);
      }
    }
    expect(await codeOf(api.join(sessionId, { key: code }))).toBe('wrong-key');
    const second = await handOver();
    const further = await api.join(sessionId, { key: second.code });
    // A device in between brings its own writing, and this one has none: nothing of Fatma comes along.
    const settled = ['bring', 'back'] as const;
    const outcomes = settled.map((choice) =>
      codeOf(api.settleHandover(sessionId, stolen.token, choice)),
    );
    expect(await Promise.all(outcomes)).toEqual(['not-now', 'forbidden']);

    // Something everybody sees, so that all that was sent before it has arrived when it has.
    expect(await helper.send({ type: 'reveal' })).toMatchObject({ ok: true });
    await api.takeSnapshot(sessionId, facilitator.token);
    const last = client(further.token);
    last.openDocument(BOARD);
    last.openDocument(ownDocument(further.seat ?? ''));
    const after = `later-${newId()}`;
    expect(await last.send({ type: 'raiseHand', raised: true })).toMatchObject({ ok: true });
    await helper.send({ type: 'announce', text: after });
    for (const each of [helper, last]) {
      await expect.poll(() => each.hasReceived(after)).toBe(true);
    }
    for (const each of [thief, helper, last]) {
      expect(each.hasReceived(SECRET) || each.hasReceived(OLDER)).toBe(false);
    }
  });

  test('is for facilitators, about partners who are here, and ends by itself', async () => {
    const { api, sessionId, fatma, facilitator } = await setUp();
    const attempt = (participantId: string, token: string) =>
      codeOf(api.handOver(sessionId, participantId, token));
    expect(await attempt(fatma.participantId, fatma.token)).toBe('forbidden');
    expect(await attempt(fatma.participantId, 'nobody')).toBe('unauthorised');
    expect(await attempt(facilitator.participantId, facilitator.token)).toBe('unknown-record');
    expect(await attempt(newId(), facilitator.token)).toBe('unknown-record');
    expect(await codeOf(api.settleHandover(sessionId, fatma.token, 'bring'))).toBe('not-now');
    const helper = new RawClient(room().server.url, sessionId, facilitator.token);
    onTestFinished(() => helper.close());
    const { code } = await api.handOver(sessionId, fatma.participantId, facilitator.token);
    await helper.send({ type: 'removeParticipant', participantId: fatma.participantId });
    expect(await codeOf(api.join(sessionId, { key: code }))).toBe('removed');
    expect(await attempt(fatma.participantId, facilitator.token)).toBe('removed');
  });
});

describe('what is private', () => {
  test('comes along when the old device says so, after a restart too', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { api, sessionId, fatma, handOver } = await setUp();
    const before = person(fatma);
    await until(before, isSettled);
    const here = person(await api.join(sessionId, { key: (await handOver()).code }));
    await until(here, isSettled);
    await until(before, ({ connection }) => connection === 'handed-over');
    expect(interestOf(here)).toBeUndefined();
    await room().server.kill();
    await room().server.start();
    await until(before.reload(), ({ connection }) => connection === 'handed-over');
    await api.settleHandover(sessionId, fatma.token, 'bring');
    await until(here, () => interestOf(here) === SECRET);
    // What was given away is not here any more, and does not come back.
    expect(await codeOf(api.settleHandover(sessionId, fatma.token, 'back'))).toBe('not-now');
    await until(before.reload(), ({ connection }) => connection === 'handed-over');
  });

  test('of a device in between comes along when that device says so, and nothing else with it', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { api, sessionId, client, fatma, handOver, fields } = await setUp();
    const between = await api.join(sessionId, { key: (await handOver()).code });
    const id = cardIdOf(fatma.participantId);
    const written = { ...fields, interest: 'In het midden' };
    const create = { action: 'create', audience: 'own', id, fields: written } as const;
    const sent = await client(between.token).send({ type: 'change', operations: [create] });
    expect(sent).toMatchObject({ ok: true });
    const third = person(await api.join(sessionId, { key: (await handOver()).code }));
    await until(third, isSettled);
    expect(interestOf(third)).toBeUndefined();
    await api.settleHandover(sessionId, between.token, 'bring');
    await until(third, () => interestOf(third) === 'In het midden');
    // The owner of it all can still come back, and has everything then.
    await api.settleHandover(sessionId, fatma.token, 'back');
    const back = person(fatma);
    await until(back, () => interestOf(back) === `${SECRET}\nIn het midden`);
  });

  test.each(['on the old device', 'with the return code'])(
    'stays with its owner, who comes back %s, and the other device stops',
    async (how) => {
      const { api, sessionId, fatma, handOver } = await setUp();
      const there = person(await api.join(sessionId, { key: (await handOver()).code }));
      await until(there, isSettled);
      const token =
        how === 'on the old device'
          ? await api.settleHandover(sessionId, fatma.token, 'back').then(() => fatma.token)
          : (await api.join(sessionId, { key: fatma.returnCode ?? '' })).token;
      await until(there, ({ connection }) => connection === 'handed-over');
      const back = person({ ...fatma, token });
      await until(back, isSettled);
      expect(interestOf(back)).toBe(SECRET);
    },
  );
});
