/** The images that a goals snapshot shows, for files that stand alone. */

import { REPORT_IMAGE_BYTES } from '@ambitiebord/shared/domain/limits';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import type { Store, StoredImage } from '../store/store.ts';

/**
 * Those that there are, in the order of the snapshot, as many as may be in one file.
 * @param sessionId where it is kept now: it says itself where it was taken
 */
export async function imagesOfSnapshot(
  store: Pick<Store, 'image'>,
  sessionId: string,
  snapshot: StoredSnapshot,
): Promise<StoredImage[]> {
  const shown = 'images' in snapshot ? (snapshot.images ?? []) : [];
  const images: StoredImage[] = [];
  let bytes = 0;
  for (const imageId of new Set(shown.map((image) => image.imageId))) {
    const image = await store.image(sessionId, imageId);
    bytes += image?.bytes.byteLength ?? 0;
    if (bytes > REPORT_IMAGE_BYTES) break;
    if (image) images.push(image);
  }
  return images;
}
