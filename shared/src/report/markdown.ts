/** The report as Markdown (CommonMark), in which no text of people acts as markup. */

import type { Block, Entry } from './blocks.ts';
import type { ChangeEntry, Piece } from './change-blocks.ts';
import type { Report } from './report.ts';
import { textLines } from './text-lines.ts';

/** A backslash at the end of a line breaks it, in CommonMark. */
const BREAK = '\\\n';

/** Writes a report as a Markdown file. What went stands as ~~struck~~, what came in **bold**. */
export function reportToMarkdown(report: Report): string {
  const { kind, title, motto, ambition, facts, sections } = report;
  const parts = [
    `# ${oneLine(title)}`,
    oneLine(kind),
    `## ${oneLine(motto)}`,
    multiLine(ambition)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
    entriesToMarkdown(facts, false),
    ...sections.map(({ heading, blocks }) => underHeading('##', heading, blocks)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  if (block.kind === 'text') return multiLine(block.text);
  // The file stands alone, and the image is for people of the session only: its words stand for it.
  if (block.kind === 'image') return `- ${oneLine(block.text)}`;
  if (block.kind === 'picture') return multiLine(block.alternativeText);
  if (block.kind === 'marked') return piecesToMarkdown(block.pieces);
  if (block.kind === 'changes') return block.entries.map(changeToMarkdown).join('\n');
  if (block.kind !== 'group') return entriesToMarkdown(block.entries, block.kind === 'ladder');
  return underHeading('###', block.heading, block.blocks);
}

function underHeading(mark: string, heading: string, blocks: readonly Block[]): string {
  const inner = blocks.map((block) => blockToMarkdown(block));
  return [`${mark} ${oneLine(heading)}`, ...inner].join('\n\n');
}

function entriesToMarkdown(entries: readonly Entry[], numbered: boolean): string {
  return entries
    .map(({ label, text }, index) => {
      const marker = numbered ? `${index + 1}. ` : '- ';
      const heading = label === undefined ? '' : `**${oneLine(label)}**${BREAK}`;
      const indent = ' '.repeat(marker.length);
      return `${marker}${`${heading}${multiLine(text)}`.replaceAll('\n', `\n${indent}`)}`;
    })
    .join('\n');
}

function changeToMarkdown({ label, texts, facts }: ChangeEntry): string {
  const lines = [...texts.map(piecesToMarkdown), ...facts.map(oneLine)];
  return `- ${[`**${oneLine(label)}**`, ...lines].join(`${BREAK}  `)}`;
}

const MARKS = { same: '', removed: '~~', added: '**' } as const;

function piecesToMarkdown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => `${MARKS[kind]}${oneLine(text.trim())}${MARKS[kind]}`)
    .join(' ');
}

/** A text of people on as many lines as it has, none of which acts as markup. */
function multiLine(text: string): string {
  return textLines(text).map(escapeLine).join(BREAK);
}

/** The same on one line. */
function oneLine(text: string): string {
  return escapeLine(textLines(text).join(' '));
}

/**
 * One line with everything escaped that could be markup: what acts anywhere, what acts at the start
 * of a line, and what makes an address or an emoji of plain words.
 */
function escapeLine(line: string): string {
  return line
    .replaceAll(/[\\`*_{}[\]<>#|~&$^=@]/g, String.raw`\$&`)
    .replace(/^[-+]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replaceAll(/:(?=\S)|^:/g, String.raw`\:`)
    .replaceAll(/(www)\./gi, String.raw`$1\.`);
}
