import type { OrderedImage } from './renderer.ts';

/** An image as an address that has all of it. */
export function asDataUrl({ mediaType, bytes }: Pick<OrderedImage, 'mediaType' | 'bytes'>): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
