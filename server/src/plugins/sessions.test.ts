import {
  SESSIONS_PER_HOUR,
  TITLE_LENGTH,
  WRONG_GUESS_BURST,
} from '@ambitiebord/shared/domain/limits';
import { CODE_PATTERN, showCode } from '@ambitiebord/shared/domain/codes';
import { describe, expect, test } from 'vitest';
import { asPartner, createSession, join, refusal, startTestApp } from '../test-support/app.ts';
import { filesWith } from '../test-support/data-folder.ts';

describe('starting a session', () => {
  test('gives an id, a code and three keys, all different', async () => {
    const app = await startTestApp();
    const created = await createSession(app);
    expect(created.code).toMatch(CODE_PATTERN);
    const other = await createSession(app);
    const all = [...Object.values(created), ...Object.values(other)];
    expect(new Set(all).size).toBe(10);
  });

  test('stores no key and no token, only what cannot be turned back', async () => {
    const app = await startTestApp();
    const { sessionId, facilitatorKey, displayKey, readKey, code } = await createSession(app);
    const { token, returnCode = '' } = await join(app, sessionId, asPartner(code));
    expect(filesWith(app.folder, sessionId)).not.toEqual([]);
    for (const secret of [facilitatorKey, displayKey, readKey, token, returnCode]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(filesWith(app.folder, secret)).toEqual([]);
    }
  });

  test.each([
    ['no title', {}],
    ['an empty title', { title: '  ' }],
    ['a title that is too long', { title: 'x'.repeat(TITLE_LENGTH + 1) }],
    ['a title that is no text', { title: 7 }],
    ['an area of two lines', { title: 'Samen', area: 'Linde\nwijk' }],
    ['an unknown field', { title: 'Samen', colour: 'red' }],
    ['an unknown language', { title: 'Samen', language: 'fr' }],
    ['an unknown template', { title: 'Samen', template: 'party' }],
    ['a plan of too long', { title: 'Samen', plan: { title: 'Eigen', minutes: { why: 241 } } }],
    ['an unknown card question', { title: 'Samen', cardFields: ['password'] }],
    ['a list', [{ title: 'Samen' }]],
  ])('with %s is refused', async (_, body) => {
    const { post } = await startTestApp();
    expect(await post('/api/sessions', body)).toMatchObject({
      status: 400,
      body: refusal('invalid'),
    });
  });

  test('without any body is refused', async () => {
    const { post } = await startTestApp();
    expect(await post('/api/sessions')).toMatchObject({ status: 400, body: refusal('invalid') });
  });

  test('needs the key of the operator where there is one, and guesses are counted', async () => {
    const { post, clock } = await startTestApp({ createKey: 'open sesame' });
    const start = (createKey?: string) =>
      post('/api/sessions', { title: 'Samen', ...(createKey !== undefined && { createKey }) });
    expect((await start('open sesame')).status).toBe(201);
    const refused = { status: 403, body: refusal('create-key-needed') };
    expect(await start()).toMatchObject(refused);
    for (let guess = 2; guess <= WRONG_GUESS_BURST; guess++) {
      expect(await start(`guess ${guess}`)).toMatchObject(refused);
    }
    expect(await start('open sesame')).toMatchObject({
      status: 429,
      body: refusal('too-many-attempts'),
    });
    clock.time += 3_000;
    expect((await start('open sesame')).status).toBe(201);
  });

  test('is limited per address and hour', async () => {
    const app = await startTestApp();
    for (let count = 0; count < SESSIONS_PER_HOUR; count++) await createSession(app);
    const body = { title: 'Nog een' };
    const refused = { status: 429, body: refusal('too-many-attempts') };
    expect(await app.post('/api/sessions', body)).toMatchObject(refused);
    const elsewhere = { method: 'POST', url: '/api/sessions', payload: body } as const;
    const answer = await app.request({ ...elsewhere, remoteAddress: '10.0.0.9' });
    expect(answer.status).toBe(201);
    app.clock.time += 60 * 60_000;
    expect((await app.post('/api/sessions', body)).status).toBe(201);
  });
});

describe('finding a session by its code', () => {
  test('tells what somebody needs to join it', async () => {
    const app = await startTestApp();
    const { sessionId, code } = await createSession(app, { language: 'en' });
    await join(app, sessionId, asPartner(code));
    const found = await app.get(`/api/codes/${code}`);
    expect(found).toMatchObject({
      status: 200,
      body: {
        sessionId,
        title: 'Samen voor Noord',
        language: 'en',
        locked: false,
        partners: [{ name: 'Buurthuis De Brug', sector: 'welfare' }],
      },
    });
    expect(JSON.stringify(found.body)).not.toContain('Yusuf');
  });

  test('understands a code as people type and paste it', async () => {
    const app = await startTestApp();
    const { code } = await createSession(app);
    const link = `http://localhost:3000/${code}`;
    for (const typed of [showCode(code), code.toLowerCase(), ` ${code} `, link]) {
      expect((await app.get(`/api/codes/${encodeURIComponent(typed)}`)).status).toBe(200);
    }
  });

  test.each([
    ['an unknown code', 'ACDEFGHJ'],
    ['what is no code', 'hello'],
    ['one sign', '-'],
    ['a text of 200 signs', 'A'.repeat(200)],
  ])('knows nothing of %s', async (_, code) => {
    const { get } = await startTestApp();
    const unknown = { status: 404, body: refusal('unknown-code') };
    expect(await get(`/api/codes/${code}`)).toMatchObject(unknown);
  });

  test('refuses what is too long to be looked at', async () => {
    const { get } = await startTestApp();
    const long = await get(`/api/codes/${'A'.repeat(250)}`);
    expect(long).toMatchObject({ status: 400, body: refusal('invalid') });
    const longer = await get(`/api/codes/${'A'.repeat(2000)}`);
    expect(longer).toMatchObject({ status: 404, body: refusal('not-found') });
  });
});

describe('deleting a session', () => {
  test('leaves no byte of it in the data folder, and the others as they are', async () => {
    const app = await startTestApp();
    const gone = await createSession(app, {
      title: 'Vertrouwelijk overleg',
      question: 'Waarheen?',
    });
    const kept = await createSession(app, { title: 'Blijft bestaan' });
    const facilitator = await join(app, gone.sessionId, { key: gone.facilitatorKey });
    for (const name of ['Yusuf', 'Aafke', 'Rachida']) {
      await join(app, gone.sessionId, asPartner(gone.code, name, `Stichting ${name}`));
    }
    const url = `/api/sessions/${gone.sessionId}`;
    expect((await app.post(`${url}/snapshots`, undefined, facilitator.token)).status).toBe(201);

    const traces = [
      'Vertrouwelijk overleg',
      'Waarheen?',
      'Yusuf',
      'Stichting Aafke',
      gone.sessionId,
      gone.code,
      facilitator.participantId,
    ];
    for (const trace of traces) expect(filesWith(app.folder, trace)).not.toEqual([]);
    expect((await app.delete(url, facilitator.token)).status).toBe(204);
    for (const trace of traces) expect(filesWith(app.folder, trace)).toEqual([]);
    await app.restart();
    for (const trace of traces) expect(filesWith(app.folder, trace)).toEqual([]);

    expect((await app.get(`/api/codes/${gone.code}`)).status).toBe(404);
    const late = await app.post(`${url}/participants`, asPartner(gone.code));
    expect(late).toMatchObject({ status: 404, body: refusal('not-found') });
    expect(await app.get(`/api/codes/${kept.code}`)).toMatchObject({
      body: { title: 'Blijft bestaan' },
    });
  });

  test.each(['partner', 'observer', 'display'])('is not for a %s', async (role) => {
    const app = await startTestApp();
    const { sessionId, code, displayKey, readKey } = await createSession(app);
    const keys = { observer: { key: readKey }, display: { key: displayKey } };
    const way = role === 'partner' ? asPartner(code) : keys[role as keyof typeof keys];
    const { token } = await join(app, sessionId, way);
    const refused = { status: 403, body: refusal('forbidden') };
    expect(await app.delete(`/api/sessions/${sessionId}`, token)).toMatchObject(refused);
    expect((await app.get(`/api/codes/${code}`)).status).toBe(200);
  });

  test('needs a token of this very session', async () => {
    const app = await startTestApp();
    const one = await createSession(app);
    const other = await createSession(app);
    const { token } = await join(app, other.sessionId, { key: other.facilitatorKey });
    const url = `/api/sessions/${one.sessionId}`;
    for (const secret of [undefined, token, one.facilitatorKey, one.readKey, 'x', 'é è']) {
      const refused = { status: 401, body: refusal('unauthorised') };
      expect(await app.delete(url, secret)).toMatchObject(refused);
    }
    expect((await app.get(`/api/codes/${one.code}`)).status).toBe(200);
    const wrongId = await app.delete('/api/sessions/a.b', token);
    expect(wrongId).toMatchObject({ status: 400, body: refusal('invalid') });
  });
});
