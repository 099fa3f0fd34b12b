/** Pointers as small pictures: with a hundred that move, setting their names anew took most of each frame. */

import { spaceLetters, type Look } from './look.ts';

/** The corners of a pointer, from its tip, in CSS pixels. */
const ARROW = [
  [0, 0],
  [5.5, 17],
  [8.9, 10],
  [15.9, 6.6],
] as const;
/** The label beside it, from the tip. */
const LABEL = { x: 12, y: 18, height: 26, padding: 8, radius: 8 } as const;
const FONT_SIZE = 16;
/** Edges reach this far around. */
const RIM = 3;
/** Pictures in memory at most; each takes some 40 kB. More than there are people on the fullest board. */
const MOST_KEPT = 400;

/** What a pointer looks like: the tip is `RIM` CSS pixels from the left and upper side. */
interface Wanted {
  /** Left out when there is no room for it. */
  readonly label: string | undefined;
  readonly colour: string;
}

export class CursorPictures {
  readonly #look: Look;
  readonly #pictures = new Map<string, HTMLCanvasElement>();

  constructor(look: Look) {
    this.#look = look;
  }

  /** Draws it with its tip at a place in pixels of the device, `ratio` of them to a CSS pixel. */
  draw(
    context: CanvasRenderingContext2D,
    wanted: Wanted,
    { x, y, ratio }: { readonly x: number; readonly y: number; readonly ratio: number },
  ): void {
    const { colour, label } = wanted;
    const key = `${ratio} ${colour} ${label ?? ''}`;
    let picture = this.#pictures.get(key);
    if (!picture) {
      if (this.#pictures.size >= MOST_KEPT) this.#pictures.clear();
      picture = pictureOf(wanted, this.#look, ratio);
      this.#pictures.set(key, picture);
    }
    // On whole pixels nothing has to be smoothed.
    context.drawImage(picture, Math.round(x - RIM * ratio), Math.round(y - RIM * ratio));
  }
}

/** @throws Error when the browser has no 2D canvas. */
function pictureOf({ label, colour }: Wanted, look: Look, ratio: number): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  const font = `700 ${FONT_SIZE}px ${look.font}`;
  context.font = font;
  spaceLetters(context, look);
  const width = label === undefined ? 0 : context.measureText(label).width + 2 * LABEL.padding;
  picture.width = Math.ceil((Math.max(LABEL.x + width, ARROW[3][0]) + 2 * RIM) * ratio);
  picture.height = Math.ceil((LABEL.y + LABEL.height + 2 * RIM) * ratio);
  // A new size forgot the font and its spacing.
  context.scale(ratio, ratio);
  context.translate(RIM, RIM);
  context.font = font;
  spaceLetters(context, look);
  context.lineJoin = 'round';
  context.strokeStyle = look.onPerson;
  context.lineWidth = RIM;
  context.beginPath();
  for (const [x, y] of ARROW) context.lineTo(x, y);
  context.closePath();
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  if (label === undefined) return picture;
  context.beginPath();
  context.roundRect(LABEL.x, LABEL.y, width, LABEL.height, LABEL.radius);
  context.fill();
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = look.onPerson;
  context.fillText(label, LABEL.x + LABEL.padding, LABEL.y + 19);
  return picture;
}
