import { Failure } from '../run/failure.mjs';
import { CHECKS } from './checks.mjs';
import { single } from './stage.mjs';
import { LONG_SUITES, SUITES } from './suites.mjs';

/** @typedef {import('./stage.mjs').Count} Count */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** Of the checks, which do not disturb each other. */
const AT_ONCE = 2;

/** @param {Count} count */
const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Runs one stage and reports on it: briefly when it passes, in full when it fails.
 *
 * @param {Stage} stage
 * @returns {Promise<Count>}
 */
async function runStage(stage) {
  const start = performance.now();
  const { count, output } = await stage.run().catch((/** @type {unknown} */ error) => {
    if (error instanceof Failure) return single(false, error.message);
    throw error;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (count.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  const verdict = count.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${verdict.padEnd(7)}${stage.name.padEnd(10)} ${inWords(count)} (${seconds} s)`);
  return count;
}

/**
 * @param {Stage[]} stages
 * @param {number} atOnce how many may run at the same time
 * @returns {Promise<Count[]>}
 */
async function runAll(stages, atOnce) {
  const waiting = [...stages];
  /** @type {Count[]} */
  const counts = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      counts.push(await runStage(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return counts;
}

/**
 * Runs the stages to the end, also after one has failed, and closes with one line that counts everything.
 *
 * @param {string[]} names the stages to run; none means all
 * @returns {Promise<number>} the exit code
 */
export async function runTests(names) {
  const isLong = process.env.AMBITIEBORD_LONG !== undefined;
  const suites = isLong ? [...SUITES, ...LONG_SUITES] : SUITES;
  const known = [...CHECKS, ...suites].map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`There is no stage ${unknown}; there are ${known.join(', ')}.`);
  }
  /** @param {Stage} stage */
  const wanted = ({ name }) => names.length === 0 || names.includes(name);
  const counts = [
    ...(await runAll(CHECKS.filter(wanted), AT_ONCE)),
    ...(await runAll(suites.filter(wanted), 1)),
  ];
  /** @param {keyof Count} key */
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  const count = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
  console.log(inWords(count));
  return count.failed > 0 || count.passed === 0 ? 1 : 0;
}
