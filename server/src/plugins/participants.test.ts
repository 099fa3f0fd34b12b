import { PARTICIPANTS_PER_SESSION, NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { RETURN_CODE_PATTERN, showCode } from '@ambitiebord/shared/domain/codes';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { CodeAnswer, Handover } from '@ambitiebord/shared/protocol/http';
import { COMMAND_PATH, EVENT } from '@ambitiebord/shared/protocol/command-socket';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';

const people = (sessionId: string): string => `/api/sessions/${sessionId}/participants`;

async function partnersOf({ get }: TestApp, code: string): Promise<CodeAnswer['partners']> {
  return ((await get(`/api/codes/${code}`)).body as CodeAnswer).partners;
}

/** The status of an attempt at what only a facilitator with a good token may do. */
async function takeSnapshotAs(app: TestApp, sessionId: string, token: string): Promise<number> {
  return (await app.post(`/api/sessions/${sessionId}/snapshots`, undefined, token)).status;
}

describe('joining with the room code', () => {
  test('makes a partner with a token and a return code, and the organisation once', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const first = await join(app, sessionId, asPartner(code));
    expect(first.role).toBe('partner');
    expect(first.token).toMatch(/^.{32}$/);
    expect(first.returnCode).toMatch(RETURN_CODE_PATTERN);
    const second = await join(app, sessionId, asPartner(code, 'Aafke', ' buurthuis de brug '));
    expect(second.participantId).not.toBe(first.participantId);
    const partners = await partnersOf(app, code);
    expect(partners).toMatchObject([{ name: 'Buurthuis De Brug', sector: 'welfare' }]);
    const chosen = { code, displayName: 'Rachida', partner: { id: partners[0]?.id } };
    await join(app, sessionId, chosen);
    expect(await partnersOf(app, code)).toHaveLength(1);
  });

  test.each([
    ['no name', { displayName: undefined }],
    ['an empty name', { displayName: ' ' }],
    ['a name that is too long', { displayName: 'x'.repeat(NAME_LENGTH + 1) }],
    ['a name with control signs', { displayName: 'Yusuf\u202e' }],
    ['no organisation', { partner: undefined }],
    ['an unknown sector', { partner: { name: 'De Brug', sector: 'magic' } }],
    ['a code of the wrong form', { code: 'ACDE-FGHJ' }],
    ['a role of own choice', { role: 'facilitator' }],
  ])('with %s is refused', async (_, change) => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const answer = await app.post(people(sessionId), { ...asPartner(code), ...change });
    expect(answer).toMatchObject({ status: 400, body: refusal('invalid') });
    expect(await partnersOf(app, code)).toEqual([]);
  });

  test('with an unknown organisation, the code of another session or no session is refused', async () => {
    const app = await startTestApp();
    const one = await createSession(app);
    const other = await createSession(app);
    const stranger = { ...asPartner(one.code), partner: { id: newId() } };
    const unknown = { status: 404, body: refusal('unknown-record') };
    expect(await app.post(people(one.sessionId), stranger)).toMatchObject(unknown);
    const crossed = await app.post(people(one.sessionId), asPartner(other.code));
    expect(crossed).toMatchObject({ status: 404, body: refusal('unknown-code') });
    const nowhere = await app.post(people(newId()), asPartner(one.code));
    expect(nowhere).toMatchObject({ status: 404, body: refusal('not-found') });
    expect(await partnersOf(app, one.code)).toEqual([]);
  });

  test('ends at the limit of the session, and all the others are in', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const all = Array.from({ length: PARTICIPANTS_PER_SESSION + 1 }, (_, index) =>
      app.post(people(sessionId), asPartner(code, `Person ${index}`)),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(PARTICIPANTS_PER_SESSION);
    expect(statuses.filter((status) => status === 409)).toHaveLength(1);
  });
});

describe('joining with a key', () => {
  test('makes a facilitator, a display or an observer', async () => {
    const app = await startTestApp();
    const { sessionId, facilitatorKey, displayKey, readKey } = await createSession(app);
    const keys = { facilitator: facilitatorKey, display: displayKey, observer: readKey };
    for (const [role, key] of Object.entries(keys)) {
      const joined = await join(app, sessionId, { key });
      expect(joined).toMatchObject({ role });
      expect(joined.returnCode).toBeUndefined();
    }
  });

  test('gives a facilitator all keys, on any device, and nobody else any', async () => {
    const app = await startTestApp();
    const { sessionId, code, facilitatorKey, displayKey, readKey } = await createSession(app);
    const keys = { facilitatorKey, displayKey, readKey };
    expect(await join(app, sessionId, { key: facilitatorKey })).toMatchObject({ keys });
    const partner = { name: 'Thuiszorg', sector: 'care' };
    const others = [{ key: displayKey }, { key: readKey }, { code, displayName: 'Sam', partner }];
    for (const other of others) {
      expect((await join(app, sessionId, other)).keys).toBeUndefined();
    }
    expect(new Set(Object.values(keys)).size).toBe(3);
  });

  test.each([
    ['nl', undefined, 'Begeleider'],
    ['en', undefined, 'Facilitator'],
    ['nl', 'Marieke', 'Marieke'],
  ] as const)(
    'in a session in %s names a facilitator who says %s: %s',
    async (language, displayName, shown) => {
      const app = await startTestApp();
      const { sessionId, facilitatorKey } = await createSession(app, { language });
      const key = { key: facilitatorKey, ...(displayName !== undefined && { displayName }) };
      const { token, participantId } = await join(app, sessionId, key);
      const url = `/api/sessions/${sessionId}/snapshots`;
      const { body } = await app.post(url, undefined, token);
      const snapshot = await app.get(`${url}/${(body as { id: string }).id}`, token);
      expect(snapshot.body).toMatchObject({
        participants: [{ id: participantId, displayName: shown, role: 'facilitator' }],
      });
    },
  );

  test('gives a second facilitator another name than the first one has', async () => {
    const app = await startTestApp();
    const { sessionId, facilitatorKey } = await createSession(app);
    await join(app, sessionId, { key: facilitatorKey });
    await join(app, sessionId, { key: facilitatorKey });
    const { token } = await join(app, sessionId, { key: facilitatorKey });
    const url = `/api/sessions/${sessionId}/snapshots`;
    const { body } = await app.post(url, undefined, token);
    const { body: snapshot } = await app.get(`${url}/${(body as { id: string }).id}`, token);
    const { participants } = snapshot as { participants: { displayName: string }[] };
    const names = participants.map(({ displayName }) => displayName);
    expect(names.toSorted()).toEqual(['Begeleider', 'Begeleider 2', 'Begeleider 3']);
  });

  test('that is wrong, or of another session, is refused', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const other = await createSession(app);
    const { returnCode } = await join(app, other.sessionId, asPartner(other.code));
    for (const key of ['wrong', 'ACDEFGHJKMNP', code, other.facilitatorKey, returnCode]) {
      const refused = { status: 403, body: refusal('wrong-key') };
      expect(await app.post(people(sessionId), { key })).toMatchObject(refused);
    }
    for (const key of ['', 'x'.repeat(101), 7, null]) {
      const refused = { status: 400, body: refusal('invalid') };
      expect(await app.post(people(sessionId), { key })).toMatchObject(refused);
    }
  });

  test('a return code brings the same person to another device, however it is typed', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const { participantId, token, returnCode = '' } = await join(app, sessionId, asPartner(code));
    const typed = showCode(returnCode).toLowerCase();
    await app.restart();
    const again = await join(app, sessionId, { key: typed });
    expect(again).toEqual({ participantId, role: 'partner', token: again.token });
    expect(again.token).not.toBe(token);
    for (const each of [token, again.token]) {
      expect(await takeSnapshotAs(app, sessionId, each)).toBe(403);
    }
  });
});

/** Locks a session as a facilitator does: with a command over the command socket. */
async function lock({ app }: TestApp, sessionId: string, token: string): Promise<void> {
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = io(url, {
    path: COMMAND_PATH,
    transports: ['websocket'],
    query: { sessionId },
    auth: { token, protocolVersion: PROTOCOL_VERSION },
  });
  onTestFinished(() => void socket.disconnect());
  const command = { id: newId(), type: 'setLock', locked: true };
  const answer: unknown = await socket.emitWithAck(EVENT.command, command);
  expect(answer).toMatchObject({ ok: true });
}

describe('a locked session', () => {
  test('lets nobody new in, and everybody who was in', async () => {
    const app = await startTestApp();
    const { sessionId, code, ...keys } = await createSession(app);
    const { token } = await join(app, sessionId, { key: keys.facilitatorKey });
    const { participantId, returnCode } = await join(app, sessionId, asPartner(code));
    await lock(app, sessionId, token);
    expect((await app.get(`/api/codes/${code}`)).body).toMatchObject({ locked: true });

    const locked = { status: 423, body: refusal('locked') };
    for (const body of [asPartner(code, 'Aafke'), { key: keys.readKey }]) {
      expect(await app.post(people(sessionId), body)).toMatchObject(locked);
    }
    expect(await join(app, sessionId, { key: returnCode })).toMatchObject({ participantId });
    await join(app, sessionId, { key: keys.facilitatorKey });
    await join(app, sessionId, { key: keys.displayKey });
  });
});

describe('leaving', () => {
  test('makes the token of this device worthless, and no other', async () => {
    const app = await startTestApp();
    const { sessionId, facilitatorKey } = await createSession(app);
    const one = await join(app, sessionId, { key: facilitatorKey });
    const other = await join(app, sessionId, { key: facilitatorKey });
    const url = `/api/sessions/${sessionId}/tokens/current`;
    expect(await app.delete(url, one.token)).toMatchObject({ status: 204, body: '' });
    expect(await takeSnapshotAs(app, sessionId, one.token)).toBe(401);
    expect(await takeSnapshotAs(app, sessionId, other.token)).toBe(201);
    const again = { status: 401, body: refusal('unauthorised') };
    expect(await app.delete(url, one.token)).toMatchObject(again);
    expect(await app.delete(url)).toMatchObject(again);
  });

  test('is for a device whose identity was handed over, too: it gets that back no more', async () => {
    const app = await startTestApp();
    const { sessionId, code, facilitatorKey } = await createSession(app);
    const facilitator = await join(app, sessionId, { key: facilitatorKey });
    const fatma = await join(app, sessionId, asPartner(code, 'Fatma'));
    const handovers = `${people(sessionId)}/${fatma.participantId}/handovers`;
    const { body } = await app.post(handovers, undefined, facilitator.token);
    const elsewhere = await join(app, sessionId, { key: (body as Handover).code });
    const url = `/api/sessions/${sessionId}/tokens/current`;
    expect(await app.delete(url, fatma.token)).toMatchObject({ status: 204 });
    const back = { choice: 'back' };
    expect(await app.post(`/api/sessions/${sessionId}/handover`, back, fatma.token)).toMatchObject({
      status: 401,
      body: refusal('unauthorised'),
    });
    expect(await app.delete(url, elsewhere.token)).toMatchObject({ status: 204 });
  });
});
