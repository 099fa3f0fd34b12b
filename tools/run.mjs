/**
 * The one way in: `npm start`, `npm run demo`, `npm run backup`, `npm run restore`,
 * `npm run verify-snapshot`, `npm test` and `npm run test:all` all come here.
 *
 * It runs on any Node from 20 on, without dependencies: it installs what is missing, builds what has
 * changed, and hands over to a Node that can run TypeScript. What is up to date is skipped, so that a
 * second start costs a fraction of a second.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildClient } from './run/build.mjs';
import { Failure, reportFailure } from './run/failure.mjs';
import { installDependencies } from './run/install.mjs';
import { findNode } from './run/node.mjs';
import { ROOT } from './run/paths.mjs';
import { handOver } from './run/processes.mjs';

/** @typedef {{ file?: string, flags?: string[], built: boolean, signals: 'leader' | 'group' }} Command */

/**
 * What the server asks of its Node: little memory for what is young, since rooms keep little and a process
 * of many idle rooms is then half as large. In a file, because benchmarks start the server too.
 */
const SERVER_FLAGS = /** @type {string[]} */ (
  JSON.parse(readFileSync(new URL('run/server-flags.json', import.meta.url), 'utf8'))
);

/** @type {Record<string, Command>} */
const COMMANDS = {
  start: { file: 'server/src/main.ts', flags: SERVER_FLAGS, built: true, signals: 'leader' },
  demo: { file: 'bench/src/demo.ts', built: true, signals: 'leader' },
  backup: { file: 'server/src/backup-main.ts', built: false, signals: 'leader' },
  restore: { file: 'server/src/restore-main.ts', built: false, signals: 'leader' },
  'verify-snapshot': {
    file: 'server/src/verify-snapshot-main.ts',
    built: false,
    signals: 'leader',
  },
  test: { file: 'tools/test.mjs', built: false, signals: 'group' },
  'test:all': { file: 'tools/test-all.mjs', built: false, signals: 'group' },
  /** Any script of the project, for instance `npm run pictures`. */
  exec: { built: true, signals: 'leader' },
};

/**
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
async function main([name = '', ...rest]) {
  const command = COMMANDS[name];
  const [file, ...args] = command?.file === undefined ? rest : [command.file, ...rest];
  if (command === undefined || file === undefined) {
    throw new Failure(`Use: node tools/run.mjs ${Object.keys(COMMANDS).join(' | ')} <file>.`);
  }
  if (!existsSync(path.resolve(ROOT, file))) throw new Failure(`There is no ${file} to run.`);
  await installDependencies();
  const node = findNode();
  if (command.built) await buildClient(node);
  return handOver(node, [...(command.flags ?? []), file, ...args], command.signals);
}

process.exitCode = await main(process.argv.slice(2)).catch(reportFailure);
