/**
 * A picture of a board as SVG: one string from plain values. It names no address but `data:`, holds no script and no style, and
 * texts of people are only ever text. Types differ in outline and icon, so it is clear in greyscale.
 */

import { boundsOf, type Rectangle } from '../domain/geometry.ts';
import { paintObject } from './draw-object.ts';
import type { PictureLook } from './look.ts';
import { PAPER } from './paper.ts';
import { measureLetters } from './measure-letters.ts';
import type { Picture, PictureLine } from './picture.ts';
import { attributes, element, escapeXml, rounded } from './xml.ts';

/** Room around what lies outermost: for badges, titles of frames and points of arrows. Board units. */
const MARGIN = 48;

export interface PictureWords {
  /** What the picture is. */
  readonly title: string;
  /** What is on it, for who does not see it. */
  readonly description: string;
}

/** The part of the board that a picture shows; undefined when nothing lies on it. */
export function pictureArea({ objects }: Picture): Rectangle | undefined {
  const bounds = boundsOf(objects.map(({ rectangle }) => rectangle));
  if (!bounds) return undefined;
  return {
    x: bounds.x - MARGIN,
    y: bounds.y - MARGIN,
    width: bounds.width + 2 * MARGIN,
    height: bounds.height + 2 * MARGIN,
  };
}

/** Draws a picture; one without objects is an empty sheet. `style`: put into it as it is, such as a font. */
export function pictureToSvg(
  picture: Picture,
  { title, description }: PictureWords,
  { look = PAPER, style = '' }: { readonly look?: PictureLook; readonly style?: string } = {},
): string {
  const area = pictureArea(picture) ?? { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(rounded);
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    width,
    height,
    viewBox: [x, y, width, height].join(' '),
    'aria-label': `${title}. ${description}`,
    'font-family': look.font,
  });
  const parts = [
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    style === '' ? '' : `<style>${style}</style>`,
    element('rect', { x, y, width, height, fill: look.page }),
    ...picture.lines.map((line) => ladderLine(line, look.meanings.goal.edge)),
    ...picture.objects.map((object) => paintObject(object, look, measureLetters)),
  ];
  return `<svg${root}>\n${parts.filter((part) => part !== '').join('\n')}\n</svg>`;
}

/** A line that leaves and arrives upright, with a point at its end. */
function ladderLine({ from, to, meets }: PictureLine, colour: string): string {
  const bend = Math.max(Math.abs(to.y - from.y) / 2, 24);
  const way = [
    `M${rounded(from.x)} ${rounded(from.y)}`,
    `C${[from.x, from.y + bend, to.x, to.y - bend, to.x, to.y - 3].map(rounded).join(' ')}`,
    `M${rounded(to.x - 8)} ${rounded(to.y - 12)}L${rounded(to.x)} ${rounded(to.y - 2)}L${rounded(to.x + 8)} ${rounded(to.y - 12)}`,
  ];
  return element('path', {
    d: way.join(''),
    fill: 'none',
    stroke: colour,
    'stroke-width': meets ? 5 : 2.5,
    'stroke-linecap': 'round',
  });
}
