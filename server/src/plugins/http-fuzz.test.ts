/** Any request at all, near to real ones and far from them: a coded answer each time, and no fault of ours. */

import { ERRORS } from '@ambitiebord/shared/protocol/errors';
import * as fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { asPartner, createSession, join, startTestApp } from '../test-support/app.ts';
import { memoryInUse } from '../test-support/memory.ts';

const REQUESTS = process.env['AMBITIEBORD_LONG'] === undefined ? 400 : 100_000;
/** Bytes that memory may grow by while they are made, whatever their number. */
const MOST_GROWTH = 64_000_000;

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'] as const;

interface Known {
  readonly sessionId: string;
  readonly code: string;
  readonly token: string;
  readonly facilitatorKey: string;
}

const segment = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('api', 'sessions', 'codes', 'participants', 'goals-snapshots', 'tokens', 'me'),
    fc.constantFrom(known.sessionId, known.code, 'readyz', 'metrics', 'openapi.json', '..', '%00'),
    fc.string({ unit: 'binary', maxLength: 20 }).map(encoded),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[^!-~]|[?#/\\]/g, '%')),
  );

/** As it stands in an address; half a surrogate pair cannot. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''));
}

const path = (known: Known): fc.Arbitrary<string> => {
  const real = ['', `/${known.sessionId}/participants`, `/${known.sessionId}/goals-snapshots`];
  return fc.oneof(
    fc.constantFrom(...real.map((end) => `/api/sessions${end}`), `/api/codes/${known.code}`),
    fc.array(segment(known), { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  );
};

const body = ({ code, facilitatorKey, token }: Known): fc.Arbitrary<string | undefined> => {
  const partner = { name: 'De Linde', sector: 'care' };
  const value = fc.oneof(
    fc.constantFrom(code, facilitatorKey, token, 'nl', 'kickoff', partner),
    fc.jsonValue({ maxDepth: 4 }),
  );
  const names = [
    'title',
    'code',
    'displayName',
    'partner',
    'key',
    'template',
    '__proto__',
  ] as const;
  const record = fc.dictionary(fc.constantFrom(...names), value);
  return fc.option(
    fc.oneof(
      record.map((fields) => JSON.stringify(fields)),
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 1, max: 40_000 }).map((length) => '['.repeat(length)),
    ),
    { nil: undefined },
  );
};

const request = (known: Known): fc.Arbitrary<InjectOptions> =>
  fc.record({
    method: fc.constantFrom(...METHODS),
    url: path(known),
    headers: fc.record(
      {
        authorization: fc.oneof(
          fc.constantFrom(`Bearer ${known.token}`, 'Bearer', `Bearer ${known.facilitatorKey}`),
          fc.string({ maxLength: 60 }).map((text) => text.replaceAll(/[^ -~]/g, '?')),
        ),
        'content-type': fc.constantFrom(
          'application/json',
          'text/plain',
          'x',
          'multipart/form-data',
        ),
        origin: fc.constantFrom('http://localhost', 'https://elsewhere.example', 'null'),
      },
      { requiredKeys: [] },
    ),
    payload: body(known),
  }) as fc.Arbitrary<InjectOptions>;

/** Whether what came back is no error, or a coded one that is not our fault. */
function isAnswer({ statusCode, payload }: { statusCode: number; payload: string }): boolean {
  // A question for the head alone has no body.
  if (statusCode < 400 || payload === '') return statusCode < 500;
  const { error } = JSON.parse(payload) as { error?: { code?: string } };
  return statusCode < 500 && Object.hasOwn(ERRORS, error?.code ?? '');
}

test('every request gets an answer of ours', { timeout: 1_800_000 }, async () => {
  const app = await startTestApp();
  const { sessionId, code, facilitatorKey } = await createSession(app);
  const { token } = await join(app, sessionId, asPartner(code, 'Fatma'));
  const known = { sessionId, code, token, facilitatorKey };
  const ask = (times: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(request(known), async (options) => isAnswer(await app.app.inject(options))),
      { numRuns: times },
    );
  // What is made once, such as the tables of the generator, is made in the first half.
  await ask(REQUESTS / 2);
  const before = memoryInUse();
  await ask(REQUESTS / 2);
  expect(memoryInUse() - before).toBeLessThan(MOST_GROWTH);
  expect(app.log()).not.toContain('"level":50');
});
