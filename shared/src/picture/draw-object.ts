/** Draws one object as SVG: each record type with its own outline, so that colour is never the only sign. */

import { GAP } from '../domain/board-regions.ts';
import type { Point, Size } from '../domain/geometry.ts';
import type { Face } from './face.ts';
import { coloursOfFace, penColour, type Colours, type PictureLook } from './look.ts';
import { CHECK, OUTLINES } from './outlines.ts';
import type { PictureObject } from './picture.ts';
import {
  BADGE_HEIGHT,
  CORNERS,
  FOLD,
  FRAME_TITLE_SIZE,
  HEAD,
  HEAD_ANGLE,
  LABEL_SIZE,
  LABEL_WIDTH,
  LIGHT_TONE,
  THICKNESSES,
} from './shapes.ts';
import {
  HEADING_SIZE,
  ICON_SIZE,
  typeset,
  typographyOf,
  type MeasureIn,
  type Words,
} from './typeset.ts';
import { fitLine } from './wrap-text.ts';
import { element, escapeXml, rounded, type Attributes } from './xml.ts';

/** An object at its place on the board. */
export function paintObject(
  object: PictureObject,
  look: PictureLook,
  measureIn: MeasureIn,
): string {
  const { face, rectangle } = object;
  if (face.type === 'drawing') return drawing(object, look);
  if (face.type === 'connector') return arrow(object, look, measureIn);
  const draw = { frame, image }[face.type as string] ?? sheet;
  const parts = draw(face, rectangle, look, measureIn);
  if (object.pixels !== undefined) parts.push(pixels(object.pixels, rectangle));
  return element('g', { transform: `translate(${place(rectangle)})` }, parts.join(''));
}

const place = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

function path(points: string, values: Attributes): string {
  return element('path', { d: points, fill: 'none', ...values });
}

function words(text: string, at: Point, size: number, values: Attributes): string {
  const position = { x: rounded(at.x), y: rounded(at.y) };
  return element('text', { ...position, 'font-size': size, ...values }, escapeXml(text));
}

function setWords({ text, x, y, size, weight, tone }: Words, ink: string): string {
  return words(text, { x, y }, size, {
    'font-weight': weight === 700 ? weight : undefined,
    fill: ink,
    'fill-opacity': tone === 'light' ? LIGHT_TONE : undefined,
  });
}

function icon(lines: string, at: Point, size: number, colour: string): string {
  return path(lines, {
    transform: `translate(${place(at)}) scale(${size / 24})`,
    stroke: colour,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

type Draw = (face: Face, size: Size, look: PictureLook, measureIn: MeasureIn) => string[];

const sheet: Draw = (face, size, look, measureIn) => {
  const colours = coloursOfFace(face, look);
  return [
    // A text has no sheet: its words stand on the board.
    ...(face.type === 'text' ? [] : body(face, size, colours)),
    ...signs(face, size, colours),
    ...typeset(face, size, measureIn).map((each) => setWords(each, colours.ink)),
    ...(face.badge === '' ? [] : badge(face, size, colours, measureIn)),
    ...(face.questions > 0 ? questions(face.questions, size, look, measureIn) : []),
  ];
};

function outline(type: Face['type'], { width, height }: Size, inset: number, look: Attributes) {
  if (type === 'note') {
    const corner = `L${width} ${height - FOLD}L${width - FOLD} ${height}`;
    return path(`M0 0L${width} 0${corner}L0 ${height}Z`, look);
  }
  return element('rect', {
    x: inset,
    y: inset,
    width: rounded(width - 2 * inset),
    height: rounded(height - 2 * inset),
    rx: Math.max(CORNERS[type] - inset, 0),
    ...look,
  });
}

function body(face: Face, size: Size, { fill, edge }: Colours): string[] {
  const { type, highlighted, tentative } = face;
  const { width, height } = size;
  const parts = [
    outline(type, size, 0, {
      fill,
      stroke: edge,
      'stroke-width': highlighted ? 5 : 2,
      'stroke-dasharray': tentative && !highlighted ? '9 6' : undefined,
    }),
  ];
  // The line from the rung above, with its point: whys are read downwards.
  if (type === 'whyStep') {
    const x = width / 2;
    const rungArrow = `M${x} ${-GAP}L${x} -3M${x - 6} -10L${x} -2L${x + 6} -10`;
    parts.unshift(path(rungArrow, { stroke: edge, 'stroke-width': 2.5 }));
  }
  if (highlighted || type === 'ambition') {
    const inner = { fill: 'none', stroke: edge, 'stroke-width': 1.5 };
    parts.push(outline(type, size, highlighted ? 7 : 6, inner));
  }
  if (type === 'activity') {
    parts.push(element('rect', { width: 8, height: rounded(height), fill: edge }));
  }
  if (type === 'note') {
    const [x, y] = [width - FOLD, height - FOLD];
    parts.push(path(`M${width} ${y}L${x} ${y}L${x} ${height}Z`, { fill: edge, opacity: 0.35 }));
  }
  return parts;
}

function signs({ type, heading, tentative }: Face, { width }: Size, { edge, ink }: Colours) {
  const { padding, indent } = typographyOf(type);
  if (heading === '') {
    const at = { x: padding, y: padding };
    return type === 'whyStep' ? [icon(OUTLINES.whyStep, at, ICON_SIZE + 2, edge)] : [];
  }
  const y = padding - 1;
  const sign = icon(OUTLINES[type], { x: padding + indent, y }, ICON_SIZE, edge);
  if (type !== 'goal' || tentative) return [sign];
  return [sign, icon(CHECK, { x: width - padding - ICON_SIZE, y }, ICON_SIZE + 2, ink)];
}

/** A label over the lower edge, at the right. */
function badge(face: Face, size: Size, { fill, ink }: Colours, measureIn: MeasureIn): string[] {
  const measure = measureIn(HEADING_SIZE, 700);
  const text = fitLine(face.badge, size.width - 40, measure);
  const width = measure(text) + 24;
  const [x, y] = [size.width - width - 8, size.height - BADGE_HEIGHT / 2 + 2];
  return [
    pill({ x, y }, width, BADGE_HEIGHT / 2, { fill: ink }),
    words(text, { x: x + 12, y: y + 19.5 }, HEADING_SIZE, { 'font-weight': 700, fill }),
  ];
}

/** A bubble with the number of open questions, over the lower edge at the left. */
function questions(count: number, { height }: Size, look: PictureLook, measureIn: MeasureIn) {
  const { fill, edge, ink } = look.meanings.question;
  const text = `? ${count}`;
  const width = measureIn(HEADING_SIZE, 700)(text) + 20;
  return [
    pill({ x: 12, y: height - 14 }, width, 12, { fill, stroke: edge, 'stroke-width': 2 }),
    words(text, { x: 22, y: height + 6 }, HEADING_SIZE, { 'font-weight': 700, fill: ink }),
  ];
}

function pill({ x, y }: Point, width: number, radius: number, look: Attributes): string {
  return element('rect', {
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: BADGE_HEIGHT,
    rx: radius,
    ...look,
  });
}

/** A quiet area with a thin edge, and its title over it. */
const frame: Draw = (face, { width, height }, look, measureIn) => {
  const title = face.paragraphs[0]?.text ?? face.placeholder;
  const measure = measureIn(FRAME_TITLE_SIZE, 700);
  const text = fitLine(title, Math.max(width - 40, 24), measure);
  const edge = { stroke: look.line, 'stroke-width': 2 };
  const ground = { fill: look.text, 'fill-opacity': 0.035 };
  const bold = { 'font-weight': 700, fill: look.text };
  return [
    outline('frame', { width, height }, 0, { ...ground, ...edge }),
    words(text, { x: 2, y: -10 }, FRAME_TITLE_SIZE, bold),
  ];
};

/** The place of a picture, with what is on it in words. */
const image: Draw = (face, { width, height }, look, measureIn) => {
  const text = face.paragraphs[0]?.text ?? '';
  const fitted = fitLine(text, Math.max(width - 24, 24), measureIn(LABEL_SIZE, 400));
  return [
    element('rect', { width, height, fill: look.page, stroke: look.line, 'stroke-width': 2 }),
    icon(OUTLINES.image, { x: 12, y: 12 }, 24, look.muted),
    words(fitted, { x: 12, y: 60 }, LABEL_SIZE, { fill: look.text }),
  ];
};

/** Over its words, which are seen where a program does not know the kind of picture. */
function pixels(address: string, { width, height }: Size): string {
  return element('image', { href: address, width, height, preserveAspectRatio: 'xMidYMid slice' });
}

/** A line with its heads, and its label on a ground of its own, so that no line runs through the words. */
function arrow({ face, arrow: line }: PictureObject, look: PictureLook, measureIn: MeasureIn) {
  if (!line) return '';
  const { from, to, arrows } = line;
  const heads = [
    ...(arrows === 'none' ? [] : [head(from, to)]),
    ...(arrows === 'both' ? [head(to, from)] : []),
  ];
  const drawn = path(`M${place(from)}L${place(to)}${heads.join('')}`, {
    stroke: look.text,
    'stroke-width': 2.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const label = face.paragraphs[0]?.text ?? '';
  if (label === '') return drawn;
  const measure = measureIn(LABEL_SIZE, 400);
  const text = fitLine(label, LABEL_WIDTH, measure);
  const width = measure(text) + 16;
  const [x, y] = [(from.x + to.x - width) / 2, (from.y + to.y) / 2];
  const ground = {
    x: rounded(x),
    y: rounded(y - 15),
    width: rounded(width),
    height: 30,
    rx: 6,
    fill: look.page,
  };
  return [
    drawn,
    element('rect', ground),
    words(text, { x: x + 8, y: y + 6 }, LABEL_SIZE, { fill: look.text }),
  ].join('');
}

function head(from: Point, to: Point): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return [-HEAD_ANGLE, HEAD_ANGLE]
    .map((side) => {
      const x = to.x - HEAD * Math.cos(angle + side);
      const y = to.y - HEAD * Math.sin(angle + side);
      return `M${place(to)}L${place({ x, y })}`;
    })
    .join('');
}

/** A stroke through its points: each is rounded off towards the middle between it and the next. */
function drawing({ stroke }: PictureObject, look: PictureLook): string {
  const [first] = stroke?.points ?? [];
  const last = stroke?.points.at(-1);
  if (!stroke || !first || !last) return '';
  const curves = stroke.points.map((spot, index) => {
    const next = stroke.points[index + 1] ?? spot;
    return `Q${place(spot)} ${place({ x: (spot.x + next.x) / 2, y: (spot.y + next.y) / 2 })}`;
  });
  return path(`M${place(first)}${curves.join('')}L${place(last)}`, {
    stroke: penColour(stroke.colour, look),
    'stroke-width': THICKNESSES[stroke.thickness],
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
