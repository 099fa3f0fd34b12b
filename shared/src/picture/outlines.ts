/** Icons of the record types, as outlines on a square of 24 by 24: the sign besides the colour. */

import type { BoardObject } from '../views/board-layout.ts';

export const OUTLINES: Readonly<Record<BoardObject['type'], string>> = {
  /** A person. */
  partnerCard: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M4 21a8 8 0 0 1 16 0',
  /** A flag: something to do. */
  activity: 'M5 22V3 M5 4h13l-3 4 3 4H5',
  /** A question mark in a circle. */
  whyStep:
    'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20Z M9.1 9a3 3 0 0 1 5.8 1c0 2-2.9 2.5-2.9 4 M12 17.5v.01',
  /** A target. */
  goal: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20Z M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z M12 12v.01',
  /** Things lying together. */
  cluster: 'M3 3h7v7H3Z M14 3h7v7h-7Z M3 14h7v7H3Z M14 14h7v7h-7Z',
  /** A star. */
  ambition: 'M12 2.5l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.2-5.9 3.2 1.2-6.5L2.5 9.4l6.6-.9Z',
  /** A sheet with a corner turned. */
  note: 'M4 4h16v11l-5 5H4Z M15 20v-5h5',
  /** A letter. */
  text: 'M5 7V4h14v3 M12 4v16 M9 20h6',
  /** Lines that cross at the corners. */
  frame: 'M7 2v20 M17 2v20 M2 7h20 M2 17h20',
  /** An arrow. */
  connector: 'M5 19L19 5 M10 5h9v9',
  /** A pen. */
  drawing: 'M4 20l1-5L16 4l4 4L9 19Z',
  /** Hills below a sun. */
  image: 'M3 4h18v16H3Z M3 17l5-5 4 4 3-3 6 5 M9 9v.01',
};

/** A closed padlock. */
export const LOCK = 'M5 11h14v10H5Z M8 11V7a4 4 0 0 1 8 0v4 M12 15v2';

/** A check mark. */
export const CHECK = 'M4 12.5l5 5L20 6.5';
