/**
 * The report as a tagged PDF (PDF/UA-1, ISO 14289-1), typeset by Typst. What people wrote enters as JSON and is
 * never markup; the typesetter gets an empty folder and no network.
 */

import type { Block, Entry } from '@ambitiebord/shared/report/blocks';
import type { Piece, Told } from '@ambitiebord/shared/report/change-blocks';
import type { Report } from '@ambitiebord/shared/report/report';
import { textLines } from '@ambitiebord/shared/report/text-lines';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontBytes } from './fonts.ts';
import type { OrderedImage } from './renderer.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'ambitiebord-typst-'));
  try {
    const compiler = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: fontBytes() }],
    });
    const template = readFileSync(TEMPLATE, 'utf8');
    const typeset = (data: string): Uint8Array =>
      compiler.pdf(
        { mainFileContent: template, inputs: { report: data } },
        { pdfStandard: 'ua-1' },
      );
    const files = new Map([...images].map(([id, image]) => [id, fileNameOf(image)]));
    for (const [id, image] of images) {
      compiler.mapShadow(join(folder, files.get(id) ?? ''), Buffer.from(image.bytes));
    }
    const typesetAll = (shown: ReadonlyMap<string, string>): Uint8Array => {
      const data = JSON.stringify(typstData(report, shown));
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
  } finally {
    rmdirSync(folder);
  }
}

/** What a picture is called in the folder of the typesetter: the end says of what kind it is. */
function fileNameOf({ imageId, mediaType }: OrderedImage): string {
  return `${imageId}.${mediaType.replace('image/', '')}`;
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

interface TypstEntry {
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
    facts: report.facts.map(entryData),
    sections: report.sections.map(({ heading, blocks }) => ({
      heading: linesOf(heading),
      blocks: blocks.map((block) => blockData(block, files)),
    })),
  };
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
  return {
    ...(label !== undefined && { label: linesOf(label) }),
    text: linesOf(text),
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
