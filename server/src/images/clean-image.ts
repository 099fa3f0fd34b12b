/**
 * Makes sure that a file is an image, and leaves nothing in it but the picture. What a file is, is read from its
 * bytes alone; every part that is not needed to draw it (place, device, comments, colour profiles, whatever
 * stands after its end) is left out, so what is kept says nothing about who took it or where, and is no file of another kind too.
 */

import { IMAGE_SIDE } from '@ambitiebord/shared/domain/limits';
import type { StoredImage } from '../store/store.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** The picture alone, with its size in pixels as the file says it. */
export type CleanImage = Omit<StoredImage, 'imageId'>;

/** What a reader of one kind of image finds in a file: undefined when it is not of that kind, or not whole. */
export type CleanPicture = Omit<CleanImage, 'mediaType'>;

const READERS = [
  ['image/png', cleanPng],
  ['image/jpeg', cleanJpeg],
  ['image/webp', cleanWebp],
] as const;

/** The image in a file, without anything else; `too-large` for more pixels than may be, `not-an-image` for all else. */
export function cleanImage(file: Buffer): CleanImage | 'not-an-image' | 'too-large' {
  for (const [mediaType, read] of READERS) {
    const picture = read(file);
    if (!picture) continue;
    const { width, height } = picture;
    if (width < 1 || height < 1) return 'not-an-image';
    if (Math.max(width, height) > IMAGE_SIDE) return 'too-large';
    return { mediaType, ...picture };
  }
  return 'not-an-image';
}
