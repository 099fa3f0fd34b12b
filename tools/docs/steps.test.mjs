/** The page of the steps: every step, all that a step is tested for, by tests that exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../shared/src/domain/steps.ts';
import { domain } from '../../shared/src/i18n/nl/domain.ts';
import { inProject } from '../run/paths.mjs';
import { read, rowsOf, sectionOf } from './markdown.mjs';

const PARTS = ['input', 'hidden phase', 'reveal', 'projector', 'phone', 'skip', 'late joiner'];
const page = read('docs/steps.md');

it('has the eleven steps, with the words that people read', () => {
  const headings = [...page.matchAll(/^### `([\w-]+)` – (.+)$/gm)];
  expect(headings.map(([, step, title]) => [step, title])).toEqual(
    STEPS.map((step) => [step, domain.steps[step]]),
  );
});

describe.each(STEPS)('%s', (step) => {
  const section = sectionOf(page, new RegExp(`^\`${step}\` –`));
  const rows = rowsOf(section).filter(([part = '']) => PARTS.includes(part));

  it('has every part once, held by a test, or with the reason why there is nothing to hold', () => {
    expect(rows.map(([part]) => part)).toEqual(PARTS);
    const unheld = rows.filter(
      ([, what = '', held = '']) =>
        !/: “.+”/.test(held) && !(held === '–' && what.startsWith('None')),
    );
    expect(unheld).toEqual([]);
  });

  it('has a picture of every seat', () => {
    const seats = [...section.matchAll(/\(pictures\/steps\/([\w-]+)\.webp\)/g)];
    expect(seats.map(([, name]) => name)).toEqual(
      expect.arrayContaining(
        ['facilitator', 'laptop', 'phone', 'observer', 'display'].map((seat) => `${step}-${seat}`),
      ),
    );
  });
});

it('names tests that exist', () => {
  const proofs = [...page.matchAll(/\[`([^`]+)`\]\([^)]+\):\s“(.+?)”/g)];
  expect(proofs.length).toBeGreaterThan(STEPS.length * PARTS.length);
  const missing = proofs.filter(([, file = '', title]) => {
    const source = readFileSync(inProject(file), 'utf8');
    return ![`'${title}'`, `\`${title}\``].some((quoted) => source.includes(quoted));
  });
  expect(missing.map(([proof]) => proof)).toEqual([]);
});
