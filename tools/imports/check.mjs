import path from 'node:path';
import { FOLDERS, LIBRARIES, PACKAGES, PLACES } from './rules.mjs';

/** @typedef {{ package: string, folder: string }} Place */

/**
 * @param {string} file relative to the project, with slashes
 * @returns {Place} where it lives; `package` is empty outside the packages
 */
function placeOf(file) {
  const [name = '', src, folder, ...deeper] = file.split('/');
  if (!(name in PACKAGES) || src !== 'src') return { package: '', folder: '' };
  const special = PLACES.find(([pattern]) => pattern.test(file));
  return { package: name, folder: special?.[1] ?? (deeper.length > 0 ? (folder ?? '') : 'base') };
}

/**
 * @param {string} file who imports
 * @param {string} specifier what stands between the quotes
 * @returns {string | undefined} the file of ours that it means, if it is one of ours
 */
function fileOf(file, specifier) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  const [, name, rest] = /^@ambitiebord\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  return name === undefined ? undefined : `${name}/src/${rest}.ts`;
}

/**
 * @param {Place} from
 * @param {string} specifier
 * @returns {string | undefined} why this library may not be imported there
 */
function libraryRefusal(from, specifier) {
  const library = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const rule = LIBRARIES.find(([pattern]) => pattern.test(library));
  // What sits on top of the packages, the browser tests and the bots, may use any library.
  if (rule === undefined || !(from.package in FOLDERS)) return undefined;
  if (rule[1].includes(`${from.package}/${from.folder}`)) return undefined;
  const allowed = rule[1].length > 0 ? `only ${rule[1].join(', ')} may` : 'nobody may';
  return `must not import ${library}: ${allowed}`;
}

/**
 * @param {string} file the file that imports, relative to the project, with slashes
 * @param {string} specifier what it imports, as written
 * @returns {string | undefined} why it may not, or nothing when it may
 */
export function refusal(file, specifier) {
  const from = placeOf(file);
  const known = FOLDERS[from.package];
  if (known !== undefined && !(from.folder in known)) {
    return `lives in a folder that tools/imports/rules.mjs does not know: ${from.folder}`;
  }
  const target = fileOf(file, specifier);
  if (target === undefined) return libraryRefusal(from, specifier);
  const to = placeOf(target);
  if (to.package !== from.package) {
    if (PACKAGES[from.package]?.includes(to.package)) return undefined;
    return `must not import ${target}: ${from.package} stands below or beside it`;
  }
  const allowed = known?.[from.folder] ?? ['*'];
  if (to.folder === from.folder || allowed.includes('*') || allowed.includes(to.folder)) {
    return undefined;
  }
  return `must not import ${target}: ${from.package}/${from.folder} may import ${allowed.join(', ') || 'nothing of ours'}`;
}
