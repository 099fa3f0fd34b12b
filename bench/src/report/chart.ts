/** Bars as SVG, readable on a light and on a dark page. */

import type { Spread } from '../measure/statistics.ts';

export interface Bars {
  readonly title: string;
  readonly digits: number;
  /** `spread` undefined: not measured. Ours first. */
  readonly rows: readonly { readonly label: string; readonly spread: Spread | undefined }[];
}

const WIDTH = 720;
const LABEL_WIDTH = 190;
const BAR_WIDTH = 380;
const ROW = 24;
const HEAD = 34;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 }
  .ours { fill: #0b6bcb }
  .other { fill: #8c959f }
  .range { stroke: #24292f; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .ours { fill: #58a6ff }
    .other { fill: #768390 }
    .range { stroke: #e6edf3 }
  }`;

/** Panels of bars below each other; a line through the end of a bar goes from the least to the most. */
export function chartOf(name: string, panels: readonly Bars[]): string {
  let top = 0;
  const drawn = panels.map((panel) => {
    const at = top;
    top += HEAD + panel.rows.length * ROW;
    return panelAt(at, panel);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${WIDTH} ${top + 8}" width="${WIDTH}" height="${top + 8}">
<title>${escaped(name)}</title>
<style>${STYLE}
</style>
${drawn.join('\n')}
</svg>
`;
}

function panelAt(top: number, { title, digits, rows }: Bars): string {
  const most = Math.max(...rows.map(({ spread }) => spread?.most ?? 0), Number.MIN_VALUE);
  const x = (value: number): string =>
    (LABEL_WIDTH + (Math.max(0, value) / most) * BAR_WIDTH).toFixed(1);
  const lines = rows.map(({ label, spread }, at) => {
    const y = top + HEAD + at * ROW;
    const name = `<text x="${LABEL_WIDTH - 10}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>`;
    if (!spread) return `${name}<text x="${LABEL_WIDTH}" y="${y + 15}">unmeasured</text>`;
    const { median, least } = spread;
    const width = (Number(x(median)) - LABEL_WIDTH).toFixed(1);
    const kind = at === 0 ? 'ours' : 'other';
    const end = LABEL_WIDTH + BAR_WIDTH + 12;
    return [
      name,
      `<rect class="${kind}" x="${LABEL_WIDTH}" y="${y + 3}" width="${width}" height="${ROW - 7}" rx="2"/>`,
      `<line class="range" x1="${x(least)}" x2="${x(spread.most)}" y1="${y + 11.5}" y2="${y + 11.5}"/>`,
      `<text x="${end}" y="${y + 15}">${median.toFixed(digits)}</text>`,
    ].join('');
  });
  return [`<text class="title" x="8" y="${top + 22}">${escaped(title)}</text>`, ...lines].join(
    '\n',
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '');
