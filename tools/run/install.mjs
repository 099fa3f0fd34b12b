import { existsSync, readdirSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { ROOT, inProject } from './paths.mjs';
import { run } from './processes.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

/** Newer ones do not run on Node 20. */
const PNPM = 'pnpm@10.34.8';

/** @returns {string[]} every file that decides what is installed */
function manifests() {
  const packages = readdirSync(ROOT).filter((name) => existsSync(inProject(name, 'package.json')));
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages.toSorted().map((name) => `${name}/package.json`),
  ];
}

/** Installs the dependencies exactly as locked, unless that was done already. */
export async function installDependencies() {
  const print = fingerprint(manifests());
  if (isStamped('installed', print)) return;
  console.error('Installing dependencies; this takes about half a minute the first time.');
  unstamp('installed');
  // NODE_ENV=production must not leave out what builds the client, hence --prod=false.
  // Without the last, pnpm asks a question that nobody hears when it lays a folder anew.
  const options = ['--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'];
  const code = await run('npx', ['--yes', PNPM, 'install', ...options]);
  if (code !== 0) {
    throw new Failure(
      'The dependencies could not be installed (see above): is there a network connection, and does pnpm-lock.yaml match package.json?',
      code,
    );
  }
  stamp('installed', print);
}
