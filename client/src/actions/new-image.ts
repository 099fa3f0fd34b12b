import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { Point, Size } from '@ambitiebord/shared/domain/geometry';
import { SHORTEST_SIDE } from '@ambitiebord/shared/domain/limits';
import { create } from './operations.ts';

/** The longest side of a new image. */
const SIDE_ON_BOARD = 360;

/** What a new image is made of. */
interface ImageParts {
  /** Its middle, in board units. */
  readonly centre: Point;
  /** The size of what was sent. */
  readonly pixels: Size;
  readonly imageId: string;
  readonly alternativeText: string;
}

/** A new image around a board point, as wide or high as it is. */
export function newImage(id: string, { centre, pixels, ...fields }: ImageParts): ChangeOperation {
  const scale = SIDE_ON_BOARD / Math.max(pixels.width, pixels.height);
  const sideOf = (length: number) => Math.max(SHORTEST_SIDE, Math.round(length * scale));
  const size = { width: sideOf(pixels.width), height: sideOf(pixels.height) };
  const position = {
    x: Math.round(centre.x - size.width / 2),
    y: Math.round(centre.y - size.height / 2),
  };
  return create('image', id, { ...fields, size, position });
}
