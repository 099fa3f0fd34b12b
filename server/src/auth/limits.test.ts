import {
  FILES_PER_HOUR,
  WRONG_GUESS_BURST,
  WRONG_GUESSES_PER_MINUTE,
  WRONG_GUESSES_PER_SECOND_OF_ALL,
} from '@ambitiebord/shared/domain/limits';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { describe, expect, test } from 'vitest';
import {
  asPartner,
  refusal,
  startTestApp,
  type Answer,
  type TestApp,
} from '../test-support/app.ts';
import { Limits } from './limits.ts';

const BLOCKED = { status: 429, body: refusal('too-many-attempts') };
const HERE = '10.0.0.1';
const ELSEWHERE = '10.0.0.2';

const lookUp = (app: TestApp, code: string, remoteAddress = HERE): Promise<Answer> =>
  app.request({ method: 'GET', url: `/api/codes/${code}`, remoteAddress });

const enter = (app: TestApp, sessionId: string, payload: object, remoteAddress = HERE) =>
  app.request({
    method: 'POST',
    url: `/api/sessions/${sessionId}/participants`,
    payload,
    remoteAddress,
  });

async function sessionAt(app: TestApp, remoteAddress: string): Promise<CreatedSession> {
  const payload = { title: 'Samen voor Noord' };
  const { body } = await app.request({
    method: 'POST',
    url: '/api/sessions',
    payload,
    remoteAddress,
  });
  return body as CreatedSession;
}

/** Guesses wrong codes as long as they are answered; how many that were. */
async function useUp(app: TestApp, address = HERE): Promise<number> {
  for (let times = 0; ; times++) {
    const { status } = await lookUp(app, 'ACDEFGHJ', address);
    if (status === 429) return times;
    expect(status).toBe(404);
  }
}

describe('guesses', () => {
  test('a room behind one address is never locked out by what somebody in it types', async () => {
    const app = await startTestApp();
    const { sessionId, code, facilitatorKey } = await sessionAt(app, HERE);
    await useUp(app);
    const people = Array.from({ length: 60 }, async (_, index) => {
      expect(await lookUp(app, 'ACDEFGHJ')).toMatchObject(BLOCKED);
      expect(await lookUp(app, code)).toMatchObject({ status: 200 });
      const joined = await enter(app, sessionId, asPartner(code, `Person ${index}`));
      expect(joined).toMatchObject({ status: 201 });
      const { returnCode } = joined.body as { returnCode: string };
      expect(await enter(app, sessionId, { key: returnCode })).toMatchObject({ status: 201 });
    });
    await Promise.all(people);
    expect(await enter(app, sessionId, { key: facilitatorKey })).toMatchObject({ status: 201 });
  });

  test('who came in, or looked a code up in time, makes neighbours of the others there', async () => {
    const app = await startTestApp();
    const [one, two] = [await sessionAt(app, ELSEWHERE), await sessionAt(app, ELSEWHERE)];
    expect(await lookUp(app, one.code)).toMatchObject({ status: 200 });
    await useUp(app);
    expect(await lookUp(app, one.code)).toMatchObject({ status: 200 });
    expect(await lookUp(app, two.code)).toMatchObject(BLOCKED);
    const joined = await enter(app, two.sessionId, asPartner(two.code));
    expect(joined).toMatchObject({ status: 201 });
    expect(await lookUp(app, two.code)).toMatchObject({ status: 200 });
  });

  test('who guesses codes is not told any more what is right, and may try a little every minute', async () => {
    const app = await startTestApp();
    const { code } = await sessionAt(app, ELSEWHERE);
    expect(await useUp(app)).toBe(WRONG_GUESS_BURST);
    const right = await lookUp(app, code);
    expect(right).toMatchObject(BLOCKED);
    expect(right.body).toEqual((await lookUp(app, 'ACDEFGHJ')).body);
    app.clock.time += 60_000;
    expect(await useUp(app)).toBe(WRONG_GUESSES_PER_MINUTE);
    expect(await lookUp(app, code, ELSEWHERE)).toMatchObject({ status: 200 });
  });

  test('guesses from everywhere together are bounded too, and rooms still come in', async () => {
    const app = await startTestApp();
    const [one, two] = [await sessionAt(app, HERE), await sessionAt(app, ELSEWHERE)];
    let guesses = 0;
    for (let last = 1, times = WRONG_GUESS_BURST; times === WRONG_GUESS_BURST; last++) {
      times = await useUp(app, `10.1.${last >> 8}.${last & 255}`);
      guesses += times;
    }
    expect(guesses).toBe(60 * WRONG_GUESSES_PER_SECOND_OF_ALL);
    expect(await lookUp(app, 'ACDEFGHJ')).toMatchObject(BLOCKED);
    expect(await lookUp(app, two.code)).toMatchObject(BLOCKED);
    expect(await lookUp(app, one.code)).toMatchObject({ status: 200 });
    expect(await lookUp(app, two.code, ELSEWHERE)).toMatchObject({ status: 200 });
    app.clock.time += 1_000;
    expect(await lookUp(app, two.code)).toMatchObject({ status: 200 });
  });

  test.each(['a wrong key', 'a wrong return code', 'a wrong room code'])(
    '%s counts, and what is right passes',
    async (what) => {
      const app = await startTestApp();
      const { sessionId, code } = await sessionAt(app, ELSEWHERE);
      const bodies: Record<string, object> = {
        'a wrong key': { key: 'x'.repeat(32) },
        'a wrong return code': { key: 'ACDEFGHJKMNP' },
        'a wrong room code': asPartner('ACDEFGHJ'),
      };
      const wrong = () => enter(app, sessionId, bodies[what] ?? {});
      for (let count = 0; count < WRONG_GUESS_BURST; count++) {
        expect((await wrong()).status).toBeOneOf([403, 404]);
      }
      expect(await wrong()).toMatchObject(BLOCKED);
      expect(await lookUp(app, code)).toMatchObject(BLOCKED);
      expect(await enter(app, sessionId, asPartner(code))).toMatchObject({ status: 201 });
    },
  );

  test('what is not a guess does not count', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await sessionAt(app, ELSEWHERE);
    for (let count = 0; count < WRONG_GUESS_BURST + 5; count++) {
      expect((await enter(app, sessionId, { code })).status).toBe(400);
    }
    expect(await lookUp(app, code)).toMatchObject({ status: 200 });
  });
});

/** Guesses from one client behind the proxy 10.0.0.2, then asks as another. */
async function behindProxy(app: TestApp, forwarded: string, later: string): Promise<number> {
  const ask = (addresses: string) =>
    app.request({
      method: 'GET',
      url: '/api/codes/ACDEFGHJ',
      remoteAddress: '10.0.0.2',
      headers: { 'x-forwarded-for': addresses },
    });
  for (let count = 0; count < WRONG_GUESS_BURST; count++) await ask(forwarded);
  return (await ask(later)).status;
}

describe('addresses', () => {
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

test('a reader has so many files made per hour, and others as many', () => {
  const limits = new Limits({ now: () => 0 });
  for (let count = 0; count < FILES_PER_HOUR; count++) limits.makeFile('somebody');
  expect(() => limits.makeFile('somebody')).toThrow(
    expect.objectContaining({ code: 'too-many-attempts' }),
  );
  limits.makeFile('somebody else');
});
