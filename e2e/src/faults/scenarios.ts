/** What can go wrong around a server that is at work: each is played by a seed, again and again. */

import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, createApi } from '@ambitiebord/client/session/api';
import type { CommitFault } from '@ambitiebord/server/test-support/faulty-disk';
import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import * as fc from 'fast-check';
import { ServerProcess } from '../fixtures/server-process.ts';
import { mountSmallDisk } from './small-disk.ts';
import { weather } from './storm.ts';

/** Plays a scenario. @throws when a promise was broken, with the seed. */
type Scenario = (seed: number) => Promise<void>;

interface Fault {
  /** How often it strikes when it is played by itself. */
  readonly times: number;
  /** `draw`: a whole number below a bound, by lot. Resolves when the server could answer again. */
  readonly strike: (server: ServerProcess, draw: (bound: number) => number) => Promise<void>;
  /** Whether the server sees its store fail. */
  readonly failsStore?: boolean;
}

const COMMIT_FAULTS: readonly CommitFault[] = ['fail', 'lose', 'dawdle', 'fail-one'];

const FAULTS = {
  /** Single transactions fail, come late, or are stored without anybody hearing of it. */
  commits: {
    times: 40,
    failsStore: true,
    strike: async (server, draw) => {
      const first = draw(COMMIT_FAULTS.length);
      const commits = [...COMMIT_FAULTS.slice(first), ...COMMIT_FAULTS.slice(0, first)];
      await server.order({ commits });
      await wait(100);
      await server.order({ commits: [] });
    },
  },
  /** The disk can be neither written nor read for a while. */
  broken: {
    times: 10,
    failsStore: true,
    strike: async (server) => {
      await server.order({ disk: 'broken' });
      await wait(400);
      await server.order({ disk: 'good' });
    },
  },
  /** The clock of the server jumps by more than a year, ahead and back, and stays off by up to two days. */
  clock: {
    times: 20,
    strike: async (server, draw) => {
      for (const hours of [400 * 24, -400 * 24, draw(96) - 48]) {
        await server.order({ clockOffset: hours * 3_600_000 });
        await wait(50);
      }
    },
  },
  /** The database may not grow any more for a while, as on a full disk. */
  pages: {
    times: 10,
    failsStore: true,
    strike: async (server) => {
      const untilRefused = await openFiller(server);
      await server.order({ full: true });
      await untilRefused();
      await server.order({ full: false });
    },
  },
  /** Networks cut, delay, reorder and swallow as always; nothing is wrong with the server. */
  networks: { times: 60, strike: () => wait(50) },
  /** The process stands still for longer than browsers wait for a sign of life. */
  pause: {
    times: 4,
    strike: async (server) => {
      await wait(100);
      server.pause();
      await wait(4_500);
      server.resume();
    },
  },
  /** The process is killed without warning, at any moment. */
  kill: {
    times: 20,
    strike: async (server, draw) => {
      await wait(draw(250));
      await server.kill();
      await server.start();
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** Starts a session of its own, and returns how to let people come into it until nothing more can be stored. */
async function openFiller(server: ServerProcess): Promise<() => Promise<void>> {
  const api = createApi(server.url);
  const { sessionId, code } = await api.createSession({ title: 'Tot het vol is' });
  const partner = { name: 'Vulling', sector: 'care' } as const;
  return async () => {
    try {
      for (;;) await api.join(sessionId, { code, displayName: 'x'.repeat(NAME_LENGTH), partner });
    } catch (error) {
      if (!(error instanceof ApiError) || !error.code.startsWith('storage-')) throw error;
    }
  };
}

/** Numbers by lot that follow from a seed. */
function lots(seed: number): (bound: number) => number {
  let drawn = 0;
  return (bound) =>
    fc.sample(fc.nat({ max: bound - 1 }), { seed: seed + drawn++, numRuns: 1 })[0] ?? 0;
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

/** These faults strike one after the other. */
function strikes(faults: readonly Fault[], sessions: number): Scenario {
  return (seed) =>
    withServer({ faulty: true }, (server) => {
      const draw = lots(seed);
      return weather({
        server,
        seed,
        sessions,
        failsStore: faults.some(({ failsStore }) => failsStore),
        strikes: faults.map(
          ({ strike }) =>
            () =>
              strike(server, draw),
        ),
      });
    });
}

/**
 * The disk with the data is really full, so many times. Where nobody may mount a small one, the database
 * may not grow instead, and that is told.
 */
function fullDisk(times: number, sessions: number): Scenario {
  return async (seed) => {
    const disk = await mountSmallDisk();
    if (!disk) {
      console.warn('no disk can be mounted here: the database may not grow instead');
      await strikes(again({ ...FAULTS.pages, times }), sessions)(seed);
      return;
    }
    try {
      await withServer({ dataFolder: disk.folder }, (server) => {
        const strike = async (): Promise<void> => {
          const untilRefused = await openFiller(server);
          disk.fill();
          await untilRefused();
          disk.empty();
        };
        const all = Array.from({ length: times }, () => strike);
        return weather({ server, seed, sessions, failsStore: true, strikes: all });
      });
    } finally {
      await disk.remove();
    }
  };
}

const again = (fault: Fault): Fault[] => Array.from({ length: fault.times }, () => fault);

/** In each test run: everything once. */
export const SHORT: Readonly<Record<string, Scenario>> = {
  'all-once': strikes(Object.values(FAULTS), 1),
  disk: fullDisk(1, 1),
};

/** The process stands still for a long time. */
const LONG_PAUSE: Fault = {
  times: 1,
  strike: async (server) => {
    server.pause();
    await wait(20_000);
    server.resume();
  },
};

/** At length: each by itself, many times, in several sessions. */
export const LONG: Readonly<Record<string, Scenario>> = {
  ...Object.fromEntries(
    Object.entries(FAULTS).map(([name, fault]) => [name, strikes(again(fault), 3)]),
  ),
  'long-pause': strikes([LONG_PAUSE], 3),
  disk: fullDisk(10, 3),
};
