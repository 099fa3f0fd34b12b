/** The files of a snapshot as programs of others read them: Poppler, LibreOffice and Chromium. */

import { boardPicture } from '@ambitiebord/shared/report/picture-of-snapshot';
import { snapshotToHtml } from '@ambitiebord/shared/report/snapshot-html';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { filledSnapshot, hostileSnapshot } from '@ambitiebord/shared/test-support/hostile-snapshot';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, expect, test } from 'vitest';
import { SECRETS, secretSession, SHARED } from '../test-support/secret-session.ts';
import { fontBytes } from './fonts.ts';
import { pictureToPng } from './picture-png.ts';
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

function run(variable: string, options: readonly string[]) {
  const program = process.env[variable];
  if (program === undefined) throw new Error(`${variable} does not say where the program is`);
  return spawnSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, HOME: folder },
  });
}

/** Runs a program that must say nothing is wrong; returns what it printed. */
function read(variable: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = run(variable, options);
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

/** How often something was written in every text that is as long as it can be. */
const often = (text: string): number => flowing(text).split('erbij').length;

test('a report in which every text is as long as it can be comes out whole', async () => {
  const filled = filledSnapshot(LARGE);
  const pdf = await fileOf('pdf', filled, 'filled.pdf');
  expect(Number(/^Pages:\s+(\d+)/m.exec(read('PDFINFO_PATH', pdf))?.[1])).toBeGreaterThan(500);
  // Whole texts would be cut by the feet of pages; how often this was written is not.
  const { cards, activities, goals } = filled;
  const written = often(JSON.stringify({ cards, activities, goals }));
  expect(written).toBeGreaterThan(10_000);
  expect(often(read('PDFTOTEXT_PATH', pdf, '-'))).toBeGreaterThanOrEqual(written);
});

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

/** Opens a page in Chromium, which talks of its own surroundings whatever is in the page. */
function openPage(html: string, name: string, ...options: readonly string[]): void {
  const path = join(folder, name);
  writeFileSync(path, html);
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const { status } = run('CHROMIUM_PATH', [...quiet, ...options, pathToFileURL(path).href]);
  expect(status).toBe(0);
}

test('Chromium prints the page of the report, and every goal is on that paper', () => {
  const printed = join(folder, 'page.pdf');
  const options = [`--print-to-pdf=${printed}`, '--no-pdf-header-footer'];
  openPage(snapshotToHtml(CASE_SNAPSHOT), 'page.html', ...options);
  expect(read('PDFINFO_PATH', printed)).toMatch(/Page size: +59[45]\S* x 84[12]\S* pts/);
  expect(missing(CASE_SNAPSHOT, read('PDFTOTEXT_PATH', printed, '-'))).toEqual([]);
});

/** Pixels of a picture, red, green, blue and opacity of each. */
interface Pixels {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function pixelsOf(png: Uint8Array, { width, height }: Omit<Pixels, 'pixels'>): Pixels {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const picture = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">
     <image xlink:href="${address}" preserveAspectRatio="xMinYMin slice" width="${width}" height="${height}"/></svg>`,
  ).render();
  return { pixels: picture.pixels, width: picture.width, height: picture.height };
}

/** Pixels on a side of what is compared as one: edges of letters are drawn a little differently everywhere. */
const PATCH = 8;
/** Levels of 255 by which a patch may differ. */
const TOLERANCE = 32;

/** How many patches look different. */
function difference(one: Pixels, other: Pixels): number {
  let different = 0;
  for (let top = 0; top + PATCH <= one.height; top += PATCH) {
    for (let left = 0; left + PATCH <= one.width; left += PATCH) {
      const apart = [0, 1, 2].map((colour) =>
        Math.abs(meanOf(one, left, top, colour) - meanOf(other, left, top, colour)),
      );
      if (Math.max(...apart) > TOLERANCE) different += 1;
    }
  }
  return different;
}

function meanOf({ pixels, width }: Pixels, left: number, top: number, colour: number): number {
  let sum = 0;
  for (let y = top; y < top + PATCH; y++) {
    for (let x = left; x < left + PATCH; x++) sum += pixels[4 * (y * width + x) + colour] ?? 0;
  }
  return sum / (PATCH * PATCH);
}

test('the board looks the same drawn by resvg and by Chromium, and a change would be seen', () => {
  const [board] = boardPicture(CASE_SNAPSHOT);
  if (!board) throw new Error('the case has a board');
  const side = 1_600;
  const drawn = pictureToPng(board, side);
  const ours = pixelsOf(drawn.png, drawn);
  const inChromium = (svg: string, name: string): Pixels => {
    const faces = fontBytes()
      .slice(0, 2)
      .map(
        (bytes, index) =>
          `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${[400, 700][index]};src:url(data:font/ttf;base64,${bytes.toString('base64')})}`,
      );
    const size = `svg{display:block;width:${drawn.width}px;height:${drawn.height}px}`;
    const page = `<!doctype html><style>${faces.join('')}body{margin:0}${size}</style>${svg}`;
    const picture = join(folder, `${name}.png`);
    // A part of the window is no page.
    const window = `--window-size=${drawn.width},${drawn.height + 200}`;
    openPage(page, `${name}.html`, `--screenshot=${picture}`, window);
    return pixelsOf(readFileSync(picture), drawn);
  };
  expect(difference(ours, inChromium(board.svg, 'board'))).toBe(0);
  const without = board.svg.replace(/<text[^>]*>[^]*?<\/text>/, '');
  expect(difference(ours, inChromium(without, 'changed'))).toBeGreaterThan(5);
});

test('drafts, what is not shared, ballots and the papers of a pair are in no PDF', async () => {
  const { server, url, headers } = await secretSession();
  for (const form of ['.pdf', '/poster.pdf']) {
    const { statusCode, rawPayload } = await server.app.inject({ url: url + form, headers });
    expect([form, statusCode]).toEqual([form, 200]);
    const path = join(folder, 'secrets.pdf');
    writeFileSync(path, rawPayload);
    const words = flowing(read('PDFTOTEXT_PATH', path, '-'));
    // The poster has the title and no goal yet.
    expect(words).toContain(flowing(form === '.pdf' ? SHARED : 'Samen voor Noord'));
    expect(Object.values(SECRETS).filter((each) => words.includes(flowing(each)))).toEqual([]);
  }
});
