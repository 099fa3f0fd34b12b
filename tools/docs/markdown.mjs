/** Reads the parts of the documents that can be compared with the code. */
import { readFileSync } from 'node:fs';
import { inProject } from '../run/paths.mjs';

/** @typedef {{ info: string, code: string }} Block */

/**
 * @param {string} file relative to the project
 * @returns {string}
 */
export function read(file) {
  return readFileSync(inProject(file), 'utf8');
}

/**
 * @param {string} text a document
 * @returns {Block[]} its fenced blocks, with what stands behind the opening fence
 */
export function blocksOf(text) {
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', code = '']) => ({
    info,
    code,
  }));
}

/**
 * @param {string} text a document
 * @returns {string} the same without fenced blocks, where a `#` or a `[` means something else
 */
export function proseOf(text) {
  return text.replaceAll(/^```.*\n[\s\S]*?^```$/gm, '');
}

/**
 * @param {string} text a document
 * @returns {string[]} its headings, without the marks
 */
export function headingsOf(text) {
  return [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/**
 * @param {string} heading
 * @returns {string} the anchor that GitHub gives it
 */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * @param {string} text a document
 * @param {string | RegExp} heading the heading of the section, or how it starts
 * @returns {string} what stands between this heading and the next one
 */
export function sectionOf(text, heading) {
  const [, ...sections] = text.split(/^#+ /m);
  const found = sections.find((section) => {
    const [first = ''] = section.split('\n');
    return typeof heading === 'string' ? first === heading : heading.test(first);
  });
  if (found === undefined) throw new Error(`there is no section ${heading}`);
  return found;
}

/**
 * @param {string} section
 * @returns {string[][]} the cells of each row of its tables, without the heads
 */
export function rowsOf(section) {
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const ruler = /^\|[\s:|-]+\|$/;
  return lines
    .filter((line, index) => !ruler.test(line) && !ruler.test(lines[index + 1] ?? ''))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/**
 * @param {string | undefined} cell
 * @returns {string[]} what stands in it as code
 */
export function codesIn(cell = '') {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
