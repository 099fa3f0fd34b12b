import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * How long a test may take, in milliseconds: many start a server or bring people together, also on a machine
 * that has more to do. What takes too long for people is measured, not tested.
 */
const PATIENCE_MS = 30_000;

/** How many files run at the same time: many tests wait for a server, and then another file can go on. */
const AT_ONCE = availableParallelism() + 1;

/** Whether everything is tried that takes long (`npm run test:all`). */
const IS_LONG = process.env['AMBITIEBORD_LONG'] !== undefined;

/** What starts servers and crowds for longer than it says about the code that most people change. */
const LONG = ['bench/src/demo.test.ts', 'bench/src/scenarios/smoke.test.ts'];

/** Folders with unit and integration tests. The `*.spec.ts` of `e2e` run in Playwright. */
const FOLDERS = ['shared', 'server', 'client', 'e2e', 'bench'];

export default defineConfig({
  test: {
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    maxWorkers: AT_ONCE,
    // A process for each file took half of the time. So a test leaves nothing behind in its process: what it
    // replaces it puts back, and what has to be the first in a process is a process of its own.
    isolate: false,
    // Random tests try more in the long run (`npm run test:all`), and something new each time.
    provide: { longRun: IS_LONG },
    projects: [
      ...FOLDERS.map((name) => ({
        extends: true as const,
        test: {
          name,
          root: name,
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: IS_LONG ? [] : LONG.map((file) => join(import.meta.dirname, file)),
          setupFiles: [join(import.meta.dirname, 'shared/src/test-support/one-seed.ts')],
        },
      })),
      { extends: true, test: { name: 'tools', root: 'tools', include: ['**/*.test.mjs'] } },
    ],
  },
});
