import { existsSync } from 'node:fs';
import { Failure } from '../run/failure.mjs';
import { run } from '../run/processes.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string | undefined} a browser in one of the usual places */
function lookAround() {
  return PLACES.find((place) => existsSync(place));
}

/** @returns {boolean} whether this is a Debian on which we may install something */
function mayInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

/** Debian's own Chromium, with a font, because a bare system has none. */
async function install() {
  console.log('Installing Chromium for the browser tests.');
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet'];
  const packages = ['chromium', 'fonts-liberation'];
  await run('env', [...apt, 'update']);
  await run('env', [...apt, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/** @returns {Promise<string>} the browser for the end-to-end tests; installs it when it is missing and we may */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Failure(`There is no browser at ${chosen}, which CHROMIUM_PATH names.`);
  }
  if (lookAround() === undefined && mayInstall()) await install();
  const found = lookAround();
  if (found !== undefined) return found;
  throw new Failure(
    'The browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}
