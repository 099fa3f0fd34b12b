/**
 * The report as one complete HTML page: it stands alone, works without scripts, asks nothing of any
 * other address, and prints on A4. Texts of people are escaped and set apart by direction.
 */

import type { Block, Entry } from './blocks.ts';
import type { ChangeEntry, Piece, Told } from './change-blocks.ts';
import { REPORT_STYLE } from './page-style.ts';
import type { Report, Section } from './report.ts';
import { textLines } from './text-lines.ts';

/** From here on the ambition is set smaller, so that the first page stays one page. In characters. */
const LONG_AMBITION = 260;

/** Images by their ids, as `data:` addresses: the page asks for nothing. What is not in it is told in words. */
export type Pictures = ReadonlyMap<string, string>;

const NONE: Pictures = new Map();

/** Writes a report as an HTML document. */
export function reportToHtml(report: Report, pictures: Pictures = NONE): string {
  const size = report.ambition.length > LONG_AMBITION ? 'ambition long' : 'ambition';
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(`${report.title} · ${report.kind}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main${report.onePage ? ' class="one-page"' : ''}>
<section class="poster" aria-labelledby="motto">
<p class="kind">${escapeText(report.kind)}</p>
${element('h1', report.title)}
<h2 id="motto">${escapeText(report.motto)}</h2>
<p class="${size}" dir="auto">${escapeText(report.ambition)}</p>
${factsToHtml(report.facts)}
</section>
${report.sections.map((section) => sectionToHtml(section, pictures)).join('\n')}
</main>
</body>
</html>
`;
}

function sectionToHtml({ id, heading, blocks }: Section, pictures: Pictures): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeText(heading)}</h2>
${blocks.map((block) => blockToHtml(block, pictures)).join('\n')}
</section>`;
}

function blockToHtml(block: Block, pictures: Pictures): string {
  if (block.kind === 'text') return element('p', block.text);
  if (block.kind === 'image') return imageToHtml(block.text, pictures.get(block.imageId));
  if (block.kind === 'picture') return `<div class="picture">${block.svg}</div>`;
  if (block.kind === 'group') {
    const inner = block.blocks.map((each) => blockToHtml(each, pictures)).join('\n');
    return `<div class="group">\n${element('h3', block.heading)}\n${inner}\n</div>`;
  }
  if (block.kind === 'marked') return `<p dir="auto">${markedToHtml(block.pieces, block.told)}</p>`;
  if (block.kind === 'changes') {
    const items = block.entries.map((entry) => changeToHtml(entry, block.told));
    return `<ul class="changes">\n${items.join('\n')}\n</ul>`;
  }
  if (block.kind === 'facts') return factsToHtml(block.entries);
  const [open, close] =
    block.kind === 'list' ? ['<ul>', '</ul>'] : ['<ol class="ladder">', '</ol>'];
  return `${open}\n${itemsToHtml(block.entries)}\n${close}`;
}

/** Its words are seen as well, so that they are there on paper that is copied badly; they are read out once. */
function imageToHtml(text: string, source: string | undefined): string {
  if (source === undefined) return element('p', text);
  const words = `<figcaption dir="auto" aria-hidden="true">${escapeText(text)}</figcaption>`;
  return `<figure><img src="${source}" alt="${escapeText(text)}">${words}</figure>`;
}

function factsToHtml(entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ label, text, isLink }) =>
      `<div>${element('dt', label ?? '')}${isLink ? linkTo(text) : element('dd', text)}</div>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function linkTo(address: string): string {
  const escaped = escapeText(address);
  return `<dd><a href="${escaped}">${escaped}</a></dd>`;
}

function itemsToHtml(entries: readonly Entry[]): string {
  return entries
    .map(({ label, text }) => {
      const heading = label === undefined ? '' : element('strong', label);
      return `<li>${heading}${element('span', text)}</li>`;
    })
    .join('\n');
}

function changeToHtml({ label, texts, facts }: ChangeEntry, told: Told): string {
  const lines = texts.map((pieces) => `<span dir="auto">${markedToHtml(pieces, told)}</span>`);
  const more = facts.map((fact) => element('span', fact));
  return `<li>${element('strong', label)}${[...lines, ...more].join('')}</li>`;
}

function markedToHtml(pieces: readonly Piece[], told: Told): string {
  return pieces
    .map(({ kind, text }) => {
      const words = escapeText(text.trim());
      if (kind === 'same') return words;
      const mark = kind === 'removed' ? 'del' : 'ins';
      return `<${mark}><small>${escapeText(told[kind])}</small> ${words}</${mark}>`;
    })
    .join(' ');
}

function element(name: string, text: string): string {
  return `<${name} dir="auto">${escapeText(text)}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return textLines(text)
    .map((line) => line.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? ''))
    .join('<br>');
}
