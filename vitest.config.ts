import { defineConfig } from 'vitest/config';

/**
 * How long a test may take, in milliseconds: many start a server or bring people together, also on a machine
 * that has more to do. What takes too long for people is measured, not tested.
 */
const PATIENCE_MS = 30_000;

/** Folders with unit and integration tests. The `*.spec.ts` of `e2e` run in Playwright. */
const FOLDERS = ['shared', 'server', 'client', 'e2e', 'bench'];

export default defineConfig({
  test: {
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    projects: [
      ...FOLDERS.map((name) => ({
        extends: true as const,
        test: { name, root: name, include: ['src/**/*.test.{ts,tsx}'] },
      })),
      { extends: true, test: { name: 'tools', root: 'tools', include: ['**/*.test.mjs'] } },
    ],
  },
});
