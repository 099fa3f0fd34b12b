import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { expect, onTestFinished, test } from 'vitest';
import { joinAs } from './bots.ts';
import { waitFor } from './wait-for.ts';

const DEMO = fileURLToPath(new URL('demo.ts', import.meta.url));
const LINKS =
  /Data: (?<folder>\S+)[^]*Facilitate:\s+(?<url>http:\/\/\S+)\/s\/(?<sessionId>\S+)#\S+[^]*Join:\s+\S+\/(?<code>\w+)\n[^]*scherm#\S+\n[^]*finished one: \S+\/s\/(?<finishedId>[^#\s]+)#sleutel=(?<finishedKey>\S+)\n/;

/** Starts the demo on a free port; resolves with its links once it shows them. */
async function startDemo() {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: '' };
  const child = spawn(process.execPath, [DEMO], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  let output = '';
  const links = await new Promise<Record<string, string>>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const { groups } = LINKS.exec(output) ?? {};
      if (groups) resolve(groups);
    });
    ended.then(() => reject(new Error(errors))).catch(reject);
  });
  const { folder = '', url = '', sessionId = '', code = '' } = links;
  const finished = { sessionId: links['finishedId'] ?? '', key: links['finishedKey'] ?? '' };
  return { child, ended, folder, url, sessionId, code, finished, errors: () => errors };
}

test('a visitor finds a living session, and it stops without a trace', {
  timeout: 90_000,
}, async () => {
  const demo = await startDemo();
  const visitor = await joinAs(demo.url, demo.sessionId, {
    code: demo.code,
    displayName: 'Bezoeker',
    partner: { name: 'Zomaar iemand', sector: 'other' },
  });
  onTestFinished(() => visitor.close());
  const { board } = visitor.state.getState();
  expect(sessionOf(board)).toMatchObject({ title: DEMENTIA_CASE.title, step: 'why' });
  expect(recordsOf(board, 'partnerCard')).toHaveLength(DEMENTIA_CASE.partners.length);
  expect(recordsOf(board, 'goal')).toHaveLength(5);

  const cursors = () =>
    new Map(
      [...visitor.others.getState().values()].map(({ participantId, presence }) => [
        participantId,
        presence.cursor,
      ]),
    );
  await waitFor(visitor.others, (others) => others.size === 12, 'twelve cursors');
  const places = cursors();
  await waitFor(
    visitor.others,
    () => [...cursors()].every(([who, cursor]) => cursor?.x !== places.get(who)?.x),
    'every cursor to move',
  );

  const activities = recordsOf(board, 'activity').length;
  await waitFor(
    visitor.state,
    ({ board: now }) => recordsOf(now, 'activity').length > activities,
    'a ladder that grows',
  );

  const reader = await joinAs(demo.url, demo.finished.sessionId, {
    key: demo.finished.key,
    displayName: 'Lezer',
  });
  onTestFinished(() => reader.close());
  const { board: ended } = reader.state.getState();
  expect(recordsOf(ended, 'ambition')[0]?.text).toBe(DEMENTIA_CASE.ambition);
  expect(recordsOf(ended, 'decision')).toHaveLength(DEMENTIA_CASE.partners.length);
  const stances = recordsOf(ended, 'round').find(({ kind }) => kind === 'stance');
  expect(stances?.reasons).toHaveLength(3);
  reader.close();

  visitor.close();
  demo.child.kill('SIGTERM');
  expect(await demo.ended).toBe(0);
  expect(demo.errors()).toBe('');
  await expect(fetch(`${demo.url}/healthz`)).rejects.toThrow('fetch failed');
  expect(existsSync(demo.folder)).toBe(false);
});

test('a demo that cannot start says why and ends', { timeout: 30_000 }, async () => {
  const env = { ...process.env, PORT: 'achttien' };
  const child = spawn(process.execPath, [DEMO], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(errors).toContain('PORT');
});
