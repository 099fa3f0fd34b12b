/** A report as plain text: to paste in a message, or to read aloud. */

import type { Block, Entry } from './blocks.ts';
import { piecesInWords } from './change-blocks.ts';
import type { Report } from './report.ts';
import { textLines } from './text-lines.ts';

/** Writes a report without any marks, with an empty line between its parts. */
export function reportToText({ kind, title, motto, ambition, facts, sections }: Report): string {
  const parts = [
    kind,
    lines(title),
    `${motto}\n${lines(ambition)}`,
    entriesToText(facts, ''),
    ...sections.map(({ heading, blocks }) =>
      [heading.toUpperCase(), ...blocks.map((block) => blockToText(block))].join('\n'),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockToText(block: Block): string {
  if (block.kind === 'text' || block.kind === 'image') return lines(block.text);
  if (block.kind === 'picture') return lines(block.alternativeText);
  if (block.kind === 'marked') return piecesInWords(block.pieces, block.told);
  if (block.kind === 'changes') {
    return block.entries
      .map(({ label, texts, facts }) =>
        [
          `- ${label}`,
          ...texts.map((pieces) => `  ${piecesInWords(pieces, block.told)}`),
          ...facts.map((fact) => `  ${fact}`),
        ].join('\n'),
      )
      .join('\n');
  }
  if (block.kind === 'group') {
    return [lines(block.heading), ...block.blocks.map((each) => blockToText(each))].join('\n');
  }
  return entriesToText(block.entries, block.kind === 'facts' ? '' : '- ');
}

function entriesToText(entries: readonly Entry[], mark: string): string {
  return entries
    .map(({ label, text }) => `${mark}${label === undefined ? '' : `${label}: `}${lines(text)}`)
    .join('\n');
}

const lines = (text: string): string => textLines(text).join('\n');
