/** The pictures that images on the board show: fetched when they come into view, and let go when there are many. */

import type { SessionClient } from '../session/session-client.ts';
import { ApiError } from '../session/api.ts';

/** What can be drawn of an image now. */
export type Picture = ImageBitmap | 'coming' | 'failed';

/** Pictures in memory at most; each takes up to 4 MB. */
const MOST_KEPT = 80;
/** Pixels along the longest side, as it is kept. */
const KEPT_SIDE = 1_000;
/** What was drawn within so many milliseconds is in view, and stays. */
const IN_VIEW_MS = 2_000;
/** Fetched at once: the browser has few connections for everything. */
const AT_ONCE = 3;
/** Milliseconds until what did not come is asked for again. */
const AGAIN_MS = 10_000;

interface Known {
  picture: Picture;
  /** By `performance.now()`. */
  drawnAt: number;
}

export class Pictures {
  readonly #images: SessionClient['images'];
  readonly #changed: () => void;
  readonly #known = new Map<string, Known>();
  readonly #waiting: string[] = [];
  #underWay = 0;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #closed = false;

  constructor(images: SessionClient['images'], changed: () => void) {
    this.#images = images;
    this.#changed = changed;
  }

  /** What to draw now; `changed` is called when there is more. */
  of(imageId: string): Picture {
    const known = this.#known.get(imageId);
    if (known) {
      known.drawnAt = performance.now();
      return known.picture;
    }
    if (this.#known.size >= MOST_KEPT && !this.#letGo()) return 'coming';
    this.#known.set(imageId, { picture: 'coming', drawnAt: performance.now() });
    this.#waiting.push(imageId);
    this.#fetchNext();
    return 'coming';
  }

  /** Frees the memory. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const { picture } of this.#known.values()) free(picture);
    this.#known.clear();
  }

  /** Forgets what was drawn longest ago, unless it is in view; whether it did. */
  #letGo(): boolean {
    const [oldest] = [...this.#known].toSorted(([, a], [, b]) => a.drawnAt - b.drawnAt);
    if (!oldest || performance.now() - oldest[1].drawnAt < IN_VIEW_MS) return false;
    free(oldest[1].picture);
    this.#known.delete(oldest[0]);
    return true;
  }

  #fetchNext(): void {
    if (this.#closed || this.#underWay >= AT_ONCE) return;
    const imageId = this.#waiting.shift();
    if (imageId === undefined) return;
    this.#underWay += 1;
    void this.#show(imageId);
  }

  async #show(imageId: string): Promise<void> {
    const picture = await this.#fetch(imageId);
    this.#underWay -= 1;
    const known = this.#known.get(imageId);
    if (known) known.picture = picture;
    else free(picture);
    this.#changed();
    this.#fetchNext();
  }

  async #fetch(imageId: string): Promise<Picture> {
    try {
      const images = await this.#images();
      const bitmap = await createImageBitmap(await images.fetch(imageId));
      return await smaller(bitmap);
    } catch (error) {
      const isGone = error instanceof ApiError && error.code === 'unknown-image';
      if (!isGone) this.#askAgain(imageId);
      return 'failed';
    }
  }

  #askAgain(imageId: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#known.delete(imageId);
      this.#changed();
    }, AGAIN_MS);
    this.#timers.add(timer);
    if (this.#closed) this.close();
  }
}

function free(picture: Picture): void {
  if (typeof picture !== 'string') picture.close();
}

async function smaller(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = KEPT_SIDE / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return bitmap;
  const resized = await createImageBitmap(bitmap, {
    resizeWidth: Math.max(1, Math.round(bitmap.width * scale)),
    resizeHeight: Math.max(1, Math.round(bitmap.height * scale)),
    resizeQuality: 'high',
  });
  bitmap.close();
  return resized;
}
