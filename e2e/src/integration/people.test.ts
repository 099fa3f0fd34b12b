/** People who are taken out, on the real server with the browser's side of a session. */

import { ApiError, createApi } from '@ambitiebord/client/session/api';
import { keptTexts } from '@ambitiebord/client/session/kept-texts';
import { workPrefix } from '@ambitiebord/client/session/storage';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { CODE_PATTERN } from '@ambitiebord/shared/domain/codes';
import { newId } from '@ambitiebord/shared/domain/ids';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RawClient } from '../fixtures/raw-client.ts';
import { isSettled, until, useRoom, type Person } from './room.ts';

const room = useRoom();

/** A private answer on the own card. */
const draft = ({ client, participantId }: Person, interest: string): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'own',
      id: cardIdOf(participantId),
      fields: {
        type: 'partnerCard',
        participantId,
        partnerId: client.state.getState().me.partnerId ?? '',
        status: 'draft',
        sharedFields: [],
        interest,
      },
    },
  ],
});

const newNote = (text: string): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'board',
      id: newId(),
      fields: { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } },
    },
  ],
});

const kept = ({ storage, participantId }: Person): string[] =>
  keptTexts(storage, workPrefix(room().session?.sessionId ?? '', participantId));

describe('a person who is taken out', () => {
  test('hears why, also later, keeps what was not shared, and comes in no more', async () => {
    const fatma = await room().facilitator();
    const anna = await room().partner('Anna');
    await until(fatma, isSettled);
    await until(anna, isSettled);
    anna.client.send(draft(anna, 'Minder noodmeldingen'));
    await until(anna, (state) => isSettled(state) && state.own.size === 1);
    fatma.client.send({ type: 'removeParticipant', participantId: anna.participantId });
    await until(anna, ({ connection }) => connection === 'removed');
    await until(
      fatma,
      ({ board, roster }) =>
        recordOf(board, 'participant', anna.participantId)?.removedAt !== undefined &&
        roster.people.length === 1,
    );
    anna.client.send(newNote('Nog een gedachte'));
    const texts = ['Minder noodmeldingen', 'Nog een gedachte'];
    expect(kept(anna)).toEqual(texts);

    const again = anna.reload();
    await until(again, ({ connection }) => connection === 'removed');
    expect(kept(again)).toEqual(texts);
    await room().server.kill();
    await room().server.start();
    const later = again.reload();
    await until(later, ({ connection }) => connection === 'removed');
  });

  test('has a token and a return code that open nothing', async () => {
    const { server, session } = room();
    if (!session) throw new Error('no session');
    const api = createApi(server.url);
    const fatma = await room().facilitator();
    const { sessionId, code } = session;
    const partner = { name: 'De Linde', sector: 'care' } as const;
    const kees = await api.join(sessionId, { code, displayName: 'Kees', partner });
    const client = new RawClient(server.url, sessionId, kees.token);
    onTestFinished(() => client.close());
    const { closed } = client.openDocument(BOARD);
    await client.send({ type: 'setLock', locked: true });
    fatma.client.send({ type: 'removeParticipant', participantId: kees.participantId });
    expect(await closed).toBe(CLOSE.removed);
    await expect.poll(() => client.connected).toBe(false);

    const late = new RawClient(server.url, sessionId, kees.token);
    onTestFinished(() => late.close());
    for (const name of [BOARD, ownDocument(kees.participantId)]) {
      expect(await late.openDocument(name).closed).toBe(CLOSE.removed);
    }
    expect(await late.get(`/api/sessions/${sessionId}/snapshots/${newId()}`)).toBe(403);
    const byCode = api.join(sessionId, { key: kees.returnCode ?? '' });
    await expect(byCode).rejects.toMatchObject({ code: 'removed' });
    const asNew = await api.join(sessionId, { code, displayName: 'Kees', partner });
    expect(asNew.participantId).not.toBe(kees.participantId);
  });
});

const codeOf = ({ client }: Person): string | undefined =>
  sessionOf(client.state.getState().board)?.roomCode;

describe('a new room code', () => {
  test('lets newcomers in instead of the old one, and nobody out', async () => {
    const { server, session } = room();
    if (!session) throw new Error('no session');
    const { sessionId, code, readKey } = session;
    const api = createApi(server.url);
    const fatma = await room().facilitator();
    const anna = await room().partner('Anna');
    await until(anna, isSettled);
    fatma.client.send({ type: 'renewCode' });
    await until(anna, () => codeOf(anna) !== code);
    const renewed = codeOf(anna) ?? '';
    expect(renewed).toMatch(CODE_PATTERN);

    const kees = { displayName: 'Kees', partner: { name: 'De Linde', sector: 'care' } } as const;
    const unknown = { code: 'unknown-code' };
    const newcomer = (by: string) => api.join(sessionId, { ...kees, code: by });
    for (const restart of [false, true]) {
      if (restart) {
        await server.kill();
        await server.start();
      }
      await expect(newcomer(code)).rejects.toMatchObject(unknown);
      await expect(api.lookUpCode(code)).rejects.toMatchObject(unknown);
      expect(await api.lookUpCode(renewed)).toMatchObject({ sessionId });
      expect(await newcomer(renewed)).toMatchObject({ role: 'partner' });
    }
    expect(await api.join(sessionId, { key: readKey })).toMatchObject({ role: 'observer' });
    anna.client.send(newNote('Nog steeds binnen'));
    await until(anna, isSettled);
  });
});

describe('a second facilitator', () => {
  test('comes in with the same link, steers as the first does, and is seen by all', async () => {
    const [first, second] = [await room().facilitator(), await room().facilitator()];
    const anna = await room().partner('Anna');
    await until(second, isSettled);
    second.client.send({ type: 'setStep', step: 'why' });
    second.client.send({ type: 'announce', text: 'Ik neem het even over.' });
    second.client.send({ type: 'removeParticipant', participantId: first.participantId });
    await until(anna, ({ board }) => {
      const session = sessionOf(board);
      return session?.step === 'why' && session.announcement !== undefined;
    });
    await until(first, ({ connection }) => connection === 'removed');
    const steering = () =>
      takingPart(anna.client.state.getState().board).filter(({ role }) => role === 'facilitator');
    await expect.poll(() => steering().map(({ id }) => id)).toEqual([second.participantId]);
  });
});

test('who has no device has the name erased by a facilitator, and by nobody else', async () => {
  const { server, session } = room();
  const sessionId = session?.sessionId ?? '';
  const api = createApi(server.url);
  const { token, ...facilitator } = await api.join(sessionId, {
    key: session?.facilitatorKey ?? '',
  });
  const anna = await api.join(sessionId, {
    code: session?.code ?? '',
    displayName: 'Anna',
    partner: { name: 'De Linde', sector: 'care' },
  });
  const client = new RawClient(server.url, sessionId, token);
  onTestFinished(() => client.close());
  const name = `Opa ${newId()}`;
  const partner = { name: 'Bewoners', sector: 'residents' } as const;
  const written = await client.send({ type: 'writeFor', displayName: name, partner });
  expect(written).toMatchObject({ ok: true });
  const { id } = await api.takeSnapshot(sessionId, token);
  const read = async () => {
    const answer = await fetch(`${server.url}/api/sessions/${sessionId}/snapshots/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return storedSnapshotSchema.parse(await answer.json());
  };
  const opa = (await read()).participants.find(({ displayName }) => displayName === name);
  const attempt = (participantId: string, secret: string) =>
    api.eraseNameOf(sessionId, participantId, secret).then(
      () => 'done',
      (error: unknown) => (error instanceof ApiError ? error.code : error),
    );
  expect(await attempt(opa?.id ?? '', anna.token)).toBe('forbidden');
  expect(await attempt(opa?.id ?? '', 'nobody')).toBe('unauthorised');
  for (const withDevice of [anna.participantId, facilitator.participantId]) {
    expect(await attempt(withDevice, token)).toBe('forbidden');
  }
  expect(await attempt(newId(), token)).toBe('unknown-record');
  expect(await attempt(opa?.id ?? '', token)).toBe('done');
  const names = (await read()).participants.map(({ displayName }) => displayName);
  expect(names).toContain('iemand van Bewoners');
  expect(JSON.stringify(await read())).not.toContain(name);
});
