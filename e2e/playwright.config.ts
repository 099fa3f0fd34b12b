import { defineConfig } from '@playwright/test';
import { LAN_HOST } from './src/fixtures/lan-host.ts';

/**
 * What Chromium has for people and nobody needs here: what Playwright turns off (the last list counts, so
 * that is in it), and the list below the address bar, which is a page of its own for each window.
 */
const NOT_NEEDED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/**
 * What is only in the long run: it takes minutes, needs a Chromium with windows, or goes at length through what
 * other tests go through in short. `npm test` is to stay within twelve minutes on two cores.
 */
const LONG = [
  'agreements',
  'installability',
  'pairs',
  'plain-http',
  'renders-steps',
  'rounds',
  'sorting-and-pens',
  'visual',
  'whole-kickoff',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  testIgnore: process.env['AMBITIEBORD_LONG'] === undefined ? LONG : [],
  fullyParallel: true,
  // Each worker runs a server and several browser windows of its own.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  // The same on every machine: letters may be drawn a little otherwise.
  snapshotPathTemplate: 'looks/{arg}{ext}',
  use: {
    // Nobody waits for a dialog to glide in; the tests of motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Requests that a service worker makes cannot be looked at or held up; the test of the app has it.
    serviceWorkers: 'block',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    // What was done, and how the page looked in the end; the page at every moment costs a fifth of the time
    // (`--trace=on` has it).
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${NOT_NEEDED.join(',')}`,
        `--host-resolver-rules=MAP ${LAN_HOST} 127.0.0.1`,
      ],
    },
  },
});
