import { describe, expect, test } from 'vitest';
import { createSession, join, refusal, startTestApp } from '../test-support/app.ts';

const publicUrl = new URL('https://board.example.org');

describe('headers', () => {
  test('let a page load from the board alone and run no script that is not a file of it', async () => {
    const { get } = await startTestApp();
    const { headers } = await get('/healthz');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['over http on the local network', undefined, false],
    ['with a public http address', new URL('http://board.example.org'), false],
    ['with a public https address', publicUrl, true],
  ])('%s', async (_, url, https) => {
    const { get } = await startTestApp({ publicUrl: url });
    const { headers } = await get('/healthz');
    const policy = String(headers['content-security-policy']);
    expect(policy.includes('upgrade-insecure-requests')).toBe(https);
    for (const name of ['strict-transport-security', 'cross-origin-opener-policy']) {
      expect(name in headers).toBe(https);
    }
  });
});

const start = (origin: string) =>
  ({
    method: 'POST',
    url: '/api/sessions',
    payload: { title: 'Samen' },
    headers: { origin, host: '192.168.1.4:3000' },
  }) as const;

describe('pages of other sites', () => {
  test('cannot change anything', async () => {
    const { request, ...app } = await startTestApp({ publicUrl });
    const { sessionId, facilitatorKey } = await createSession({ request, ...app });
    const { token } = await join({ request, ...app }, sessionId, { key: facilitatorKey });
    const refused = { status: 403, body: refusal('wrong-origin') };
    for (const origin of ['https://evil.example', 'null', 'http://192.168.1.4:3001']) {
      expect(await request(start(origin))).toMatchObject(refused);
      const headers = { origin, authorization: `Bearer ${token}` };
      const deletion = { method: 'DELETE', url: `/api/sessions/${sessionId}`, headers } as const;
      expect(await request(deletion)).toMatchObject(refused);
    }
  });

  test('are not our own pages, at the address that was asked or the public one', async () => {
    const { request } = await startTestApp({ publicUrl });
    for (const origin of ['http://192.168.1.4:3000', 'https://board.example.org']) {
      expect(await request(start(origin))).toMatchObject({ status: 201 });
    }
  });
});
