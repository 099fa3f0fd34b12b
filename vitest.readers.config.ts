import { defineConfig } from 'vitest/config';

/** The files of a snapshot in programs of others, in the long run only: LibreOffice takes seconds to start. */
export default defineConfig({
  test: { include: ['server/src/**/*.readers.ts'], testTimeout: 120_000 },
});
