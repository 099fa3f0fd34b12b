/**
 * Makes an image small enough for a board, in the browser. What comes out is drawn anew, so nothing of the
 * file goes along but what can be seen: not where or when a photo was taken, nor with what.
 */

import { IMAGE_BYTES } from '@ambitiebord/shared/domain/limits';

/** Sides to try, in pixels, until it is small enough in bytes too. */
const SIDES = [1_600, 1_100, 700] as const;
const QUALITY = 0.85;

/** Pixels that are looked at to find out whether one lets through what is behind it. */
const SAMPLED_SIDE = 64;

/** The browser cannot read a file as an image. */
class NoImageError extends Error {}

/** An image that can be sent; its size in pixels. */
export interface SmallImage {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** A small copy of an image, upright. @throws NoImageError */
export async function shrinkImage(file: Blob): Promise<SmallImage> {
  const bitmap = await decoded(file);
  try {
    const type = isSeenThrough(bitmap) ? 'image/png' : 'image/jpeg';
    for (const side of SIDES) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const width = Math.max(1, Math.round(bitmap.width * scale));
      const height = Math.max(1, Math.round(bitmap.height * scale));
      // Browsers that write no WebP write PNG.
      const blob = await encoded(drawn(bitmap, width, height).canvas, type);
      if (blob.size <= IMAGE_BYTES) return { blob, width, height };
    }
    throw new NoImageError('however small it is made, it stays too large');
  } finally {
    bitmap.close();
  }
}

async function decoded(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new NoImageError('the browser cannot read it', { cause });
  }
}

function drawn(bitmap: ImageBitmap, width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return context;
}

function isSeenThrough(bitmap: ImageBitmap): boolean {
  const { data } = drawn(bitmap, SAMPLED_SIDE, SAMPLED_SIDE).getImageData(
    0,
    0,
    SAMPLED_SIDE,
    SAMPLED_SIDE,
  );
  // Of each pixel the fourth number is its alpha.
  return data.some((value, index) => index % 4 === 3 && value < 255);
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new NoImageError('it cannot be written'))),
      type,
      QUALITY,
    );
  });
}
