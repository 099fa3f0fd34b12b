/** The browser's HTTP calls against the real server. */

import { ApiError, createApi } from '@ambitiebord/client/session/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, ServerProcess } from '../fixtures/server-process.ts';

let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start();
});

afterAll(() => server.remove());

/** The code with which a call was refused. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ApiError ? error.code : 'no refusal';
}

test('a session is started, found by its code, joined and left', async () => {
  const api = createApi(server.url);
  const session = await api.createSession({ title: 'Thuis met dementie' });
  const found = await api.lookUpCode(session.code.toLowerCase());
  expect(found).toEqual({
    sessionId: session.sessionId,
    title: 'Thuis met dementie',
    language: 'nl',
    locked: false,
    partners: [],
    retainUntil: expect.any(Number) as number,
  });
  const joined = await api.join(session.sessionId, {
    code: session.code,
    displayName: 'Anna',
    partner: { name: 'Zorghuis', sector: 'care' },
  });
  expect(joined.role).toBe('partner');
  const back = await api.join(session.sessionId, { key: joined.returnCode ?? '' });
  expect(back.participantId).toBe(joined.participantId);
  await api.revokeToken(session.sessionId, back.token);
  expect(await refusal(api.revokeToken(session.sessionId, back.token))).toBe('unauthorised');
});

test('a snapshot is taken, and read with a token or the read key', async () => {
  const api = createApi(server.url);
  const { sessionId, facilitatorKey, readKey } = await api.createSession({ title: 'Bewaard' });
  const { token } = await api.join(sessionId, { key: facilitatorKey, displayName: 'Fatma' });
  const taken = await api.takeSnapshot(sessionId, token);
  const snapshot = await api.fetchSnapshot(sessionId, taken.id, token);
  expect(snapshot).toMatchObject({ ...taken, sessionId, title: 'Bewaard' });
  expect(await api.fetchSnapshot(sessionId, taken.id, readKey)).toEqual(snapshot);
  expect(await refusal(api.fetchSnapshot(sessionId, taken.id, 'no-key'))).toBe('unauthorised');
});

test('a session is deleted by its facilitator alone', async () => {
  const api = createApi(server.url);
  const { sessionId, facilitatorKey, displayKey, code } = await api.createSession({ title: 'Weg' });
  const display = await api.join(sessionId, { key: displayKey });
  expect(await refusal(api.deleteSession(sessionId, display.token))).toBe('forbidden');
  const facilitator = await api.join(sessionId, { key: facilitatorKey, displayName: 'Fatma' });
  await api.deleteSession(sessionId, facilitator.token);
  expect(await refusal(api.lookUpCode(code))).toBe('unknown-code');
});

test('what is refused says why, and no answer is the network', async () => {
  const api = createApi(server.url);
  const { sessionId } = await api.createSession({ title: 'Dicht' });
  expect(await refusal(api.createSession({ title: '' }))).toBe('invalid');
  expect(await refusal(api.join(sessionId, { key: 'no-key-at-all' }))).toBe('wrong-key');
  const nobody = createApi(`http://127.0.0.1:${await freePort()}`);
  expect(await refusal(nobody.lookUpCode('ACDEFGHJ'))).toBe('network');
});
