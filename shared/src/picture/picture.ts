/** A board to draw a picture of: what lies where, and what each thing shows. */

import type { Point, Rectangle } from '../domain/geometry.ts';
import type { RecordOf } from '../records/registry.ts';
import type { Line } from '../views/free-places.ts';
import type { Face } from './face.ts';

export interface PictureObject {
  readonly face: Face;
  readonly rectangle: Rectangle;
  /** Of an image: its pixels as a `data:` address. Without them its words stand in its place. */
  readonly pixels?: string;
  /** Of an arrow. */
  readonly arrow?: Line & Pick<RecordOf<'connector'>, 'arrows'>;
  /** Of a drawing: its stroke, at its place on the board. */
  readonly stroke?: Pick<RecordOf<'drawing'>, 'colour' | 'thickness'> & {
    readonly points: readonly Point[];
  };
}

/** From a ladder to its goal. */
export interface PictureLine extends Line {
  /** Whether other ladders end there too. */
  readonly meets: boolean;
}

export interface Picture {
  /** What comes later lies on top. */
  readonly objects: readonly PictureObject[];
  readonly lines: readonly PictureLine[];
}
