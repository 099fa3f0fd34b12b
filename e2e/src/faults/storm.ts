/** People who work through whatever strikes their server, and what must hold when it is over. */

import { startRandomSession, type RandomSession } from '../fixtures/random-session.ts';
import type { ServerProcess } from '../fixtures/server-process.ts';
import { boardOf, expectOnce, expectStored, settled } from '../fixtures/session-checks.ts';

interface Storm {
  readonly server: ServerProcess;
  readonly seed: number;
  /** How many times something strikes. */
  readonly strikes: number;
  /** Happens while people work; resolves when the server could answer again. */
  readonly strike: (round: number) => Promise<void>;
  /** Whether the server must have seen its store fail; otherwise it must have seen no fault at all. */
  readonly storeFails?: boolean;
}

/** How the server logs a fault. */
const FAULT = '"level":50';

/** Sessions that are played at the same time. */
const SESSIONS = 2;
const STEPS_PER_STRIKE = 25;

/**
 * Plays sessions through a storm. @throws AssertionError or Error with the seed when something that was
 * acknowledged or seen is not there once, people do not agree, or something private was heard.
 */
export async function weather(storm: Storm): Promise<void> {
  const { server, seed, strikes, strike, storeFails = false } = storm;
  const sessions: RandomSession[] = [];
  try {
    for (let index = 0; index < SESSIONS; index++) {
      const steps = STEPS_PER_STRIKE * strikes;
      sessions.push(await startRandomSession(server, seed + index, steps));
    }
    for (let round = 0; round < strikes; round++) {
      await Promise.all([
        strike(round),
        ...sessions.map((session) => session.play(round, strikes)),
      ]);
    }
    for (const session of sessions) session.calm();
    for (const session of sessions) {
      await settled(session);
      expectOnce(session);
    }
    const boards = sessions.map((session) => boardOf(session, 0));
    await server.stop();
    await server.start();
    for (const [index, session] of sessions.entries()) {
      await expectStored(server, session, boards[index] ?? '');
    }
    if (server.output.includes(FAULT) !== storeFails) {
      throw new Error(`seed ${seed}: faults that the server told of:\n${server.output}`);
    }
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}
