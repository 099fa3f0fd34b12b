import { randomBytes } from 'node:crypto';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  IMAGE_BYTES,
  IMAGE_BYTES_PER_SESSION,
  IMAGES_PER_HOUR,
  IMAGES_PER_SESSION,
  REPORT_IMAGE_BYTES,
} from '@ambitiebord/shared/domain/limits';
import type { SentImage } from '@ambitiebord/shared/protocol/http';
import { expect, test } from 'vitest';
import { asPartner, createSession, join, refusal, type Answer } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { filesWith } from '../test-support/data-folder.ts';
import { PICTURES, withJpegSegment, withPngChunk } from '../test-support/pictures.ts';

const HOUR = 60 * 60 * 1000;
const SECRET = 'GPS 52.37 N 4.90 E';

function refusedAs(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({ status, body: refusal(code) });
}

async function setUp() {
  const server = await listen();
  const { sessionId, code, keys } = server;
  const facilitator = await join(server, sessionId, { key: keys.facilitatorKey });
  const partner = await join(server, sessionId, asPartner(code));
  const url = `/api/sessions/${sessionId}/images`;
  const send = (
    payload: Buffer | string,
    token: string | undefined = partner.token,
    type = 'image/jpeg',
  ) =>
    server.request({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, ...(token && { authorization: `Bearer ${token}` }) },
    });
  const sent = async (payload: Buffer = PICTURES.jpeg): Promise<SentImage> => {
    const answer = await send(payload);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body as SentImage;
  };
  const socket = server.command(partner.token);
  const give = (command: object): Promise<unknown> =>
    socket.emitWithAck('command', { id: newId(), ...command });
  const place = (imageId: string, id = newId()): Promise<unknown> => {
    const where = { position: { x: 0, y: 0 }, size: { width: 30, height: 20 } };
    const fields = { type: 'image', imageId, alternativeText: 'Een zaal', ...where };
    return give({
      type: 'change',
      operations: [{ action: 'create', audience: 'board', id, fields }],
    });
  };
  return { ...server, facilitator, partner, url, send, sent, give, place };
}

test('an image is kept without what it told of its maker, and shown to people of the session', async () => {
  const { app, sent, url, folder, keys, partner, log } = await setUp();
  const image = await sent(withJpegSegment(0xe1, Buffer.from(SECRET)));
  expect(image).toEqual({ imageId: expect.any(String) as string, width: 3, height: 2 });
  for (const secret of [partner.token, keys.readKey]) {
    const headers = { authorization: `Bearer ${secret}` };
    const shown = await app.inject({ url: `${url}/${image.imageId}`, headers });
    expect(shown.rawPayload.equals(PICTURES.jpeg)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
      'cache-control': 'private, max-age=3600',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'authorization',
    });
  }
  expect(filesWith(folder, SECRET)).toEqual([]);
  expect(log()).not.toContain(image.imageId);
});

test('what is no image gets a code, whatever it says to be', async () => {
  const { send, partner } = await setUp();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  for (const type of ['image/svg+xml', 'image/png', 'application/json', 'text/html']) {
    expect(await send(svg, partner.token, type)).toMatchObject({
      status: 415,
      body: refusal('not-an-image'),
    });
  }
  // A good one is what it is.
  expect(await send(PICTURES.png, partner.token, 'text/html')).toMatchObject({ status: 201 });
  const large = withPngChunk('tEXt', randomBytes(IMAGE_BYTES));
  expect(await send(large)).toMatchObject({ status: 413, body: refusal('too-large') });
});

test('nobody from elsewhere sends or sees one, and who only looks sends none', async () => {
  const server = await setUp();
  const { get, send, sent, url, sessionId, keys } = server;
  const { imageId } = await sent();
  const other = await createSession(server, { title: 'Elders' });
  const stranger = await join(server, other.sessionId, asPartner(other.code));
  refusedAs(await send(PICTURES.png, stranger.token), 401, 'unauthorised');
  refusedAs(await send(PICTURES.png, ''), 401, 'unauthorised');
  refusedAs(await get(`${url}/${imageId}`, stranger.token), 401, 'unauthorised');
  refusedAs(await get(`${url}/${imageId}`), 401, 'unauthorised');
  const elsewhere = `/api/sessions/${other.sessionId}/images/${imageId}`;
  refusedAs(await get(elsewhere, stranger.token), 404, 'unknown-image');
  for (const key of [keys.readKey, keys.displayKey]) {
    const looker = await join(server, sessionId, { key });
    refusedAs(await send(PICTURES.png, looker.token), 403, 'forbidden');
    expect(await get(`${url}/${imageId}`, looker.token)).toMatchObject({ status: 200 });
  }
});

test('the body of a stranger is not even read', async () => {
  const { send } = await setUp();
  expect(await send(randomBytes(2 * IMAGE_BYTES), 'x'.repeat(32))).toMatchObject({
    status: 401,
    body: refusal('unauthorised'),
  });
});

test('one person sends IMAGES_PER_HOUR an hour, without holding up anybody else', async () => {
  const { send, sent, facilitator, clock } = await setUp();
  for (let count = 0; count < IMAGES_PER_HOUR; count++) await sent();
  expect(await send(PICTURES.png)).toMatchObject({ body: refusal('too-many-attempts') });
  // Its body is not even read: that it is too large is never found.
  const tooLarge = randomBytes(2 * IMAGE_BYTES);
  expect(await send(tooLarge)).toMatchObject({ body: refusal('too-many-attempts') });
  expect(await send(PICTURES.png, facilitator.token)).toMatchObject({ status: 201 });
  clock.time += HOUR / IMAGES_PER_HOUR;
  await sent();
});

test('a record shows only what its session has', async () => {
  const server = await setUp();
  const { place, sent, give } = server;
  const unknown = { ok: false, error: { code: 'unknown-image' } };
  expect(await place(newId())).toMatchObject(unknown);
  const other = await createSession(server, { title: 'Elders' });
  const { token } = await join(server, other.sessionId, asPartner(other.code));
  const elsewhere = await server.request({
    method: 'POST',
    url: `/api/sessions/${other.sessionId}/images`,
    payload: PICTURES.png,
    headers: { 'content-type': 'image/png', authorization: `Bearer ${token}` },
  });
  expect(await place((elsewhere.body as SentImage).imageId)).toMatchObject(unknown);
  const { imageId } = await sent();
  const id = newId();
  expect(await place(imageId, id)).toMatchObject({ ok: true });
  const update = (fields: object) =>
    give({ type: 'change', operations: [{ action: 'update', audience: 'board', id, fields }] });
  expect(await update({ imageId: newId() })).toMatchObject(unknown);
  expect(await update({ alternativeText: 'Een hal' })).toMatchObject({ ok: true });
});

test('a session has IMAGES_PER_SESSION, and IMAGE_BYTES_PER_SESSION together', async () => {
  const { send, sent, clock } = await setUp();
  // What is left out before it is kept does not count.
  const large = withPngChunk('IDAT', randomBytes(IMAGE_BYTES - 10_000));
  const fit = Math.floor(IMAGE_BYTES_PER_SESSION / large.length);
  const later = () => {
    clock.time += HOUR / IMAGES_PER_HOUR;
  };
  for (let count = 0; count < fit; count++, later()) await sent(large);
  expect(await send(large)).toMatchObject({ status: 409, body: refusal('full') });
  for (let count = fit; count < IMAGES_PER_SESSION; count++, later()) await sent();
  expect(await send(PICTURES.png)).toMatchObject({ status: 409, body: refusal('full') });
});

test('a snapshot keeps its images, in a page that stands alone up to REPORT_IMAGE_BYTES', async () => {
  const {
    sent,
    place,
    post,
    get,
    url,
    sessionId,
    facilitator,
    clock,
    delete: remove,
  } = await setUp();
  const large = withPngChunk('IDAT', randomBytes(IMAGE_BYTES - 10_000));
  const count = Math.ceil(REPORT_IMAGE_BYTES / large.length);
  const first = await sent();
  await place(first.imageId);
  clock.time += 1;
  for (let index = 0; index < count; index++) await place((await sent(large)).imageId);
  const snapshots = `/api/sessions/${sessionId}/snapshots`;
  const { id } = (await post(snapshots, undefined, facilitator.token)).body as { id: string };
  const { body } = await get(`${snapshots}/${id}`, facilitator.token);
  const { images } = body as { images: object[] };
  expect(images).toHaveLength(count + 1);
  expect(images[0]).toMatchObject({ imageId: first.imageId, alternativeText: 'Een zaal' });
  const page = await get(`${snapshots}/${id}.html`, facilitator.token);
  const source = `data:image/jpeg;base64,${PICTURES.jpeg.toString('base64')}`;
  expect(page.body).toContain(`<img src="${source}" alt="Een zaal">`);
  expect(String(page.body).match(/<img /g)).toHaveLength(count);
  expect(page.headers['content-security-policy']).toContain(
    "img-src data:; frame-ancestors 'none'; sandbox",
  );
  const text = await get(`${snapshots}/${id}.md`, facilitator.token);
  expect(String(text.body).match(/^- Een zaal$/gm)).toHaveLength(count + 1);
  expect(await remove(`/api/sessions/${sessionId}`, facilitator.token)).toMatchObject({
    status: 204,
  });
  expect((await get(`${url}/${first.imageId}`, facilitator.token)).status).toBe(401);
});
