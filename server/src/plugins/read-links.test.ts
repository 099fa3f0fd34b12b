import { newId } from '@ambitiebord/shared/domain/ids';
import { READ_LINKS_PER_HOUR, READ_LINKS_PER_SNAPSHOT } from '@ambitiebord/shared/domain/limits';
import type {
  CreatedReadLink,
  CreatedSnapshot,
  ReadLinks,
} from '@ambitiebord/shared/protocol/http';
import { expect, test } from 'vitest';
import { asPartner, join, refusal } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { filesWith } from '../test-support/data-folder.ts';
import { PICTURES } from '../test-support/pictures.ts';

const DAY = 24 * 60 * 60 * 1000;
const UNAUTHORISED = { status: 401, body: refusal('unauthorised') };

/** A session with two snapshots, the first of which is read by link. */
async function setUp() {
  const server = await listen();
  const { sessionId, keys, code } = server;
  const facilitator = await join(server, sessionId, { key: keys.facilitatorKey });
  const fatma = await join(server, sessionId, asPartner(code, 'Fatma'));
  const snapshots = `/api/sessions/${sessionId}/snapshots`;
  const take = async () => {
    const { body } = await server.post(snapshots, undefined, facilitator.token);
    return (body as CreatedSnapshot).id;
  };
  const [id, otherId] = [await take(), await take()];
  const url = `${snapshots}/${id}`;
  const make = (endsAt: number | null = null, token = facilitator.token) =>
    server.post(`${url}/read-links`, { endsAt }, token);
  const made = async (endsAt: number | null = null) => (await make(endsAt)).body as CreatedReadLink;
  const withdraw = (linkId: string, token = facilitator.token) =>
    server.request({
      method: 'DELETE',
      url: `${url}/read-links/${linkId}`,
      headers: { authorization: `Bearer ${token}` },
    });
  const list = async () =>
    ((await server.get(`${url}/read-links`, facilitator.token)).body as ReadLinks).readLinks;
  return { ...server, facilitator, fatma, snapshots, url, otherId, make, made, withdraw, list };
}

test('who has the link reads that snapshot in every form, and nothing else of the session', async () => {
  const { url, snapshots, otherId, made, facilitator, sessionId, ...server } = await setUp();
  const { secret } = await made();
  for (const form of ['', '.md', '.html', '.pdf', '.zip', '.ics', '/sign-offs']) {
    const read = await server.get(`${url}${form}`, secret);
    expect([form, read.status]).toEqual([form, 200]);
    expect(read.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(read.headers['referrer-policy']).toBe('no-referrer');
  }
  const { paths } = (await server.get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, unknown>>;
  };
  const own = new Set(
    [
      '',
      '.md',
      '.html',
      '.pdf',
      '/poster.pdf',
      '.docx',
      '.zip',
      '.svg',
      '.png',
      '.ics',
      '/sign-offs',
    ].map((form) => `GET ${snapshots}/{snapshotId}${form}`),
  );
  const ids = {
    sessionId,
    otherId,
    linkId: newId(),
    imageId: newId(),
    participantId: newId(),
    partnerId: newId(),
  };
  for (const [path, methods] of Object.entries(paths)) {
    const named = path.replace('{sessionId}', sessionId);
    for (const method of Object.keys(methods).map((each) => each.toUpperCase())) {
      // What needs no secret at all is open to everybody; the rest is tried on the snapshot and on another one.
      if (!path.includes('{sessionId}') || (path.endsWith('/participants') && method === 'POST'))
        continue;
      const snapshotIds = own.has(`${method} ${named}`)
        ? [otherId]
        : [url.split('/').at(-1) ?? '', otherId];
      for (const snapshotId of snapshotIds) {
        const address = Object.entries({ ...ids, snapshotId }).reduce(
          (whole, [name, value]) => whole.replace(`{${name}}`, value),
          named,
        );
        const { status } = await server.request({
          method,
          url: address,
          ...(method !== 'GET' && method !== 'DELETE' && { payload: {} }),
          headers: { authorization: `Bearer ${secret}` },
        });
        // What is in the body is looked at first; then nobody is let in.
        expect([method, address, [400, 401, 415].includes(status)]).toEqual([
          method,
          address,
          true,
        ]);
      }
    }
  }
});

test('it opens no document and takes no command', async () => {
  const { made, read, sessionId, ...server } = await setUp();
  const { secret } = await made();
  const joined = await server.post(`/api/sessions/${sessionId}/participants`, { key: secret });
  expect(joined).toMatchObject({ status: 403, body: refusal('wrong-key') });
  const { socket } = read(secret);
  await expect.poll(() => socket.readyState).toBe(socket.CLOSED);
});

test('with the link come the images of that snapshot alone', async () => {
  const { facilitator, fatma, sessionId, snapshots, command, ...server } = await setUp();
  const send = async () => {
    const sent = await server.request({
      method: 'POST',
      url: `/api/sessions/${sessionId}/images`,
      payload: PICTURES.jpeg,
      headers: { authorization: `Bearer ${fatma.token}` },
    });
    return (sent.body as { imageId: string }).imageId;
  };
  const [shown, other] = [await send(), await send()];
  const where = { position: { x: 0, y: 0 }, size: { width: 30, height: 20 } };
  const fields = { type: 'image', imageId: shown, alternativeText: 'Een bank', ...where };
  const operation = { action: 'create', audience: 'board', id: newId(), fields };
  const change = { id: newId(), type: 'change', operations: [operation] };
  const answer: unknown = await command(fatma.token).emitWithAck('command', change);
  expect(answer).toMatchObject({ ok: true });
  const taken = await server.post(snapshots, undefined, facilitator.token);
  const url = `${snapshots}/${(taken.body as CreatedSnapshot).id}/read-links`;
  const link = await server.post(url, { endsAt: null }, facilitator.token);
  const { secret } = link.body as CreatedReadLink;
  const image = (id: string) => server.get(`/api/sessions/${sessionId}/images/${id}`, secret);
  expect((await image(shown)).status).toBe(200);
  expect(await image(other)).toMatchObject(UNAUTHORISED);
  expect(await image(newId())).toMatchObject(UNAUTHORISED);
});

test('withdrawn, ended and never made are the same to who asks', async () => {
  const { url, make, made, withdraw, list, clock, facilitator, ...server } = await setUp();
  const [lasting, ending] = [await made(), await made(clock.time + 30 * DAY)];
  const read = ({ secret }: { secret: string }) => server.get(url, secret);
  expect([(await read(lasting)).status, (await read(ending)).status]).toEqual([200, 200]);
  const ends = (await list()).map(({ endsAt }) => endsAt);
  expect(new Set(ends)).toEqual(new Set([null, clock.time + 30 * DAY]));
  clock.time += 30 * DAY;
  expect(await read(ending)).toMatchObject(UNAUTHORISED);
  expect((await read(lasting)).status).toBe(200);
  expect(await withdraw(lasting.id)).toMatchObject({
    status: 200,
    body: { readLinks: [{ id: ending.id }] },
  });
  const refused = await read(lasting);
  expect(refused).toMatchObject(UNAUTHORISED);
  expect((await read({ secret: 'x'.repeat(43) })).body).toEqual(refused.body);
  const past = { status: 400, body: refusal('invalid') };
  expect(await make(clock.time)).toMatchObject(past);
});

test('only facilitators make, see and withdraw links', async () => {
  const { fatma, make, made, withdraw, url, ...server } = await setUp();
  const { id } = await made();
  const forbidden = { status: 403, body: refusal('forbidden') };
  expect(await make(null, fatma.token)).toMatchObject(forbidden);
  expect(await withdraw(id, fatma.token)).toMatchObject(forbidden);
  expect(await server.get(`${url}/read-links`, fatma.token)).toMatchObject(forbidden);
});

test('the secret is nowhere in the files, and the link goes with its snapshot', async () => {
  const { url, made, folder, clock, restart, code, ...server } = await setUp();
  const { secret } = await made();
  expect(filesWith(folder, secret)).toEqual([]);
  clock.time += 200 * DAY;
  await restart();
  await expect.poll(async () => (await server.get(`/api/codes/${code}`)).status).toBe(404);
  expect((await server.get(url, secret)).status).toBe(200);
  clock.time += 600 * DAY;
  await restart();
  await expect.poll(async () => (await server.get(url, secret)).status).toBe(401);
});

test('a corrected snapshot is read by the same link, in its new version', async () => {
  const { url, made, facilitator, ...server } = await setUp();
  const { secret } = await made();
  const correction = { find: 'Noord', replace: 'Zuid', reason: 'corrected' };
  await server.post(`${url}/corrections`, correction, facilitator.token);
  expect((await server.get(url, secret)).body).toMatchObject({ title: 'Samen voor Zuid' });
});

test('a snapshot has so many links, and a facilitator makes so many in an hour', async () => {
  const { make, made } = await setUp();
  for (let count = 0; count < READ_LINKS_PER_SNAPSHOT; count++) {
    expect((await make()).status).toBe(201);
  }
  expect(await make()).toMatchObject({ status: 409, body: refusal('full') });
  for (let count = READ_LINKS_PER_SNAPSHOT + 1; count < READ_LINKS_PER_HOUR; count++) await made();
  expect(await make()).toMatchObject({ status: 429, body: refusal('too-many-attempts') });
});
