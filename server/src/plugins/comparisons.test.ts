import { newId } from '@ambitiebord/shared/domain/ids';
import {
  FILES_PER_HOUR,
  LINKS_PER_SNAPSHOT,
  START_FROM_SNAPSHOT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import { goalsSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import { expect, test } from 'vitest';
import { asPartner, join, refusal } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { setUpSnapshots, takeSnapshot } from '../test-support/snapshots.ts';

test('what a facilitator puts together is kept for everybody, and stands in the files of the comparison', async () => {
  const server = await listen();
  const { sessionId, keys, code } = server;
  const { token } = await join(server, sessionId, { key: keys.facilitatorKey });
  const partner = await join(server, sessionId, asPartner(code));
  const url = `/api/sessions/${sessionId}/snapshots`;
  const fields = { type: 'goal', text: 'Samen eten', stopTest: {}, confirmed: true };
  const goal = { ...fields, lineageId: newId(), position: { x: 0, y: 0 } };
  const create = { action: 'create', audience: 'board', id: newId(), fields: goal };
  const change = { id: newId(), type: 'change', operations: [create] };
  const answer: unknown = await server.command(token).emitWithAck('command', change);
  expect(answer).toMatchObject({ ok: true });
  const { id } = await takeSnapshot(server, url, token);
  const frozen = goalsSnapshotSchema.parse((await server.get(`${url}/${id}`, token)).body);
  const [now] = frozen.goals;
  if (!now) throw new Error('there is a goal');
  const then = { ...now, lineageId: newId(), text: 'Een eettafel' };
  const other = { ...frozen, id: newId(), takenAt: frozen.takenAt - 1, goals: [then] };

  const links = `${url}/${id}/links/${other.id}`;
  const link = { before: then.lineageId, after: now.lineageId };
  const say = (together: boolean, who = token, about = link) =>
    server.post(links, { ...about, together }, who);
  expect(await say(true, partner.token)).toMatchObject({ body: refusal('forbidden') });
  const unknown = { before: newId(), after: newId() };
  expect(await say(true, token, unknown)).toMatchObject({ body: refusal('unknown-record') });
  const compare = (form: string, beside: unknown = other) =>
    server.post(`${url}/${id}/comparison.${form}`, { other: beside }, partner.token);
  expect((await compare('md')).body).not.toContain('Anders gezegd');
  expect(await say(true)).toMatchObject({ status: 200, body: { links: [link] } });
  expect(await server.get(links, partner.token)).toMatchObject({ body: { links: [link] } });
  const made = await compare('md');
  expect(made.headers).toMatchObject({ 'content-type': 'text/markdown; charset=utf-8' });
  expect(made.body).toContain('Anders gezegd');
  const page = await compare('html');
  expect(String(page.headers['content-security-policy'])).toContain('sandbox');
  expect(await compare('pdf')).toMatchObject({ headers: { 'content-type': 'application/pdf' } });
  expect(await compare('md', { a: 1 })).toMatchObject({ body: refusal('unusable-file') });
  expect(await say(false)).toMatchObject({ body: { links: [] } });
  const nowhere = `${url}/${newId()}/links/${other.id}`;
  const gone = { status: 404, body: refusal('not-found') };
  expect(await server.post(nowhere, { ...link, together: false }, token)).toMatchObject(gone);

  for (let count = 0; count < LINKS_PER_SNAPSHOT; count++) {
    await say(true, token, { before: newId(), after: now.lineageId });
  }
  expect(await say(true)).toMatchObject({ status: 409, body: refusal('full') });
});

test('who may not read a snapshot, or had too many files made, sends nothing to compare it with', async () => {
  const { app, session, token, partner, url } = await setUpSnapshots();
  const { id } = await takeSnapshot(app, url, token);
  const form = `${url}/${id}/comparison.md`;
  const tooLarge = { other: 'x'.repeat(START_FROM_SNAPSHOT_BYTES) };
  const unauthorised = { status: 401, body: refusal('unauthorised') };
  for (const secret of [undefined, session.displayKey]) {
    expect(await app.post(form, tooLarge, secret)).toMatchObject(unauthorised);
  }
  expect(await app.post(form, tooLarge, partner.token)).toMatchObject({ status: 413 });
  for (let count = 1; count < FILES_PER_HOUR; count++) {
    const unusable = await app.post(form, { other: {} }, partner.token);
    expect(unusable).toMatchObject({ body: refusal('unusable-file') });
  }
  const refused = { status: 429, body: refusal('too-many-attempts') };
  expect(await app.post(form, tooLarge, partner.token)).toMatchObject(refused);
  for (const made of ['.html', '.md', '.pdf']) {
    expect(await app.get(`${url}/${id}${made}`, partner.token)).toMatchObject(refused);
  }
  expect(await app.get(`${url}/${id}`, partner.token)).toMatchObject({ status: 200 });
});
