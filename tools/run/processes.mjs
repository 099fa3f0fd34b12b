import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inProject, ROOT } from './paths.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {'leader' | 'group'} Receiver who gets a signal: the child alone, or also all that it started */

const WINDOWS = process.platform === 'win32';
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** Where Node keeps what it made of the sources: each start but the first then takes half the time. */
const COMPILED = inProject('node_modules', '.ambitiebord', 'compiled');
const LIFELINE = new URL('lifeline.mjs', import.meta.url).href;

/**
 * Waits for a child, and passes the first signal on to it.
 *
 * A terminal sends Ctrl+C to every process in the foreground, npm passes it on once more, and a service manager
 * may do both. Each child therefore lives in a process group of its own, where none of that arrives, and gets
 * its signal from here, once. (Windows has no such groups: there the console tells every process itself.)
 *
 * @param {ChildProcess} child
 * @param {Receiver} receiver
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | undefined }>} the exit code as a shell would give it,
 *   and the signal that was passed on
 */
function ending(child, receiver) {
  /** @type {NodeJS.Signals | undefined} */
  let passed;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (passed !== undefined || child.pid === undefined) return;
    passed = signal;
    if (WINDOWS) return;
    // A closed terminal should end things as cleanly as Ctrl+C does.
    const sent = signal === 'SIGHUP' ? 'SIGTERM' : signal;
    process.kill(receiver === 'group' ? -child.pid : child.pid, sent);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, pass);
  };
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stop();
      reject(new Failure(`${child.spawnfile} could not be started: ${error.message}.`, 127));
    });
    child.once('close', (code, signal) => {
      stop();
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], signal: passed });
    });
  });
}

/**
 * Runs one step of the preparation and shows its output only when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code
 */
export async function run(program, args, cwd = ROOT) {
  const child = spawn(program, args, {
    cwd,
    detached: !WINDOWS,
    // On Windows npx is a command file, which only a shell can run.
    shell: WINDOWS && program === 'npx',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
  }
  const { code, signal } = await ending(child, 'group');
  if (signal !== undefined)
    throw new Failure(`Stopped by ${signal}.`, 128 + constants.signals[signal]);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/**
 * Runs the program that all the preparation was for, with this terminal, until it ends.
 *
 * @param {string} node the Node to run it with; also first on its PATH, for the programs that it starts itself
 * @param {string[]} args the file to run and its arguments
 * @param {Receiver} receiver
 * @returns {Promise<number>} its exit code
 */
export async function handOver(node, args, receiver) {
  const search = [path.dirname(node), process.env.PATH].filter(Boolean).join(path.delimiter);
  const tied = WINDOWS ? [] : ['--import', LIFELINE];
  const child = spawn(node, [...tied, ...args], {
    cwd: ROOT,
    detached: !WINDOWS,
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, PATH: search },
    stdio: WINDOWS ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const { code } = await ending(child, receiver);
  return code;
}
