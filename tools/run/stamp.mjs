import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, inProject } from './paths.mjs';

/** What is made or fetched is never a source. */
const MADE = new Set(['node_modules', 'dist', 'test-results', 'playwright-report']);

/**
 * @param {string} place a file or a folder, absolute
 * @returns {string[]} the files in it, sorted; none when it does not exist
 */
function filesIn(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [place];
  return readdirSync(place)
    .filter((name) => !MADE.has(name))
    .toSorted()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/**
 * Contents are hashed, not times: a fresh checkout or a switch of branches changes times only.
 *
 * @param {string[]} places files and folders, relative to the project
 * @param {(file: string) => boolean} [counts] leaves out files that do not matter
 * @returns {string} a fingerprint of their names and contents
 */
export function fingerprint(places, counts = () => true) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of places.flatMap((place) => filesIn(inProject(place))).filter(counts)) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${path.relative(ROOT, file)} ${content}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} name */
const stampFile = (name) => inProject('node_modules', '.ambitiebord', name);

/**
 * @param {string} name what was done
 * @param {string} print the fingerprint of what it was done with
 * @returns {boolean} whether it was done before with exactly this
 */
export function isStamped(name, print) {
  const file = stampFile(name);
  return (
    statSync(file, { throwIfNoEntry: false }) !== undefined && readFileSync(file, 'utf8') === print
  );
}

/**
 * @param {string} name what was done
 * @param {string} print the fingerprint of what it was done with
 */
export function stamp(name, print) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), print);
}

/** @param {string} name what is about to be done again: half done must not look like done */
export function unstamp(name) {
  rmSync(stampFile(name), { force: true });
}
