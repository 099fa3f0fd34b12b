/** What can go wrong around a server that is at work: each is played by a seed, short or long. */

import { setTimeout as wait } from 'node:timers/promises';
import type { CommitFault } from '@ambitiebord/server/test-support/faulty-store';
import * as fc from 'fast-check';
import { ServerProcess } from '../fixtures/server-process.ts';
import { mountSmallDisk } from './small-disk.ts';
import { weather } from './storm.ts';

/** Plays a scenario. @throws when a promise was broken, with the seed. */
type Scenario = (seed: number, long: boolean) => Promise<void>;

/** Numbers that follow from a seed. */
function drawn(seed: number, count: number, max: number): readonly number[] {
  const [numbers = []] = fc.sample(
    fc.array(fc.nat({ max }), { minLength: count, maxLength: count, size: 'max' }),
    { seed, numRuns: 1 },
  );
  return numbers;
}

async function withServer(
  how: Parameters<typeof ServerProcess.start>[0],
  work: (server: ServerProcess) => Promise<void>,
): Promise<void> {
  const server = await ServerProcess.start(how);
  try {
    await work(server);
  } finally {
    await server.remove();
  }
}

/** The process is killed without warning, at any moment, again and again. */
const kill: Scenario = (seed, long) => {
  const strikes = long ? 20 : 3;
  const moments = drawn(seed, strikes, 250);
  return withServer({}, (server) =>
    weather({
      server,
      seed,
      strikes,
      strike: async (round) => {
        await wait(moments[round]);
        await server.kill();
        await server.start();
      },
    }),
  );
};

/** The process stands still for longer than browsers wait for a sign of life. */
const pause: Scenario = (seed, long) =>
  withServer({}, (server) =>
    weather({
      server,
      seed,
      strikes: 1,
      strike: async () => {
        await wait(100);
        server.pause();
        await wait(long ? 20_000 : 4_500);
        server.resume();
      },
    }),
  );

/** Networks cut, delay, reorder and swallow, without anything being wrong with the server. */
const networks: Scenario = (seed, long) =>
  withServer({}, (server) =>
    weather({ server, seed, strikes: long ? 30 : 4, strike: () => wait(50) }),
  );

/** Single transactions fail, come late, or are stored without anybody hearing of it. */
const commits: Scenario = (seed, long) => {
  const kinds: readonly (CommitFault | undefined)[] = [
    'fails',
    'fails for one',
    'is lost sight of',
    'is late',
  ];
  const strikes = long ? 40 : 6;
  return withServer({ faulty: true }, (server) =>
    weather({
      server,
      seed,
      storeFails: true,
      strikes,
      strike: async (round) => {
        const picks = drawn(seed + round, 6, kinds.length - 1);
        await server.order({ commits: picks.flatMap((pick) => kinds[pick] ?? []) });
        await wait(100);
      },
    }),
  );
};

/** The clock of the server jumps, hours ahead and back. */
const clock: Scenario = (seed, long) => {
  const strikes = long ? 20 : 4;
  const jumps = drawn(seed, strikes, 48 * 3_600_000);
  return withServer({ faulty: true }, (server) =>
    weather({
      server,
      seed,
      strikes,
      strike: async (round) => {
        const jump = jumps[round] ?? 0;
        await server.order({ clockOffset: round % 2 === 0 ? jump : -jump });
        await wait(50);
      },
    }),
  );
};

/** The database may not grow any more for a while, as on a full disk. */
const pages: Scenario = (seed, long) =>
  withServer({ faulty: true }, (server) =>
    weather({
      server,
      seed,
      storeFails: true,
      strikes: long ? 10 : 2,
      strike: async () => {
        await server.order({ full: true });
        await wait(600);
        await server.order({ full: false });
      },
    }),
  );

/** The disk with the data is really full for a while. @throws SmallDiskUnavailableError */
const disk: Scenario = async (seed, long) => {
  const small = await mountSmallDisk();
  try {
    await withServer({ dataFolder: small.folder }, (server) =>
      weather({
        server,
        seed,
        storeFails: true,
        strikes: long ? 10 : 2,
        strike: async () => {
          small.fill();
          await wait(600);
          small.empty();
        },
      }),
    );
  } finally {
    await small.remove();
  }
};

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  kill,
  pause,
  networks,
  commits,
  clock,
  pages,
  disk,
};
