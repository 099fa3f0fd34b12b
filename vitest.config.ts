import { defineConfig } from 'vitest/config';

/** Folders with unit and integration tests. The `*.spec.ts` of `e2e` run in Playwright. */
const FOLDERS = ['shared', 'server', 'client', 'e2e', 'bench'];

export default defineConfig({
  test: {
    projects: [
      ...FOLDERS.map((name) => ({
        extends: true as const,
        test: { name, root: name, include: ['src/**/*.test.{ts,tsx}'] },
      })),
      { extends: true, test: { name: 'tools', root: 'tools', include: ['**/*.test.mjs'] } },
    ],
  },
});
