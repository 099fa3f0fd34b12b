/** The page on accessibility: every criterion, every screen and dialog, held by tests that exist. */
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run/paths.mjs';
import { codesIn, read, rowsOf, sectionOf } from './markdown.mjs';

const page = read('docs/accessibility.md');
const RESULTS = new Set(['supports', 'partly', 'does not', 'not applicable']);

/** Levels A and AA of WCAG 2.2, by guideline: https://www.w3.org/TR/WCAG22/ */
const CRITERIA = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/),
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/),
};

/** A test, as a cell names it. */
const PROOF = /\[`([^`]+)`\]\(\.\.\/([^)]+)\): “(.+?)”/g;

describe('the criteria', () => {
  const rows = rowsOf(sectionOf(page, 'Criteria'));

  it('are all there, once, with their level', () => {
    const documented = rows.map(([name = '', level]) => `${name.split(' ')[0]} ${level}`);
    const wanted = Object.entries(CRITERIA).flatMap(([level, numbers]) =>
      numbers.map((number) => `${number} ${level}`),
    );
    expect(wanted).toHaveLength(55);
    expect(documented.toSorted()).toEqual(wanted.toSorted());
  });

  it('have a result, how it is so, and a test or a judgement', () => {
    const unheld = rows.filter(
      ([, , result = '', how = '', held = '']) =>
        !RESULTS.has(result) || how.length < 10 || !(held === '–' || /: “.+”/.test(held)),
    );
    expect(unheld).toEqual([]);
  });

  it('are mostly held by a test', () => {
    const judged = rows.filter(([, , result, , held]) => result === 'supports' && held === '–');
    expect(judged.length).toBeLessThanOrEqual(3);
  });
});

it('names every screen and dialog of the client, with the test that looks at it', () => {
  const rows = rowsOf(sectionOf(page, 'Screens and dialogs'));
  const documented = rows.map(([file]) => codesIn(file)[0] ?? '');
  const opening = /<(?:Name)?Dialog\b/;
  const found = globSync('client/src/**/*.tsx', { cwd: ROOT })
    .filter((file) => !file.startsWith('client/src/ui/'))
    .filter((file) => file.endsWith('-screen.tsx') || opening.test(read(file)));
  expect(documented.toSorted()).toEqual(found.toSorted());
  expect(rows.filter(([, held = '']) => !/: “.+”/.test(held))).toEqual([]);
  // Each of them is looked at by axe in the file that is named.
  const unseen = rows.filter(([, held = '']) =>
    [...held.matchAll(PROOF)].every(([, file = '']) => !read(file).includes('expectAccessible')),
  );
  expect(unseen).toEqual([]);
});

it('names tests that exist', () => {
  const proofs = [...page.matchAll(PROOF)];
  expect(proofs.length).toBeGreaterThan(80);
  const missing = proofs.filter(([, file = '', link, title]) => {
    const source = read(file);
    const quoted = [`'${title}'`, `\`${title}\``, `"${title}"`];
    return file !== link || !quoted.some((name) => source.includes(name));
  });
  expect(missing.map(([proof]) => proof)).toEqual([]);
});
