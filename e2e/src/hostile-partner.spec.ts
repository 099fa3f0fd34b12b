/** A hostile partner with sockets of their own: what they can get, and what they can do. */

import { createApi } from '@ambitiebord/client/session/api';
import { newId } from '@ambitiebord/shared/domain/ids';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { BOARD, ownDocument, padDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { readRecords } from '@ambitiebord/shared/documents/document';
import { RawClient } from './fixtures/raw-client.ts';
import { ServerProcess } from './fixtures/server-process.ts';

const SECRET = 'GEHEIM-alleen-voor-mij';
const LATER = 'STRAKS-voor-iedereen';

let server: ServerProcess;

test.beforeAll(async () => {
  server = await ServerProcess.start();
});

test.afterAll(() => server.remove());

/** A session with a facilitator, an honest partner, a hostile one, an observer and a projector. */
async function setUp() {
  const api = createApi(server.url);
  const session = await api.createSession({ title: 'Samen sterk' });
  const { sessionId, code } = session;
  const enterWithKey = async (key: string) => (await api.join(sessionId, { key })).token;
  const enterAs = (displayName: string, name: string) =>
    api.join(sessionId, { code, displayName, partner: { name, sector: 'care' } });
  const [fatma, kees] = [
    await enterAs('Fatma', 'Thuiszorg De Linde'),
    await enterAs('Kees', 'De Lindelopers'),
  ];
  const client = (token: string): RawClient => new RawClient(server.url, sessionId, token);
  return {
    sessionId,
    fatma: { ...fatma, client: client(fatma.token) },
    kees: { ...kees, client: client(kees.token) },
    facilitator: client(await enterWithKey(session.facilitatorKey)),
    observer: client(await enterWithKey(session.readKey)),
    display: client(await enterWithKey(session.displayKey)),
  };
}

type Session = Awaited<ReturnType<typeof setUp>>;

/** The board as a newcomer reads it. */
async function board({ sessionId, fatma }: Session): Promise<string> {
  const reader = new RawClient(server.url, sessionId, fatma.token);
  const copy = new Y.Doc();
  const { socket } = reader.openDocument(BOARD);
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const [isSync, kind] = [data[0] === 0, data[1]];
      if (!isSync || (kind !== 1 && kind !== 2)) return;
      let length = 2;
      while ((data[length] ?? 0) > 127) length += 1;
      Y.applyUpdate(copy, data.subarray(length + 1));
      if (kind === 1) resolve(); // The answer ends with a step 2; updates may come before it.
    });
  });
  reader.close();
  return JSON.stringify([...readRecords(copy).values()]);
}

/** Fatma writes a card: one answer to share at the reveal, one to keep. */
async function writeDraft(session: Session): Promise<void> {
  const { participantId, client } = session.fatma;
  const records = JSON.parse(await board(session)) as { id: string; partnerId?: string }[];
  const answer = await client.change({
    action: 'create',
    audience: 'own',
    id: cardIdOf(participantId),
    fields: {
      type: 'partnerCard',
      participantId,
      partnerId: records.find(({ id }) => id === participantId)?.partnerId,
      status: 'ready',
      sharedFields: ['satisfiedWhen'],
      satisfiedWhen: LATER,
      interest: SECRET,
    },
  });
  expect(answer).toMatchObject({ ok: true });
}

test('nobody receives a byte of a draft before the reveal, nor of what stays private after it', async () => {
  const session = await setUp();
  const { sessionId, fatma, kees, facilitator, observer, display } = session;
  const others = [kees.client, facilitator, observer, display];
  for (const client of others) {
    client.openDocument(BOARD);
    const { closed } = client.openDocument(ownDocument(fatma.participantId));
    expect(await closed).toBe(CLOSE.forbidden);
    await client.send({ type: 'setLock', locked: false });
  }
  fatma.client.openDocument(BOARD);
  await writeDraft(session);
  // Something everybody sees, so that all that was sent before it has arrived when it has.
  const after = `later-${newId()}`;
  await kees.client.change(note(after));
  for (const client of others) {
    await expect.poll(() => client.hasReceived(after)).toBe(true);
    for (const path of [
      `/api/sessions/${sessionId}/snapshots/${newId()}`,
      `/sessions/${sessionId}/documents/${ownDocument(fatma.participantId)}`,
      '/api/openapi.json',
      '/healthz',
    ]) {
      await client.get(path);
    }
    expect(client.bytesReceived).toBeGreaterThan(100);
    expect(client.hasReceived(SECRET), 'a private field').toBe(false);
    expect(client.hasReceived(LATER), 'a field before the reveal').toBe(false);
  }

  expect(await facilitator.send({ type: 'reveal' })).toMatchObject({ ok: true });
  for (const client of others) {
    await expect.poll(() => client.hasReceived(LATER)).toBe(true);
    expect(client.hasReceived(SECRET), 'a private field after the reveal').toBe(false);
  }
  for (const client of [fatma.client, ...others]) client.close();
});

test('nobody but the writer receives a byte of a card that is written for somebody', async () => {
  const session = await setUp();
  const { fatma, kees, facilitator, observer, display } = session;
  const partner = { name: 'Bewoners', sector: 'residents' };
  const writers: string[] = [];
  for (const [index, writer] of [fatma.client, facilitator].entries()) {
    const displayName = `Bea ${index}`;
    expect(await writer.send({ type: 'writeFor', displayName, partner })).toMatchObject({
      ok: true,
    });
    const records = JSON.parse(await board(session)) as {
      id: string;
      displayName?: string;
      writtenBy?: string;
    }[];
    const { id: bea = '', writtenBy = '' } =
      records.find((record) => record.displayName === displayName) ?? {};
    writers.push(writtenBy);
    const answers = { satisfiedWhen: LATER, interest: SECRET, sharedFields: ['satisfiedWhen'] };
    const draft = { ...update(cardIdOf(bea), answers), audience: 'own' };
    for (const other of [kees.client, observer, display]) {
      expect(await other.change(draft)).toMatchObject({ ok: false });
    }
    expect(await writer.change(draft)).toMatchObject({ ok: true });
  }
  const others = [kees.client, observer, display];
  expect(writers[0]).toBe(fatma.participantId);
  for (const client of others) {
    client.openDocument(BOARD);
    for (const id of writers) {
      expect(await client.openDocument(ownDocument(id)).closed).toBe(CLOSE.forbidden);
    }
  }
  const after = `later-${newId()}`;
  await kees.client.change(note(after));
  for (const client of others) {
    await expect.poll(() => client.hasReceived(after)).toBe(true);
    expect(client.hasReceived(LATER), 'before the reveal').toBe(false);
  }
  expect(await facilitator.send({ type: 'reveal' })).toMatchObject({ ok: true });
  for (const client of others) {
    await expect.poll(() => client.hasReceived(LATER)).toBe(true);
    expect(client.hasReceived(SECRET), 'what stays private').toBe(false);
  }
  for (const client of [fatma.client, facilitator, ...others]) client.close();
});

function note(text: string, id = newId()) {
  const fields = { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } };
  return { action: 'create', audience: 'board', id, fields };
}

function update(id: string, fields: object) {
  return { action: 'update', audience: 'board', id, fields };
}

test('a partner can do nothing that is the facilitator’s, and nothing with what is another’s', async () => {
  const session = await setUp();
  const { sessionId, fatma, kees, observer, display } = session;
  const [noteId, clusterId] = [newId(), newId()];
  expect(await fatma.client.change(note('Van Fatma', noteId))).toMatchObject({ ok: true });
  expect(
    await fatma.client.change({
      action: 'create',
      audience: 'board',
      id: clusterId,
      fields: { type: 'cluster', title: 'Groep', lineageId: newId(), position: { x: 0, y: 0 } },
    }),
  ).toMatchObject({ ok: true });
  const undoable = { id: newId(), type: 'change', operations: [note('Ook van Fatma')] };
  expect(await fatma.client.command(undoable)).toMatchObject({ ok: true });
  const before = await board(session);

  const attempts: [string, object][] = [
    ['forbidden', { type: 'setStep', step: 'snapshot' }],
    ['forbidden', { type: 'setTimer', timer: { action: 'start', seconds: 60 } }],
    ['forbidden', { type: 'setLock', locked: true }],
    ['forbidden', { type: 'reveal' }],
    ['not-now', { type: 'shareCard', fields: ['satisfiedWhen'] }],
    ['nothing-to-undo', { type: 'undo', commandId: undoable.id }],
    ['nothing-to-undo', { type: 'undo', commandId: newId() }],
    ['forbidden', { type: 'change', operations: [update(noteId, { text: 'Van Kees' })] }],
    [
      'forbidden',
      { type: 'change', operations: [{ action: 'delete', audience: 'board', id: noteId }] },
    ],
    [
      'forbidden',
      { type: 'change', operations: [{ action: 'delete', audience: 'board', id: clusterId }] },
    ],
    [
      'forbidden',
      { type: 'change', operations: [{ action: 'delete', audience: 'board', id: sessionId }] },
    ],
    ['forbidden', { type: 'change', operations: [update(sessionId, { title: 'Van mij' })] }],
    [
      'forbidden',
      { type: 'change', operations: [update(fatma.participantId, { displayName: 'Fats' })] },
    ],
    [
      'forbidden',
      { type: 'change', operations: [update(kees.participantId, { role: 'facilitator' })] },
    ],
    ['invalid', { type: 'change', operations: [update(noteId, { authorId: kees.participantId })] }],
    ['invalid', { type: 'change', operations: [update(noteId, { text: 'x'.repeat(1_001) })] }],
    ['invalid', { type: 'change', operations: [update(noteId, { position: { x: 1e9, y: 0 } })] }],
    ['invalid', { type: 'change', operations: [] }],
    ['invalid', { type: 'change', operations: [{ ...note('x'), audience: 'own/elsewhere' }] }],
    ['unknown-record', { type: 'change', operations: [update(newId(), { text: 'x' })] }],
    [
      'unknown-record',
      {
        type: 'change',
        operations: [
          { ...update(cardIdOf(fatma.participantId), { interest: '' }), audience: 'own' },
        ],
      },
    ],
    ['already-exists', { type: 'change', operations: [note('x', noteId)] }],
    // The first operation is fine, the second is not: neither counts.
    ['forbidden', { type: 'change', operations: [note('x'), update(noteId, { text: 'y' })] }],
    ['unknown-type', { type: 'becomeFacilitator' }],
  ];
  for (const [code, attempt] of attempts) {
    const answer = await kees.client.send(attempt as { type: string });
    expect(answer, JSON.stringify(attempt).slice(0, 120)).toMatchObject({
      ok: false,
      error: { code },
    });
  }
  for (const looker of [observer, display]) {
    expect(await looker.change(note('x'))).toMatchObject({ error: { code: 'forbidden' } });
    expect(await looker.send({ type: 'setStep', step: 'why' })).toMatchObject({
      error: { code: 'forbidden' },
    });
  }
  for (const nonsense of [undefined, null, 5, 'x', [], {}, { id: 'x', type: 'reveal' }]) {
    expect(await kees.client.command(nonsense)).toMatchObject({ error: { code: 'invalid' } });
  }
  const large = { ...note('x'), padding: 'x'.repeat(200_000) };
  expect(await kees.client.change(large)).toMatchObject({ error: { code: 'too-large' } });
  expect(await board(session)).toBe(before);
  expect(kees.client.connected, 'mistakes do not cost the connection').toBe(true);
  expect(await kees.client.change(note('Kees mag dit'))).toMatchObject({ ok: true });
  for (const client of [fatma.client, kees.client, observer, display]) client.close();
});

test('a Yjs update to a document that is read-only is refused for good and changes nothing', async () => {
  const session = await setUp();
  const { fatma, kees } = session;
  await writeDraft(session);
  const before = await board(session);
  const fake = new Y.Doc();
  fake.clientID = 2; // The server's own.
  fake.getArray('entries').push([[newId(), { type: 'note' }]]);
  const forged = Y.encodeStateAsUpdate(fake);
  const length = [(forged.byteLength % 128) + 128, Math.floor(forged.byteLength / 128)];
  for (const document of [BOARD, ownDocument(kees.participantId)]) {
    for (const kind of [1, 2]) {
      const { socket, closed } = kees.client.openDocument(document);
      socket.on('open', () => socket.send(Buffer.from([0, kind, ...length, ...forged])));
      expect(await closed).toBe(CLOSE.forbidden);
    }
  }
  for (const document of [ownDocument(fatma.participantId)]) {
    expect(await kees.client.openDocument(document).closed).toBe(CLOSE.forbidden);
  }
  for (const document of [`group/${newId()}`, `own/${'x'.repeat(100)}`, 'elsewhere']) {
    const { closed } = kees.client.openDocument(document);
    expect([CLOSE.forbidden, CLOSE.notFound, 1006]).toContain(await closed);
  }
  expect(await kees.client.openDocument(padDocument(newId())).closed).toBe(CLOSE.notFound);
  expect(await kees.client.openDocument(BOARD, 'no-such-token').closed).toBe(CLOSE.unauthorised);
  expect(await board(session)).toBe(before);
  for (const client of [fatma.client, kees.client]) client.close();
});

test('a token that its owner gave back opens nothing, and what it had opened is closed', async () => {
  const session = await setUp();
  const { sessionId, kees } = session;
  const { closed } = kees.client.openDocument(BOARD);
  expect(await kees.client.change(note('Nog binnen'))).toMatchObject({ ok: true });
  await createApi(server.url).revokeToken(sessionId, kees.token);
  expect(await closed).toBe(CLOSE.unauthorised);
  await expect.poll(() => kees.client.connected).toBe(false);
  expect(await kees.client.openDocument(BOARD).closed).toBe(CLOSE.unauthorised);
  expect(await kees.client.get(`/api/sessions/${sessionId}/snapshots/${newId()}`)).toBe(401);
  for (const client of [session.fatma.client, kees.client]) client.close();
});
