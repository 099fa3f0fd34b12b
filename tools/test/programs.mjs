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

/** Chromium with its windows, menus and profiles, also where nobody sees them. @type {Program} */
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

/** Chromium without a screen: its pages are the same, and tests take a quarter less time in it. @type {Program} */
const HEADLESS_CHROMIUM = {
  ...CHROMIUM,
  places: ['/usr/bin/chromium-headless-shell', ...CHROMIUM.places],
  packages: ['chromium-headless-shell', 'fonts-liberation'],
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

/** Other people's readers of the files of a snapshot. @type {Program[]} */
const READERS = [
  {
    name: 'pdfinfo of Poppler',
    variable: 'PDFINFO_PATH',
    places: ['/usr/bin/pdfinfo'],
    packages: ['poppler-utils'],
  },
  {
    name: 'pdftotext of Poppler',
    variable: 'PDFTOTEXT_PATH',
    places: ['/usr/bin/pdftotext'],
    packages: ['poppler-utils'],
  },
  {
    name: 'LibreOffice',
    variable: 'LIBREOFFICE_PATH',
    places: ['/usr/bin/soffice'],
    packages: ['libreoffice-writer-nogui'],
  },
];

/** @returns {boolean} whether this is a Debian on which we may install something */
function mayInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

/** @param {Program} program */
async function install({ name, packages }) {
  console.log(`Installing ${name} for the tests.`);
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
    throw new Failure(`There is nothing at ${chosen}, which ${variable} names.`);
  }
  const lookAround = () => places.find((place) => existsSync(place));
  if (lookAround() === undefined && mayInstall()) await install(program);
  const found = lookAround();
  if (found !== undefined) return found;
  throw new Failure(
    `The tests need ${name}: install ${packages.join(' and ')}, or set ${variable} to where it is.`,
  );
}

/** @returns {Promise<string>} the browser of the tests; the long run has it as people have it */
export function findChromium() {
  return find(process.env.AMBITIEBORD_LONG === undefined ? HEADLESS_CHROMIUM : CHROMIUM);
}

/** @returns {Promise<string>} the second engine, for the long run */
export function findFirefox() {
  return find(FIREFOX);
}

/**
 * Where several programs are, as settings of the tests.
 *
 * @param {readonly Program[]} programs
 */
async function findAll(programs) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const program of programs) settings[program.variable] = await find(program);
  return settings;
}

/** @returns {Promise<Record<string, string>>} the third engine, for the long run */
export function findWebKit() {
  return findAll(WEBKIT);
}

/** @returns {Promise<Record<string, string>>} what others read the files of a snapshot with, for the long run */
export function findReaders() {
  return findAll(READERS);
}
