/**
 * Random people, a bad network, and a server that is killed in the middle: afterwards everybody sees
 * the same, the disk holds the same, and what was acknowledged is there, once, also when it is sent again.
 */

import { test } from '@playwright/test';
import { keeping, keptSeeds } from './fixtures/kept-seeds.ts';
import { startRandomSession } from './fixtures/random-session.ts';
import { expectOnce, expectStored, resendAll, settled } from './fixtures/session-checks.ts';
import { ServerProcess } from './fixtures/server-process.ts';

const BATCHES = process.env['AMBITIEBORD_LONG'] === undefined ? 4 : 20;
const SESSIONS_PER_BATCH = 50;
const NAME = 'convergence';
/** What is kept of the seeds that no batch runs anyway. */
const KEPT_SEEDS = keptSeeds(NAME).filter((seed) => seed > BATCHES * SESSIONS_PER_BATCH);

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
      await test.step(`seed ${session.seed}`, () =>
        keeping(NAME, session.seed, async () => {
          await settled(session);
          expectOnce(session);
        }));
    }
    const before = await Promise.all(sessions.map((session) => resendAll(server, session)));
    await server.stop();
    await server.start();
    for (const [index, session] of sessions.entries()) {
      await expectStored(server, session, before[index] ?? '');
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
