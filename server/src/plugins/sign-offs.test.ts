import { newId } from '@ambitiebord/shared/domain/ids';
import { SIGN_OFFS_ON_BOARD, SIGN_OFFS_PER_HOUR } from '@ambitiebord/shared/domain/limits';
import type { CreatedSnapshot, Joined, SignOffs } from '@ambitiebord/shared/protocol/http';
import { recordOf, recordsOf, recordSchema } from '@ambitiebord/shared/records/registry';
import { goalsSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import { expect, test } from 'vitest';
import { asPartner, join, refusal } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { filesWith } from '../test-support/data-folder.ts';
import { recordsIn } from '../test-support/records-in.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOBODY = '0'.repeat(64);

/** A session of two partners and one without a device, of which a snapshot was taken. */
async function setUp() {
  const server = await listen();
  const { sessionId, keys, code } = server;
  const facilitator = await join(server, sessionId, {
    key: keys.facilitatorKey,
    displayName: 'Joke',
  });
  const fatma = await join(
    server,
    sessionId,
    asPartner(code, 'Fatma Yilmaz', 'Thuiszorg De Linde'),
  );
  const kees = await join(server, sessionId, asPartner(code, 'Kees', 'De Lindelopers'));
  const commands = server.command(facilitator.token);
  const residents = { name: 'Bewoners', sector: 'residents' };
  const writeFor = { id: newId(), type: 'writeFor', displayName: 'Bea', partner: residents };
  expect(await commands.emitWithAck('command', writeFor)).toMatchObject({ ok: true });
  const snapshots = `/api/sessions/${sessionId}/snapshots`;
  const taken = await server.post(snapshots, undefined, facilitator.token);
  const { id, contentHash } = taken.body as CreatedSnapshot;
  const url = `${snapshots}/${id}`;
  const snapshot = goalsSnapshotSchema.parse((await server.get(url, kees.token)).body);
  const partnerId = (name: string) =>
    snapshot.partners.find((each) => each.name === name)?.id ?? '';
  const partners = {
    fatma: partnerId('Thuiszorg De Linde'),
    kees: partnerId('De Lindelopers'),
    bea: partnerId('Bewoners'),
  };
  const ask = (
    method: 'PUT' | 'DELETE',
    { token }: Pick<Joined, 'token'>,
    whose: string,
    hash: string,
  ) =>
    server.request({
      method,
      url: `${url}/sign-offs/${whose}`,
      ...(method === 'PUT' && { payload: { contentHash: hash } }),
      headers: { authorization: `Bearer ${token}` },
    });
  const confirm = (who: Pick<Joined, 'token'>, whose: string, hash = contentHash) =>
    ask('PUT', who, whose, hash);
  const takeBack = (who: Pick<Joined, 'token'>, whose: string) => ask('DELETE', who, whose, '');
  const list = async (secret = kees.token) => {
    const { body } = await server.get(`${url}/sign-offs`, secret);
    return (body as SignOffs).signOffs;
  };
  const report = async (form = '.md') =>
    String((await server.get(`${url}${form}`, kees.token)).body);
  return {
    ...server,
    facilitator,
    fatma,
    kees,
    partners,
    confirm,
    takeBack,
    list,
    report,
    id,
    contentHash,
    url,
  };
}

test('a partner confirms what was read; everybody sees who did so and when, in every form', async () => {
  const { fatma, partners, confirm, list, report, contentHash, clock, ...server } = await setUp();
  expect(await report()).not.toContain('Wie heeft dit bevestigd?');
  const given = await confirm(fatma, partners.fatma);
  const { participantId } = fatma;
  const signOff = {
    partnerId: partners.fatma,
    participantId,
    contentHash,
    version: 1,
    signedAt: clock.time,
  };
  expect(given).toMatchObject({ status: 200, body: { signOffs: [signOff] } });
  expect(await list(server.keys.readKey)).toEqual([signOff]);
  const board = await recordsIn(server.read(server.kees.token).socket);
  const noted = recordsOf(board, 'goalsSnapshot').map(({ signOffs }) => signOffs);
  expect(noted).toEqual([[{ partnerId: partners.fatma, contentHash, at: clock.time }]]);
  for (const form of ['.md', '.html']) {
    const said = await report(form);
    for (const text of ['Wie heeft dit bevestigd?', 'Fatma Yilmaz, op ', 'Nog niet bevestigd: ']) {
      expect(said).toContain(text);
    }
  }
});

test('nobody confirms for another, nor something else than what is kept', async () => {
  const { fatma, kees, facilitator, partners, confirm, takeBack, list, keys, ...server } =
    await setUp();
  const observer = await join(server, server.sessionId, { key: keys.readKey });
  const display = await join(server, server.sessionId, { key: keys.displayKey });
  await confirm(fatma, partners.fatma);
  const before = await list();
  for (const who of [kees, facilitator, observer, display]) {
    const refused = { status: 403, body: refusal('forbidden') };
    expect(await confirm(who, partners.fatma)).toMatchObject(refused);
    expect(await takeBack(who, partners.fatma)).toMatchObject(refused);
  }
  const unauthorised = { status: 401, body: refusal('unauthorised') };
  expect(await confirm({ token: keys.readKey }, partners.fatma)).toMatchObject(unauthorised);
  expect(await confirm(kees, newId())).toMatchObject({ status: 403, body: refusal('forbidden') });
  const other = { status: 409, body: refusal('changed-by-others') };
  expect(await confirm(kees, partners.kees, NOBODY)).toMatchObject(other);
  const invalid = { status: 400, body: refusal('invalid') };
  expect(await confirm(kees, partners.kees, 'x')).toMatchObject(invalid);
  expect(await confirm(kees, 'x')).toMatchObject(invalid);
  expect(await list()).toEqual(before);
});

test('who joined after the snapshot has no partner in it to confirm for', async () => {
  const { confirm, code, sessionId, ...server } = await setUp();
  const late = await join(server, sessionId, asPartner(code, 'Aafke', 'Sportclub Noord'));
  const board = await recordsIn(server.read(late.token).socket);
  const partnerId = recordOf(board, 'participant', late.participantId)?.partnerId ?? '';
  const unknown = { status: 404, body: refusal('unknown-record') };
  expect(await confirm(late, partnerId)).toMatchObject(unknown);
});

test('who writes for people without a device confirms for them', async () => {
  const { facilitator, partners, confirm, takeBack, list, report } = await setUp();
  expect(await confirm(facilitator, partners.bea)).toMatchObject({ status: 200 });
  expect(await report()).toContain('Joke, op ');
  expect(await takeBack(facilitator, partners.bea)).toMatchObject({ status: 200 });
  expect(await list()).toEqual([]);
});

test('a sign-off keeps the version that it confirmed, until that partner confirms the next one', async () => {
  const { facilitator, fatma, partners, confirm, list, report, contentHash, url, ...server } =
    await setUp();
  await confirm(fatma, partners.fatma);
  const correction = { find: 'Noord', replace: 'Zuid', reason: 'corrected' };
  await server.post(`${url}/corrections`, correction, facilitator.token);
  expect(await list()).toMatchObject([{ contentHash, version: 1 }]);
  expect(await report()).toContain('(versie 1; dit is versie 2)');
  const other = { status: 409, body: refusal('changed-by-others') };
  expect(await confirm(fatma, partners.fatma)).toMatchObject(other);
  const next = goalsSnapshotSchema.parse((await server.get(url, fatma.token)).body);
  await confirm(fatma, partners.fatma, next.contentHash);
  expect(await list()).toMatchObject([{ contentHash: next.contentHash, version: 2 }]);
  expect(await report()).not.toContain('versie 1; dit is');
});

test('a name that is removed is in no sign-off and in no file', async () => {
  const { fatma, partners, confirm, list, report, sessionId, folder, ...server } = await setUp();
  await confirm(fatma, partners.fatma);
  const erased = await server.request({
    method: 'DELETE',
    url: `/api/sessions/${sessionId}/participants/current/name`,
    headers: { authorization: `Bearer ${fatma.token}` },
  });
  expect(erased).toMatchObject({ status: 204 });
  expect(await report()).toContain('Wie heeft dit bevestigd?');
  expect(await report()).not.toContain('Fatma');
  expect(await list()).toMatchObject([{ partnerId: partners.fatma, version: 1 }]);
  expect(filesWith(folder, 'Fatma Yilmaz')).toEqual([]);
});

test('it can be confirmed when the session is over, by who still has the link, until the snapshot goes', async () => {
  const { fatma, facilitator, partners, confirm, list, clock, restart, code, ...server } =
    await setUp();
  clock.time += 200 * DAY;
  await restart();
  await expect.poll(async () => (await server.get(`/api/codes/${code}`)).status).toBe(404);
  expect(await confirm(fatma, partners.fatma)).toMatchObject({ status: 200 });
  expect(await confirm(facilitator, partners.bea)).toMatchObject({ status: 403 });
  expect(await list()).toHaveLength(1);
  clock.time += 600 * DAY;
  await restart();
  await expect.poll(async () => (await server.get(server.url, fatma.token)).status).not.toBe(200);
  expect(await confirm(fatma, partners.fatma)).not.toMatchObject({ status: 200 });
});

/** A sign on the board of a snapshot with so many sign-offs. */
const shown = (count: number) => ({
  type: 'goalsSnapshot',
  id: newId(),
  createdAt: 1,
  updatedAt: 1,
  authorId: newId(),
  contentHash: NOBODY,
  signOffs: Array.from({ length: count }, () => ({
    partnerId: newId(),
    contentHash: NOBODY,
    at: 1,
  })),
});

test('the board shows so many of one snapshot and no more', () => {
  expect(recordSchema.safeParse(shown(SIGN_OFFS_ON_BOARD)).success).toBe(true);
  expect(recordSchema.safeParse(shown(SIGN_OFFS_ON_BOARD + 1)).success).toBe(false);
});

test('so often in an hour and no more', async () => {
  const { fatma, partners, confirm, takeBack } = await setUp();
  for (let count = 0; count < SIGN_OFFS_PER_HOUR; count++) await takeBack(fatma, partners.fatma);
  const refused = { status: 429, body: refusal('too-many-attempts') };
  expect(await confirm(fatma, partners.fatma)).toMatchObject(refused);
});
