import { buildClient } from '../run/build.mjs';
import { inProject } from '../run/paths.mjs';
import { findChromium } from './chromium.mjs';
import {
  countPlaywright,
  countVitest,
  freshReportFile,
  readCount,
  withExitCode,
} from './report.mjs';
import { capture, single } from './stage.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @type {Stage} unit and integration tests of every package */
const unit = {
  name: 'unit',
  run: async () => {
    // The benchmark of the canvas opens the real page.
    await buildClient(process.execPath);
    const chromium = await findChromium();
    const file = freshReportFile('vitest');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await capture(
      ['node_modules/vitest/vitest.mjs', 'run', ...reporters],
      { env: { CHROMIUM_PATH: chromium } },
    );
    return { count: withExitCode(readCount(file, countVitest), code), output };
  },
};

/** @type {Stage} */
const build = {
  name: 'build',
  run: async () => {
    await buildClient(process.execPath);
    return single(true, '');
  },
};

/** @type {Stage} several people in real browsers */
const e2e = {
  name: 'e2e',
  run: async () => {
    const chromium = await findChromium();
    await buildClient(process.execPath);
    const file = freshReportFile('playwright');
    const { code, output } = await capture(
      [
        inProject('e2e', 'node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        '--reporter=list,json',
      ],
      {
        cwd: inProject('e2e'),
        env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      },
    );
    return { count: withExitCode(readCount(file, countPlaywright), code), output };
  },
};

/** What runs the program. @type {Stage[]} */
export const SUITES = [unit, build, e2e];
