/** A partner in a third engine, WebKitGTK, among people in Chromium. Only in the long run. */

import { defineConfig } from '@playwright/test';
import chromium from './playwright.config.ts';

export default defineConfig({
  ...chromium,
  testDir: 'src/webkit',
  testMatch: '**/*.webkit.ts',
  outputDir: 'test-results/webkit',
});
