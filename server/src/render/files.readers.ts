/** The files of a snapshot as programs of others read them: Poppler and LibreOffice. */

import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { hostileSnapshot } from '@ambitiebord/shared/test-support/hostile-snapshot';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Renderer, type RenderedForm } from './renderer.ts';

const folder = mkdtempSync(join(tmpdir(), 'ambitiebord-readers-'));
const renderer = new Renderer();
afterAll(() => {
  renderer.close();
  rmSync(folder, { recursive: true, force: true });
});

const LARGE = hostileSnapshot(60, 400);

/** Makes a file of a snapshot; returns where it is. */
async function fileOf(form: RenderedForm, snapshot: StoredSnapshot, name: string): Promise<string> {
  const order = { form, content: JSON.stringify(snapshot), images: [] };
  const path = join(folder, name);
  writeFileSync(path, await renderer.render(order, new AbortController().signal));
  return path;
}

/** What these programs say of themselves or of every file of Typst, and not of what is in ours. */
const NOT_ABOUT_US: ReadonlySet<string> = new Set([
  // Poppler takes the entry for an object of another kind; the standard has a boolean there.
  'Syntax Error: Suspects object is wrong type (boolean)',
  'Warning: failed to launch javaldx - java may not function correctly',
]);

/** Runs a program that must say nothing is wrong; returns what it printed. */
function read(variable: string, ...options: readonly string[]): string {
  const program = process.env[variable];
  if (program === undefined) throw new Error(`${variable} does not say where the program is`);
  const { status, stdout, stderr } = spawnSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, HOME: folder },
  });
  const complaints = stderr.split('\n').filter((line) => line !== '' && !NOT_ABOUT_US.has(line));
  expect({ options, status, complaints }).toEqual({ options, status: 0, complaints: [] });
  return stdout;
}

/** Words without where lines and pages broke: a hyphen at the end of a line may be the break's. */
const flowing = (text: string): string => text.replaceAll(/[-\u00AD]?\s+|\u200B/g, '');

/** The texts of the goals that are not in this text. */
const missing = ({ goals }: StoredSnapshot, text: string): string[] => {
  const words = flowing(text);
  return goals.map((goal) => goal.text).filter((goal) => !words.includes(flowing(goal)));
};

test('Poppler finds the headings, the figures and every goal of the case in its report', async () => {
  const path = await fileOf('pdf', CASE_SNAPSHOT, 'case.pdf');
  expect(read('PDFINFO_PATH', path)).toMatch(/Tagged: +yes/);
  const structure = read('PDFINFO_PATH', '-struct-text', path);
  const tags = new Set(Array.from(structure.matchAll(/^ *([A-Z]\w*)(?=[ :])/gm), ([, tag]) => tag));
  expect([...tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Figure']));
  expect(missing(CASE_SNAPSHOT, read('PDFTOTEXT_PATH', path, '-'))).toEqual([]);
});

test('the poster is one page, and says the ambition', async () => {
  const path = await fileOf('poster', CASE_SNAPSHOT, 'poster.pdf');
  expect(read('PDFINFO_PATH', path)).toMatch(/Pages: +1\n/);
  const words = flowing(read('PDFTOTEXT_PATH', path, '-'));
  expect(words).toContain(flowing(CASE_SNAPSHOT.ambition?.text ?? ''));
});

test('a report of sixty partners and four hundred goals is read to its end', async () => {
  const path = await fileOf('pdf', LARGE, 'large.pdf');
  const words = flowing(read('PDFTOTEXT_PATH', path, '-'));
  // Poppler gives letters that run from right to left in an order of its own.
  const names = LARGE.partners.map(({ name }) => name).filter((name) => /^[ -~]+$/.test(name));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !words.includes(flowing(name)))).toEqual([]);
});

test('LibreOffice opens the Word document of the case without a word, and finds every goal', async () => {
  const path = await fileOf('docx', CASE_SNAPSHOT, 'case.docx');
  const options = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, path];
  read('LIBREOFFICE_PATH', ...options);
  const made = join(folder, 'case.pdf');
  expect(readFileSync(made).subarray(0, 5).toString()).toBe('%PDF-');
  expect(missing(CASE_SNAPSHOT, read('PDFTOTEXT_PATH', made, '-'))).toEqual([]);
});
