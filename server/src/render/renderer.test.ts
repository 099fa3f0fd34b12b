import {
  LARGE_RENDER,
  LARGE_RENDER_BYTES,
  LARGE_RENDER_MS,
  PICTURE_SIDE,
  RENDER_BYTES,
  RENDER_MS,
  RENDERS_AT_ONCE,
  RENDERS_WAITING,
} from '@ambitiebord/shared/domain/limits';
import { LETTER_WIDTHS } from '@ambitiebord/shared/picture/letter-widths';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import {
  filledSnapshot,
  HOSTILE_TEXTS,
  hostileSnapshot,
} from '@ambitiebord/shared/test-support/hostile-snapshot';
import { strFromU8, unzipSync } from 'fflate';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { PICTURES } from '../test-support/pictures.ts';
import { fontBytes } from './fonts.ts';
import {
  COMPARED_FORMS,
  Renderer,
  RENDERED_FORMS,
  type RenderBounds,
  type RenderedForm,
} from './renderer.ts';
import { widthsOf } from '../test-support/font-widths.ts';
import { residentBytes } from './resident-bytes.ts';

const renderer = new Renderer();
afterAll(() => renderer.close());

const CASE = JSON.stringify(CASE_SNAPSHOT);
const never = (): AbortSignal => new AbortController().signal;
const render = (form: RenderedForm, content = CASE): Promise<Uint8Array> =>
  renderer.render({ form, content, images: [] }, never());

const bounded = (bounds: Partial<RenderBounds>): Promise<Uint8Array> =>
  new Renderer(bounds).render({ form: 'pdf', content: CASE, images: [] }, never());

/** The text of a Word document, without its markup. */
function wordsOf(docx: Uint8Array): string {
  const { 'word/document.xml': xml } = unzipSync(docx);
  return strFromU8(xml ?? new Uint8Array());
}

test('a report is a tagged PDF/UA in the language of the session, and a poster is one page', async () => {
  const [report, poster] = await Promise.all([render('pdf'), render('poster')]);
  for (const file of [report, poster]) {
    const pdf = Buffer.from(file).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toMatch(/\/Lang ?\(nl/);
    expect(pdf).toContain('/StructTreeRoot');
  }
  expect(pagesOf(poster)).toBe(1);
  expect(pagesOf(report)).toBeGreaterThan(5);
});

test('a comparison is a tagged PDF, a Word document, a page and Markdown, with what was put together', async () => {
  const [was] = CASE_SNAPSHOT.goals;
  if (!was) throw new Error('the case has goals');
  const is = {
    ...was,
    id: 'goal-later',
    lineageId: 'lineage-later',
    text: 'Iets heel anders #import <b>',
  };
  const later = {
    ...CASE_SNAPSHOT,
    takenAt: CASE_SNAPSHOT.takenAt + 1,
    goals: [is, ...CASE_SNAPSHOT.goals.slice(1)],
  };
  const links = [{ before: was.lineageId, after: 'lineage-later' }];
  const [pdf, docx, html, markdown] = await Promise.all(
    COMPARED_FORMS.map((form) =>
      renderer.render({ form, content: CASE, other: JSON.stringify(later), links }, never()),
    ),
  );
  if (!pdf || !docx || !html || !markdown) throw new Error('each form is made');
  const tagged = Buffer.from(pdf).toString('latin1');
  expect(tagged).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(tagged).toContain('/StructTreeRoot');
  const xml = wordsOf(docx);
  for (const mark of ['<w:strike/>', '<w:u ', '~ Anders gezegd', '#import &lt;b&gt;', 'weg:<']) {
    expect(xml).toContain(mark);
  }
  expect(strFromU8(html)).toMatch(/^<!doctype html>[^]+<del>[^]+#import &lt;b&gt;<\/ins>/);
  expect(strFromU8(markdown)).toContain(String.raw`#import \<b\>**`.replace('#', String.raw`\#`));
});

test('a Word document has real headings and lists, and says what the snapshot says', async () => {
  const xml = wordsOf(await render('docx'));
  for (const style of ['Heading1', 'Heading2', 'Heading3']) {
    expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
  }
  expect(xml).toContain('<w:numPr>');
  for (const { text } of CASE_SNAPSHOT.goals) expect(xml).toContain(text);
  expect(xml).not.toContain('creator');
});

test('the picture of the board is SVG with a description, and the same in pixels within its bounds', async () => {
  const [svg, png] = await Promise.all([render('svg'), render('png')]);
  expect(strFromU8(svg)).toMatch(/^<svg [^>]*role="img"[^>]*>\n<title>Het bord/);
  expect(pngSize(png)).toEqual([3_631, PICTURE_SIDE]);
  expect(png.length).toBeGreaterThan(100_000);
  await expect(
    render('png', JSON.stringify({ ...CASE_SNAPSHOT, board: undefined })),
  ).rejects.toMatchObject({ code: 'render-failed' });
});

test('the board stands in the report with words for who does not see it', async () => {
  const [pdf, docx] = await Promise.all([render('pdf'), render('docx')]);
  const shown = Buffer.from(pdf).toString('latin1');
  expect(shown).toMatch(/\/S \/Figure/);
  expect(shown).toMatch(/\/Alt /);
  expect(Object.keys(unzipSync(docx)).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  expect(wordsOf(docx)).toMatch(/descr="Het bord [^"]*12 kaarten/);
});

test('letters are as wide as the font files say', () => {
  const [regular, bold] = fontBytes().map(widthsOf);
  if (!regular || !bold) throw new Error('there are fonts');
  for (const [weight, widthOf] of [
    [400, regular],
    [700, bold],
  ] as const) {
    for (const [first, widths] of LETTER_WIDTHS[weight]) {
      expect(widths).toEqual(widths.map((_, index) => widthOf(first + index)));
    }
  }
});

test('the tables open in a Dutch spreadsheet, and calculate nothing', async () => {
  const tables = unzipSync(await render('csv', JSON.stringify(hostileSnapshot(13, 13))));
  expect(Object.keys(tables)).toContain('doelen.csv');
  for (const table of Object.values(tables)) {
    expect(Buffer.from(table.slice(0, 3)).toString('hex')).toBe('efbbbf');
    const csv = strFromU8(table.slice(3));
    expect(csv).toMatch(/\r\n$/);
    expect(csv).not.toMatch(/(^|;)"?[=+@-]/m);
  }
});

test('texts that are markup elsewhere are nothing but text, in every form', async () => {
  const content = JSON.stringify(hostileSnapshot(HOSTILE_TEXTS.length, HOSTILE_TEXTS.length));
  const files = await Promise.all(RENDERED_FORMS.map((form) => render(form, content)));
  for (const file of files) expect(file.length).toBeGreaterThan(5_000);
  const xml = wordsOf(await render('docx', content));
  expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(xml).toContain('#read(');
});

test('work that nobody waits for is ended, and the next gets its turn', async () => {
  const one = new Renderer({ atOnce: 1 });
  const leaving = new AbortController();
  const left = one.render({ form: 'pdf', content: CASE, images: [] }, leaving.signal);
  const inTheQueue = new AbortController();
  const alsoLeft = one.render({ form: 'pdf', content: CASE, images: [] }, inTheQueue.signal);
  const next = one.render({ form: 'csv', content: CASE, images: [] }, never());
  const refusals = [left, alsoLeft].map((each) =>
    expect(each).rejects.toMatchObject({ code: 'render-failed' }),
  );
  inTheQueue.abort();
  leaving.abort();
  await Promise.all(refusals);
  expect((await next).length).toBeGreaterThan(1_000);
});

test('too long, too much memory and too many at once are refused with a code', async () => {
  await expect(bounded({ milliseconds: 1 })).rejects.toMatchObject({ code: 'render-failed' });
  await expect(bounded({ bytes: 1_000 })).rejects.toMatchObject({ code: 'render-failed' });
  expect((await bounded({ milliseconds: RENDER_MS, bytes: RENDER_BYTES })).length).toBeGreaterThan(
    1,
  );
  await expect(render('pdf', '{}')).rejects.toMatchObject({ code: 'render-failed' });
});

test('so many are made and may wait, and one more is refused', async () => {
  const crowded = new Renderer();
  const leaving = new AbortController();
  const ask = (): Promise<unknown> =>
    crowded
      .render({ form: 'csv', content: CASE, images: [] }, leaving.signal)
      .catch((error: unknown) => error);
  const asked = Array.from({ length: RENDERS_AT_ONCE + RENDERS_WAITING }, ask);
  expect(await ask()).toMatchObject({ code: 'busy' });
  leaving.abort();
  for (const answer of await Promise.all(asked)) {
    expect(answer).toMatchObject({ code: 'render-failed' });
  }
});

test('a large file is made alone, within bounds of its own, and what came after it waits', async () => {
  const most = { milliseconds: LARGE_RENDER_MS, bytes: LARGE_RENDER_BYTES };
  const large = { from: CASE.length, ...most };
  expect((await bounded({ milliseconds: 1, large })).length).toBeGreaterThan(1);
  const refused = bounded({ large: { ...large, milliseconds: 1 } });
  await expect(refused).rejects.toMatchObject({ code: 'render-failed' });

  const queue = new Renderer({ large });
  const SMALL = JSON.stringify({ ...CASE_SNAPSHOT, notes: [], board: undefined });
  const made: string[] = [];
  const ask = async (name: string, content: string, signal = never()): Promise<void> => {
    await queue.render({ form: 'csv', content, images: [] }, signal);
    made.push(name);
  };
  const leaving = new AbortController();
  const gone = ask('left', CASE, leaving.signal);
  const asked = [ask('first', SMALL), ask('large', CASE), ask('last', SMALL)];
  leaving.abort();
  await expect(gone).rejects.toMatchObject({ code: 'render-failed' });
  await Promise.all(asked);
  expect(made).toEqual(['first', 'large', 'last']);
});

test('what is large is what has texts as long as they can be, and not what has many', () => {
  const many = hostileSnapshot(60, 400);
  expect(JSON.stringify(many).length).toBeLessThan(LARGE_RENDER);
  expect(JSON.stringify(filledSnapshot(many)).length).toBeGreaterThan(LARGE_RENDER);
});

test('what a process holds is read where the system tells it', async () => {
  expect(await residentBytes(process.pid)).toBeGreaterThan(10_000_000);
  expect(await residentBytes(undefined)).toBe(0);
});

test('nothing is left behind', async () => {
  const here = (await readdir(new URL('.', import.meta.url))).filter((name) => !name.includes('.'));
  const elsewhere = (await readdir(tmpdir())).filter((name) => name.includes('typst'));
  expect([here, elsewhere]).toEqual([[], []]);
});

/** How many pages a PDF has: the count of the root of its page tree. */
function pagesOf(pdf: Uint8Array): number {
  const root = /\/Type \/Pages[^>]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'));
  return Number(root?.[1]);
}

test('images are in the report with their words, and one that cannot be read keeps nobody from it', async () => {
  const size = { width: 3, height: 2 };
  const pictures = [
    { imageId: 'image-jpeg', mediaType: 'image/jpeg', ...size, bytes: PICTURES.jpeg },
    { imageId: 'image-png', mediaType: 'image/png', ...size, bytes: PICTURES.png },
    { imageId: 'image-webp', mediaType: 'image/webp', ...size, bytes: PICTURES.webp },
  ];
  const content = JSON.stringify({
    ...CASE_SNAPSHOT,
    images: pictures.map(({ imageId }, index) => ({
      id: `record-${index}`,
      imageId,
      alternativeText: `De zaal van kant ${index}`,
    })),
  });
  const damaged = pictures.map(({ imageId, mediaType }) => {
    return { imageId, mediaType, ...size, bytes: Buffer.from('nothing') };
  });
  const [pdf, docx, broken] = await Promise.all([
    renderer.render({ form: 'pdf', content, images: pictures }, never()),
    renderer.render({ form: 'docx', content, images: pictures }, never()),
    renderer.render(
      {
        form: 'pdf',
        content,
        images: damaged,
      },
      never(),
    ),
  ]);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.match(/\/Subtype ?\/Image/g)?.length).toBeGreaterThanOrEqual(2);
  expect(Buffer.from(broken).toString('latin1')).not.toMatch(/\/Subtype ?\/Image/);
  const files = unzipSync(docx);
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(
    // The picture of the board is one too.
    3,
  );
  const words = wordsOf(docx);
  for (const index of [0, 1, 2]) expect(words).toContain(`De zaal van kant ${index}`);
  expect(words).toContain('descr="De zaal van kant 0"');
});

test('an image is seen on the picture of the board, and its words where its kind is not known', async () => {
  const size = { width: 3, height: 2 };
  const imageId = 'image-on-board';
  const place = { x: 0, y: 0, width: 300, height: 200 };
  const content = JSON.stringify({
    ...CASE_SNAPSHOT,
    images: [{ id: 'record-of-image', imageId, alternativeText: 'De zaal' }],
    board: { objects: [{ type: 'image', id: 'record-of-image', ...place }], lines: [] },
  });
  const draw = (form: 'svg' | 'png' | 'pdf', mediaType: string, bytes?: Uint8Array) => {
    const images = bytes ? [{ imageId, mediaType, ...size, bytes }] : [];
    return renderer.render({ form, content, images }, never());
  };
  const svg = strFromU8(await draw('svg', 'image/png', PICTURES.png));
  expect(svg).toContain('href="data:image/png;base64,');
  expect(svg).toContain('De zaal');
  const inWords = await draw('png', '');
  for (const kind of ['jpeg', 'png'] as const) {
    const drawn = await draw('png', `image/${kind}`, PICTURES[kind]);
    expect([kind, Buffer.compare(drawn, inWords)]).not.toEqual([kind, 0]);
  }
  // This program draws no WebP.
  expect(Buffer.compare(await draw('png', 'image/webp', PICTURES.webp), inWords)).toBe(0);
  expect(Buffer.compare(await draw('png', 'image/png', Buffer.from('nothing')), inWords)).toBe(0);
  const pdf = Buffer.from(await draw('pdf', 'image/png', PICTURES.png)).toString('latin1');
  // On the picture of the board, and among the images.
  expect(pdf.match(/\/Subtype ?\/Image/g)?.length).toBeGreaterThanOrEqual(1);
});

/** Width and height of a PNG, from its first chunk. */
function pngSize(png: Uint8Array): number[] {
  const header = Buffer.from(png);
  expect(header.toString('latin1', 1, 4)).toBe('PNG');
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
