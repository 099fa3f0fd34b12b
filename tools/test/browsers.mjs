import { existsSync } from 'node:fs';
import { Failure } from '../run/failure.mjs';
import { run } from '../run/processes.mjs';

/**
 * A program that tests need.
 *
 * @typedef {object} Program
 * @property {string} name as people call it
 * @property {string} variable the setting that names another place for it
 * @property {readonly string[]} places where it usually is
 * @property {readonly string[]} packages what brings it on Debian
 */

/** @type {Program} */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  // With a font, because a bare system has none.
  packages: ['chromium', 'fonts-liberation'],
};

/** @type {Program} */
const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  packages: ['firefox-esr'],
};

/** WebKitGTK, as far as Debian has it: what drives it, the browser itself, and a screen in memory. @type {Program[]} */
const WEBKIT = [
  {
    name: 'WebKitWebDriver',
    variable: 'WEBKIT_DRIVER_PATH',
    places: ['/usr/bin/WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  {
    name: 'MiniBrowser of WebKitGTK',
    variable: 'WEBKIT_PATH',
    places: ['x86_64', 'aarch64'].flatMap((machine) =>
      ['4.1', '4.0'].map(
        (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
      ),
    ),
    packages: ['webkit2gtk-driver'],
  },
  { name: 'Xvfb', variable: 'XVFB_PATH', places: ['/usr/bin/Xvfb'], packages: ['xvfb'] },
];

/** @returns {boolean} whether this is a Debian on which we may install something */
function mayInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

/** @param {Program} program */
async function install({ name, packages }) {
  console.log(`Installing ${name} for the browser tests.`);
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet'];
  await run('env', [...apt, 'update']);
  await run('env', [...apt, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/**
 * Where a program is; it is installed when it is missing and we may.
 *
 * @param {Program} program
 * @returns {Promise<string>}
 */
async function find(program) {
  const { name, variable, places, packages } = program;
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Failure(`There is no browser at ${chosen}, which ${variable} names.`);
  }
  const lookAround = () => places.find((place) => existsSync(place));
  if (lookAround() === undefined && mayInstall()) await install(program);
  const found = lookAround();
  if (found !== undefined) return found;
  throw new Failure(
    `The browser tests need ${name}: install ${packages.join(' and ')}, or set ${variable} to where it is.`,
  );
}

/** @returns {Promise<string>} the browser for the end-to-end tests */
export function findChromium() {
  return find(CHROMIUM);
}

/** @returns {Promise<string>} the second engine, for the long run */
export function findFirefox() {
  return find(FIREFOX);
}

/** @returns {Promise<Record<string, string>>} the third engine, for the long run, as settings of the tests */
export async function findWebKit() {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const program of WEBKIT) settings[program.variable] = await find(program);
  return settings;
}
