/** The main flow in a second engine: Firefox, as Debian has it. Only in the long run. */

import { defineConfig } from '@playwright/test';
import chromium from './playwright.config.ts';

const { contextOptions: _, launchOptions: __, ...use } = chromium.use ?? {};

export default defineConfig({
  ...chromium,
  testMatch: '**/{kickoff,canvas}.spec.ts',
  // Its driver knows no touch.
  grepInvert: /fingers/,
  outputDir: 'test-results/firefox',
  use: {
    ...use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr' },
  },
});
