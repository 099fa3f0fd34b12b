import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inProject } from '../run/paths.mjs';

/** @typedef {import('./stage.mjs').Count} Count */

/**
 * The part of Vitest's report that is counted.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one for each file
 */

/**
 * The part of Playwright's report that is counted.
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * A file that could not be loaded counts as one failed test.
 *
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A test that passes at the second attempt has failed.
 *
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/**
 * An error outside every test and a run without any test end badly without a failed test: that counts as one.
 *
 * @param {Count} count
 * @param {number} code the exit code of the run
 * @returns {Count}
 */
export function withExitCode(count, code) {
  const bad = code !== 0 || count.passed + count.failed === 0;
  return bad && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} name
 * @returns {string} where a test run leaves its report; the one of an earlier run is gone
 */
export function freshReportFile(name) {
  const file = inProject('node_modules', '.ambitiebord', `${name}.json`);
  mkdirSync(inProject('node_modules', '.ambitiebord'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Count} count
 * @returns {Count} nothing at all when the run did not get as far as a report
 */
export function readCount(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  return count(/** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8'))));
}
