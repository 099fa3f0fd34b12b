import { buildClient } from '../run/build.mjs';
import { inProject } from '../run/paths.mjs';
import { findChromium, findFirefox, findReaders, findWebKit } from './programs.mjs';
import {
  countPlaywright,
  countVitest,
  freshReportFile,
  readCount,
  withExitCode,
} from './report.mjs';
import { capture, single } from './stage.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * Runs tests in Node.
 *
 * @param {string} name for the report
 * @param {readonly string[]} options of Vitest
 * @param {Record<string, string>} env
 */
async function vitest(name, options, env) {
  const file = freshReportFile(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await capture(
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...options],
    { env },
  );
  return { count: withExitCode(readCount(file, countVitest), code), output };
}

/** @type {Stage} unit and integration tests of every package */
const unit = {
  name: 'unit',
  run: async () => {
    // The benchmark of the canvas opens the real page.
    await buildClient(process.execPath);
    return vitest('vitest', [], { CHROMIUM_PATH: await findChromium() });
  },
};

/** @type {Stage} the files of a snapshot, opened by programs of others */
const readers = {
  name: 'readers',
  run: async () =>
    vitest('readers', ['--config=vitest.readers.config.ts'], {
      CHROMIUM_PATH: await findChromium(),
      ...(await findReaders()),
    }),
};

/** @type {Stage} */
const build = {
  name: 'build',
  run: async () => {
    await buildClient(process.execPath);
    return single(true, '');
  },
};

/**
 * Runs end-to-end tests of one configuration.
 *
 * @param {string} name for the report
 * @param {readonly string[]} options of Playwright
 * @param {Record<string, string>} env
 */
async function playwright(name, options, env) {
  await buildClient(process.execPath);
  const file = freshReportFile(name);
  const { code, output } = await capture(
    [
      inProject('e2e', 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=list,json',
      ...options,
    ],
    { cwd: inProject('e2e'), env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  return { count: withExitCode(readCount(file, countPlaywright), code), output };
}

/** @type {Stage} several people in real browsers */
const e2e = {
  name: 'e2e',
  run: async () => playwright('playwright', [], { CHROMIUM_PATH: await findChromium() }),
};

/** @type {Stage} the main flow and the canvas in Firefox */
const firefox = {
  name: 'firefox',
  run: async () =>
    playwright('firefox', ['--config=firefox.config.ts'], { FIREFOX_PATH: await findFirefox() }),
};

/** @type {Stage} somebody in WebKit among people in Chromium */
const webKit = {
  name: 'webkit',
  run: async () =>
    playwright('webkit', ['--config=webkit.config.ts'], {
      CHROMIUM_PATH: await findChromium(),
      ...(await findWebKit()),
    }),
};

/** What runs the program. @type {Stage[]} */
export const SUITES = [unit, build, e2e];

/** What only the long run does, because it needs more programs. @type {Stage[]} */
export const LONG_SUITES = [readers, firefox, webKit];
