/** Measures of what is drawn of objects, in board units: the same on a canvas and in a picture. */

import type { RecordOf } from '../records/registry.ts';
import type { BoardObject } from '../views/board-layout.ts';

/** How round the corners of each type are. */
export const CORNERS: Readonly<Record<BoardObject['type'], number>> = {
  partnerCard: 10,
  activity: 4,
  whyStep: 16,
  goal: 32,
  cluster: 20,
  ambition: 12,
  note: 2,
  text: 4,
  frame: 6,
  connector: 0,
  drawing: 0,
  image: 0,
};

/** The turned corner of a note. */
export const FOLD = 22;

/** How much of the ink there is in words of a lighter tone. */
export const LIGHT_TONE = 0.82;

export const BADGE_HEIGHT = 28;

/** How thick the strokes of a pen are. */
export const THICKNESSES: Readonly<Record<RecordOf<'drawing'>['thickness'], number>> = {
  thin: 3,
  medium: 6,
  thick: 12,
};

export const FRAME_TITLE_SIZE = 20;

/** Letters of a label on an arrow or an image, and how wide one may be. */
export const LABEL_SIZE = 18;
export const LABEL_WIDTH = 260;

/** How long the strokes of an arrowhead are, and how far they turn from the line, in radians. */
export const HEAD = 14;
export const HEAD_ANGLE = 0.45;
