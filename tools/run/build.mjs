import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { inProject } from './paths.mjs';
import { run } from './processes.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

const SOURCES = ['client', 'shared', 'pnpm-lock.yaml', 'tsconfig.base.json'];

/** @param {string} file */
const isNoTest = (file) => !/\.test\.tsx?$/.test(file);

/**
 * Builds the client into `client/dist`, unless it was built from these very sources.
 *
 * @param {string} node the Node to build with
 */
export async function buildClient(node) {
  const print = fingerprint(SOURCES, isNoTest);
  if (isStamped('client', print) && existsSync(inProject('client', 'dist', 'index.html'))) return;
  console.error('Building the client.');
  unstamp('client');
  const vite = inProject('client', 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(node, [vite, 'build', '--logLevel', 'warn'], inProject('client'));
  if (code !== 0) throw new Failure('The client could not be built (see above).', code);
  stamp('client', print);
}
