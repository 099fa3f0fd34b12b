/** Contrast as WCAG 2.2 defines it, and the colours of the themes as the style sheet has them. */

type Colours = Readonly<Record<string, string>>;

interface Themes {
  readonly light: Colours;
  readonly dark: Colours;
  readonly projector: Colours;
}

/** The colours of each theme, by token, as `#rrggbb`. Shadows and other values are left out. */
export function themesIn(css: string): Themes {
  const light = tokensOf(css, ':root {');
  const themed = (name: string): Colours => ({
    ...light,
    ...tokensOf(css, `:root[data-theme="${name}"] {`),
  });
  return { light, dark: themed('dark'), projector: themed('projector') };
}

function tokensOf(css: string, head: string): Colours {
  const start = css.indexOf(head);
  if (start < 0) throw new Error(`there is no ${head}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  const found = block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** What is seen of a colour that lies half transparent over another. `share` is between 0 and 1. */
export function mixed(over: string, under: string, share: number): string {
  const below = channels(under);
  const seen = channels(over).map((value, index) =>
    Math.round(value * share + (below[index] ?? 0) * (1 - share)),
  );
  return `#${seen.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** See https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** See https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
