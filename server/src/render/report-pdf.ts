/**
 * The report as a tagged PDF (PDF/UA-1, ISO 14289-1), typeset by Typst. What people wrote enters as JSON and is
 * never markup; the typesetter gets a folder that is not there, and no network.
 */

import type { Block, Entry } from '@ambitiebord/shared/report/blocks';
import type { Piece, Told } from '@ambitiebord/shared/report/change-blocks';
import type { Report } from '@ambitiebord/shared/report/report';
import { textLines } from '@ambitiebord/shared/report/text-lines';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontBytes } from './fonts.ts';
import type { OrderedImage } from './renderer.ts';

/** The folder of the typesetter: it is not there, so nothing can be read from it, and nothing is left behind. */
const NOWHERE = fileURLToPath(new URL('no-files', import.meta.url));

const TEMPLATE = new URL('report.typ', import.meta.url);

/** What no font can show becomes the sign for that; without it there would be no PDF/UA. */
const NOT_SHOWN = '\uFFFD';

/** In a complaint of the typesetter: the text that no font has, written as in Rust. */
const UNDISPLAYABLE = /the text `\\*"(.+?)\\*"` could not be displayed/gsu;

/**
 * Typesets a report.
 * @throws Error when the typesetter fails, which it does for no text of people
 */
export function reportToPdf(
  report: Report,
  images: ReadonlyMap<string, OrderedImage> = new Map(),
): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fontBytes() }],
  });
  const template = readFileSync(TEMPLATE, 'utf8');
  const typeset = (data: string): Uint8Array =>
    compiler.pdf({ mainFileContent: template, inputs: { report: data } }, { pdfStandard: 'ua-1' });
  const files = new Map([...images].map(([id, image]) => [id, fileNameOf(image)]));
  for (const [id, image] of images) {
    compiler.mapShadow(join(NOWHERE, files.get(id) ?? ''), Buffer.from(image.bytes));
  }
  const typesetAll = (shown: ReadonlyMap<string, string>): Uint8Array => {
    const whole = JSON.stringify(typstData(report, shown));
    const data = withoutTexts(whole, missingIn(whole, typeset));
    try {
      return typeset(data);
    } catch (error) {
      const missing = undisplayable(error);
      if (missing.length === 0) throw error;
      return typeset(withoutTexts(data, missing));
    }
  };
  try {
    return typesetAll(files);
  } catch (error) {
    if (files.size === 0) throw error;
    // A picture that the typesetter cannot read keeps nobody from the report.
    return typesetAll(new Map());
  }
}

/** What a picture is called in the folder of the typesetter: the end says of what kind it is. */
function fileNameOf({ imageId, mediaType }: OrderedImage): string {
  return `${imageId}.${mediaType.replace('image/', '')}`;
}

/** What is surely in the first font. */
const OTHER_SCRIPTS = /[^ -\u024F]+/gu;

/** The letters of this text that no font has: tried first, each once, because of a whole report it takes twice as long. */
function missingIn(data: string, typeset: (data: string) => unknown): string[] {
  const runs = [...new Set(data.match(OTHER_SCRIPTS))].join(' ');
  if (runs === '') return [];
  const segments = new Intl.Segmenter().segment(runs);
  const letters = new Set(Array.from(segments, ({ segment }) => segment));
  const words = { kind: '', title: '-', motto: '-', ambition: [...letters].join(' ') };
  const trial = { ...words, language: 'nl', facts: [], sections: [], onePage: true } as const;
  try {
    typeset(JSON.stringify(typstData(trial, new Map())));
    return [];
  } catch (error) {
    const missing = undisplayable(error);
    // What goes wrong with the letters alone would go wrong with the whole of them: after twice the time.
    if (missing.length === 0) throw error;
    return missing;
  }
}

/** The texts that the typesetter says no font has. */
function undisplayable(error: unknown): string[] {
  const complaint = error instanceof Error ? error.message : '';
  const found = [...complaint.matchAll(UNDISPLAYABLE)].map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/gu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  );
  return [...new Set(found)];
}

function withoutTexts(data: string, texts: readonly string[]): string {
  return texts.reduce((left, text) => left.replaceAll(text, NOT_SHOWN), data);
}

/** So many characters without a space in between, and what lets a line end behind them. */
const LONG_WORD = /\S{30}(?=\S)/gu;
const ZERO_WIDTH_SPACE = '\u200B';

/** A picture that is so many times as wide as high lies on its side. */
const WIDE = 1.2;

/** Characters from which on a report is set in a simpler way, so that it is there in seconds. */
const LONG_REPORT = 400_000;

/** Lines and characters of what is kept on one page. */
const SHORT_LINES = 15;
const SHORT_LENGTH = 1_500;

interface TypstEntry {
  /** Whether it stands on one page, which also takes less time. */
  readonly short: boolean;
  readonly label?: readonly string[];
  readonly text: readonly string[];
  readonly address?: string;
}

/** The report as the template reads it: each text in lines. */
function typstData({ onePage, ...report }: Report, files: ReadonlyMap<string, string>): object {
  return {
    language: report.language,
    heading: `${oneLine(report.title)} · ${report.kind}`,
    title: oneLine(report.title),
    titleLines: linesOf(report.title),
    kind: linesOf(report.kind),
    motto: linesOf(report.motto),
    ambition: linesOf(report.ambition),
    onePage: onePage ?? false,
    long: lengthOf(report) > LONG_REPORT,
    facts: report.facts.map(entryData),
    sections: report.sections.map(({ heading, blocks }) => ({
      heading: linesOf(heading),
      blocks: blocks.map((block) => blockData(block, files)),
    })),
  };
}

/** In characters, without drawings. */
function lengthOf({ sections }: Pick<Report, 'sections'>): number {
  return JSON.stringify(sections, (key, value: unknown) => (key === 'svg' ? '' : value)).length;
}

function blockData(block: Block, files: ReadonlyMap<string, string>): object {
  if (block.kind === 'text') return { kind: block.kind, text: linesOf(block.text) };
  if (block.kind === 'marked') {
    return { kind: block.kind, told: toldData(block.told), pieces: piecesData(block.pieces) };
  }
  if (block.kind === 'changes') {
    const entries = block.entries.map(({ label, texts, facts }) => ({
      label: linesOf(label),
      texts: texts.map(piecesData),
      facts: facts.map(linesOf),
    }));
    return { kind: block.kind, told: toldData(block.told), entries };
  }
  if (block.kind === 'image') {
    const file = files.get(block.imageId);
    const alternative = oneLine(block.text);
    return { kind: block.kind, text: linesOf(block.text), alternative, ...(file && { file }) };
  }
  if (block.kind === 'picture') {
    const { kind, svg, width, height, alternativeText } = block;
    return { kind, svg, wide: width > WIDE * height, alternativeText: oneLine(alternativeText) };
  }
  if (block.kind === 'group') {
    const { kind, heading, blocks } = block;
    return {
      kind,
      heading: linesOf(heading),
      blocks: blocks.map((each) => blockData(each, files)),
    };
  }
  return { kind: block.kind, entries: block.entries.map(entryData) };
}

function piecesData(pieces: readonly Piece[]): object[] {
  return pieces.map(({ kind, text }) => ({ kind, text: linesOf(text.trim()) }));
}

function toldData({ removed, added }: Told): object {
  return { removed: linesOf(removed), added: linesOf(added) };
}

function entryData({ label, text, isLink }: Entry): TypstEntry {
  const lines = linesOf(text);
  return {
    short: lines.length <= SHORT_LINES && text.length <= SHORT_LENGTH,
    ...(label !== undefined && { label: linesOf(label) }),
    text: lines,
    ...(isLink && { address: text }),
  };
}

/** The lines of a text, in which no word is too long for a line: a break may come where no width is added. */
function linesOf(text: string): string[] {
  return textLines(text).map((line) => line.replaceAll(LONG_WORD, `$&${ZERO_WIDTH_SPACE}`));
}

function oneLine(text: string): string {
  return linesOf(text).join(' ');
}
