import { spawn } from 'node:child_process';
import { ROOT } from '../run/paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ count: Count, output: string }} Outcome what a stage found, and what it said about it */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Stage */

/**
 * @typedef {object} Surroundings
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] on top of what is there
 */

/**
 * Runs a program of the tool chain with this same Node, and collects what it prints.
 *
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(args, { cwd = ROOT, env = {} } = {}) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...color, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {boolean} ok
 * @param {string} output
 * @returns {Outcome} of a check that counts as one test
 */
export function single(ok, output) {
  return { count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, output };
}
