import { FAILED_ATTEMPTS_PER_MINUTE } from '@ambitiebord/shared/domain/limits';
import { describe, expect, test } from 'vitest';
import {
  asPartner,
  createSession,
  join,
  refusal,
  startTestApp,
  type TestApp,
} from '../test-support/app.ts';

const BLOCKED = { status: 429, body: refusal('too-many-attempts') };

async function guess({ get }: TestApp, times = FAILED_ATTEMPTS_PER_MINUTE): Promise<void> {
  for (let count = 0; count < times; count++) {
    expect(await get('/api/codes/ACDEFGHJ')).toMatchObject({ status: 404 });
  }
}

/** Guesses from one client behind the proxy 10.0.0.2, then asks as another. */
async function behindProxy(app: TestApp, forwarded: string, later: string) {
  const ask = (addresses: string) =>
    app.request({
      method: 'GET',
      url: '/api/codes/ACDEFGHJ',
      remoteAddress: '10.0.0.2',
      headers: { 'x-forwarded-for': addresses },
    });
  for (let count = 0; count < FAILED_ATTEMPTS_PER_MINUTE; count++) await ask(forwarded);
  return (await ask(later)).status;
}

describe('limits', () => {
  test('a hundred people behind one address look up the code and join within a minute', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    await guess(app, FAILED_ATTEMPTS_PER_MINUTE - 1);
    const people = Array.from({ length: 100 }, async (_, index) => {
      expect((await app.get(`/api/codes/${code}`)).status).toBe(200);
      return join(app, sessionId, asPartner(code, `Person ${index}`));
    });
    const joined = await Promise.all(people);
    expect(new Set(joined.map(({ participantId }) => participantId)).size).toBe(100);
  });

  test('who guesses codes is stopped, also with keys and the right code, for a minute', async () => {
    const app = await startTestApp();
    const { sessionId, code, facilitatorKey } = await createSession(app);
    const { token } = await join(app, sessionId, { key: facilitatorKey });
    await guess(app);
    expect(await app.get(`/api/codes/${code}`)).toMatchObject(BLOCKED);
    const people = `/api/sessions/${sessionId}/participants`;
    expect(await app.post(people, asPartner(code))).toMatchObject(BLOCKED);
    expect(await app.post(people, { key: facilitatorKey })).toMatchObject(BLOCKED);
    // Who is in goes on.
    const snapshot = await app.post(`/api/sessions/${sessionId}/snapshots`, undefined, token);
    expect(snapshot.status).toBe(201);
    app.clock.time += 60_000;
    expect((await app.get(`/api/codes/${code}`)).status).toBe(200);
  });

  test.each(['a wrong key', 'a wrong return code', 'a wrong room code'])(
    '%s counts',
    async (what) => {
      const app = await startTestApp();
      const { sessionId, code } = await createSession(app);
      const bodies: Record<string, object> = {
        'a wrong key': { key: 'x'.repeat(32) },
        'a wrong return code': { key: 'ACDEFGHJKMNP' },
        'a wrong room code': asPartner('ACDEFGHJ'),
      };
      const url = `/api/sessions/${sessionId}/participants`;
      for (let count = 0; count < FAILED_ATTEMPTS_PER_MINUTE; count++) {
        expect((await app.post(url, bodies[what])).status).toBeOneOf([403, 404]);
      }
      expect(await app.post(url, asPartner(code))).toMatchObject(BLOCKED);
    },
  );

  test('what is not a guess does not count', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app);
    const url = `/api/sessions/${sessionId}/participants`;
    for (let count = 0; count < FAILED_ATTEMPTS_PER_MINUTE + 5; count++) {
      expect((await app.post(url, { code })).status).toBe(400);
    }
    await join(app, sessionId, asPartner(code));
  });

  test.each([
    ['nobody is believed without a trusted proxy', false, '1.1.1.1', '2.2.2.2', 429],
    ['the nearest proxy is believed', 1, '1.1.1.1', '2.2.2.2', 404],
    ['what a client claims itself is not', 1, '7.7.7.7, 1.1.1.1', '8.8.8.8, 1.1.1.1', 429],
    ['two proxies are believed', 2, '1.1.1.1, 10.0.0.3', '2.2.2.2, 10.0.0.3', 404],
    ['a named proxy is believed', ['10.0.0.2'], '1.1.1.1', '2.2.2.2', 404],
    ['another one is not', ['10.0.0.9'], '1.1.1.1', '2.2.2.2', 429],
  ])('%s', async (_, trustProxy, forwarded, later, status) => {
    const app = await startTestApp({ trustProxy: trustProxy as number | string[] | false });
    expect(await behindProxy(app, forwarded, later)).toBe(status);
  });
});
