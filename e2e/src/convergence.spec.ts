/**
 * Random people, a bad network, and a server that is killed in the middle: afterwards everybody sees
 * the same, the disk holds the same, and what was acknowledged is there, once.
 */

import { createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import { memoryStorage } from '@ambitiebord/client/session/storage';
import { compareText } from '@ambitiebord/shared/domain/compare-text';
import type { Records } from '@ambitiebord/shared/records/registry';
import { expect, test } from '@playwright/test';
import { startRandomSession, type RandomSession } from './fixtures/random-session.ts';
import { ServerProcess } from './fixtures/server-process.ts';

const BATCHES = process.env['AMBITIEBORD_LONG'] === undefined ? 10 : 50;
const SESSIONS_PER_BATCH = 20;
/** Seeds that failed once are run for ever. */
const KEPT_SEEDS: readonly number[] = [];

/** The records of a board as text, in one order. */
function textOf(board: Records): string {
  const records = [...board.values()].toSorted((a, b) => compareText(a.id, b.id));
  return JSON.stringify(
    records.map((record) => Object.entries(record).toSorted(([a], [b]) => compareText(a, b))),
  );
}

/** The board as somebody sees it who comes now, without a past. */
async function freshBoard(server: ServerProcess, session: RandomSession): Promise<string> {
  const { sessionId, facilitatorKey } = session;
  const joined = await createApi(server.url).join(sessionId, { key: facilitatorKey });
  const client = connectSession({
    ...joined,
    serverUrl: server.url,
    sessionId,
    storage: memoryStorage(),
    tabStorage: memoryStorage(),
  });
  await expect.poll(() => client.state.getState().connection).toBe('online');
  const board = new Map(client.state.getState().board);
  client.close();
  // Coming in to look has itself left a participant behind.
  for (const [id, record] of board) {
    if (record.type === 'participant' && record.role === 'facilitator') board.delete(id);
  }
  return textOf(board);
}

/** The board as a client of the session sees it, without those who only came in to look. */
function boardOf({ people }: RandomSession, person: number): string {
  const board = new Map(people[person]?.client.state.getState().board);
  for (const [id, record] of board) {
    if (record.type === 'participant' && record.role === 'facilitator') board.delete(id);
  }
  return textOf(board);
}

async function settled(session: RandomSession): Promise<void> {
  for (const { client } of session.people) {
    await expect
      .poll(() => client.state.getState(), { timeout: 30_000 })
      .toMatchObject({ pending: 0, connection: 'online' });
  }
  await expect.poll(() => boardOf(session, 1)).toBe(boardOf(session, 0));
  await expect.poll(() => boardOf(session, 2)).toBe(boardOf(session, 0));
}

/**
 * What was accepted is there, unless somebody took it away; what was refused is not; nothing is there
 * that nobody made; and a card says what its author wrote last.
 */
function expectOnce({ people, made, seed }: RandomSession): void {
  const board: Records = people[0]?.client.state.getState().board ?? new Map();
  const refused = new Set(
    people.flatMap(({ client }) => client.state.getState().refusals.map((each) => each.commandId)),
  );
  for (const [id, { type }] of board) {
    const partOfRoom = ['session', 'participant', 'partner', 'ambition'].includes(type);
    expect(partOfRoom || made.has(id), `seed ${seed}: nobody made ${id}`).toBe(true);
  }
  for (const [id, { type, by, command, removed }] of made) {
    const mayBeGone = removed || by.undid || type !== 'note';
    if (refused.has(command)) expect(board.has(id), `seed ${seed}: refused ${id}`).toBe(false);
    else if (!mayBeGone) expect(board.has(id), `seed ${seed}: lost ${id}`).toBe(true);
  }
  for (const { client, draft } of people) {
    if (draft === undefined) continue;
    const [card] = client.state.getState().own.values();
    expect(card, `seed ${seed}: own card`).toMatchObject({ interest: draft });
  }
}

async function runSeeds(seeds: readonly number[]): Promise<void> {
  const server = await ServerProcess.start();
  const sessions = await Promise.all(seeds.map((seed) => startRandomSession(server, seed)));
  try {
    await Promise.all(sessions.map((session) => session.play(0, 2)));
    await server.kill();
    const secondHalf = Promise.all(sessions.map((session) => session.play(1, 2)));
    await server.start();
    await secondHalf;
    for (const session of sessions) session.calm();
    for (const session of sessions) {
      await test.step(`seed ${session.seed}`, async () => {
        await settled(session);
        expectOnce(session);
      });
    }
    const before = sessions.map((session) => boardOf(session, 0));
    await server.stop();
    await server.start();
    for (const [index, session] of sessions.entries()) {
      expect(await freshBoard(server, session), `seed ${session.seed} on disk`).toBe(before[index]);
    }
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
    await server.remove();
  }
}

for (let batch = 0; batch < BATCHES; batch++) {
  const first = 1 + batch * SESSIONS_PER_BATCH;
  test(`seeds ${first} to ${first + SESSIONS_PER_BATCH - 1} converge through cuts, delays and a kill`, () =>
    runSeeds(Array.from({ length: SESSIONS_PER_BATCH }, (_, index) => first + index)));
}

if (KEPT_SEEDS.length > 0) {
  test('seeds that failed once converge', () => runSeeds(KEPT_SEEDS));
}
