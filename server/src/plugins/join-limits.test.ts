/** Joining leaves rows behind; here is how many at most. */

import {
  FACILITATORS_PER_SESSION,
  SPECTATORS_PER_SESSION,
  TOKENS_PER_PARTICIPANT,
} from '@ambitiebord/shared/domain/limits';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';

// Hundreds of commits take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Whether a token still opens its session: what it asks for is not there, which only those in it are told. */
async function opens(app: TestApp, sessionId: string, token: string): Promise<boolean> {
  const { status } = await app.get(`/api/sessions/${sessionId}/snapshots/not-there-at-all`, token);
  return status === 404;
}

test('who looks on makes place for another when they went, the longest away first', async () => {
  const app = await startTestApp();
  const { sessionId, displayKey, readKey } = await createSession(app);
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.app.server.address() as AddressInfo;
  const first = await join(app, sessionId, { key: displayKey });
  const socket = io(`http://127.0.0.1:${port}`, {
    path: COMMAND_PATH,
    transports: ['websocket'],
    query: { sessionId },
    auth: { token: first.token, protocolVersion: PROTOCOL_VERSION },
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const observer = await join(app, sessionId, { key: readKey });
  app.clock.time += 1_000;
  const second = await join(app, sessionId, { key: displayKey });
  app.clock.time += 1_000;
  const third = await join(app, sessionId, { key: displayKey });
  for (let count = 3; count < SPECTATORS_PER_SESSION; count++) {
    await join(app, sessionId, { key: displayKey });
  }
  expect(await opens(app, sessionId, second.token)).toBe(true);
  const last = await join(app, sessionId, { key: displayKey });
  expect(await opens(app, sessionId, second.token)).toBe(false);
  for (const { token } of [first, third, last, observer]) {
    expect(await opens(app, sessionId, token)).toBe(true);
  }
});

test('a person has a token on so many devices, and the oldest makes place', async () => {
  const app = await startTestApp();
  const { sessionId, code } = await createSession(app);
  const first = await join(app, sessionId, asPartner(code));
  const tokens = [first.token];
  for (let count = 0; count < TOKENS_PER_PARTICIPANT; count++) {
    app.clock.time += 1_000;
    tokens.push((await join(app, sessionId, { key: first.returnCode })).token);
  }
  const open = await Promise.all(tokens.map((token) => opens(app, sessionId, token)));
  expect(open).toEqual([false, ...Array<boolean>(TOKENS_PER_PARTICIPANT).fill(true)]);
});

test('so many facilitators join a session, which keeps no partner out', async () => {
  const app = await startTestApp();
  const { sessionId, code, facilitatorKey: key } = await createSession(app);
  for (let count = 0; count < FACILITATORS_PER_SESSION; count++)
    await join(app, sessionId, { key });
  const one = await app.post(`/api/sessions/${sessionId}/participants`, { key });
  expect(one).toMatchObject({ status: 409, body: refusal('full') });
  await join(app, sessionId, asPartner(code));
});
