/** People who work through whatever strikes their server, and what must hold when it is over. */

import { startRandomSession, type RandomSession } from '../fixtures/random-session.ts';
import type { ServerProcess } from '../fixtures/server-process.ts';
import { expectOnce, expectStored, resendAll, settled } from '../fixtures/session-checks.ts';

interface Storm {
  readonly server: ServerProcess;
  readonly seed: number;
  /** Sessions that are played at the same time. */
  readonly sessions: number;
  /** Each happens while people work, and resolves when the server could answer again. */
  readonly strikes: readonly (() => Promise<void>)[];
  /** Whether the server must have seen its store fail; otherwise it must have seen no fault at all. */
  readonly failsStore: boolean;
}

/** How the server logs a fault. */
const FAULT = '"level":50';

const STEPS_PER_STRIKE = 25;

/**
 * Plays sessions through a storm. @throws AssertionError or Error with the seed when something that was
 * acknowledged or seen is not there once, people do not agree, or something private was heard.
 */
export async function weather(storm: Storm): Promise<void> {
  const { server, seed, strikes } = storm;
  const sessions: RandomSession[] = [];
  try {
    for (let index = 0; index < storm.sessions; index++) {
      const steps = STEPS_PER_STRIKE * strikes.length;
      sessions.push(await startRandomSession(server, seed + index, steps));
    }
    for (const [round, strike] of strikes.entries()) {
      await Promise.all([
        strike(),
        ...sessions.map((session) => session.play(round, strikes.length)),
      ]);
    }
    for (const session of sessions) session.calm();
    for (const session of sessions) {
      await settled(session);
      expectOnce(session);
    }
    const boards = await Promise.all(sessions.map((session) => resendAll(server, session)));
    await server.stop();
    await server.start();
    for (const [index, session] of sessions.entries()) {
      await expectStored(server, session, boards[index] ?? '');
    }
    if (server.output.includes(FAULT) !== storm.failsStore) {
      throw new Error(`seed ${seed}: faults that the server told of:\n${server.output}`);
    }
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}
