/**
 * Draws the objects of a layout: only those in view, with as much detail as can be seen. Words are set
 * once and kept as long as the face of their object says the same.
 */

import { intersects, type Rectangle, type Size } from '@ambitiebord/shared/domain/geometry';
import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type {
  BoardObject,
  BoardLayout,
  PlacedObject,
} from '@ambitiebord/shared/views/board-layout';
import { grown } from '../tools/hit-test.ts';
import { near } from '../tools/object-index.ts';
import type { Face } from '@ambitiebord/shared/picture/face';
import { faceOf, type FaceContext } from './face.ts';
import type { FreeLater } from './free-later.ts';
import type { Look } from './look.ts';
import { paintFar, paintFull, paintPlain } from './paint.ts';
import {
  typeset,
  typesetFar,
  type MeasureIn,
  type Words,
} from '@ambitiebord/shared/picture/typeset';

/** How much of an object is drawn: everything, a few large words, or only its outline. */
type Detail = 'full' | 'far' | 'plain';

/** Below this zoom the text of an object is too small to read; a few large words still can be. */
const FULL_DETAIL_ZOOM = 0.45;
/** Below the first nobody reads those either; below the second only who has few objects before them looks at words. */
const WORDS_ZOOM = 0.18;
const MANY_WORDS_ZOOM = 0.3;
/** Words take most of the time that drawing takes; of more objects than these they would take a whole frame. */
const FEW = 300;
/** Of more objects than these words are drawn in few sizes while the zoom changes. */
const QUICKLY_DRAWN = 60;

/** Badges, arrows and edges reach this far outside an object, in board units. */
const OVERHANG = 32;

/** New words are set for at most so many milliseconds a frame; the rest follows in the next ones. */
const SETTING_MS = 3;

/** Words of so many objects are set before they come into view; of more they would take too much memory. */
const MOST_PREPARED = 6_000;

/** Whether an object is drawn apart from faces; a text has words of its own as well. */
export function isFreelyPainted(type: BoardObject['type']): boolean {
  return type === 'frame' || type === 'connector' || type === 'drawing' || type === 'image';
}

/** How much detail can be seen at a zoom, of so many objects that are in view. */
export function detailAt(zoom: number, inView: number): Detail {
  if (zoom >= FULL_DETAIL_ZOOM) return 'full';
  return zoom >= (inView > FEW ? MANY_WORDS_ZOOM : WORDS_ZOOM) ? 'far' : 'plain';
}

/** The part of a layout that can be seen in an area of the board. */
export function inArea(objects: readonly PlacedObject[], area: Rectangle): readonly PlacedObject[] {
  const around = grown(area, OVERHANG);
  return near(objects, around).filter(({ rectangle }) => intersects(rectangle, around));
}

/** What is known of the face of an object; the face keeps its identity as long as it says the same. */
interface KnownFace {
  readonly record: BoardObject;
  readonly faces: FaceContext;
  readonly face: Face;
}

/** Words as they were set, and for which size; the height does not matter where it is 0. */
interface SetWords extends Size {
  readonly words: readonly Words[];
}

/** What is drawn, and on what part of the board. */
interface Shown {
  readonly layout: BoardLayout;
  readonly faces: FaceContext;
  readonly area: Rectangle;
  readonly zoom: number;
  /** What words are scaled by where so many are in view that they take long, as `ZoomMotion` has it. */
  readonly wordScale: number;
}

export class ObjectPainter {
  readonly #look: Look;
  readonly #measureIn: MeasureIn;
  readonly #free: Pick<FreeLater, 'paint'>;
  readonly #known = new Map<string, KnownFace>();
  readonly #prepared = new Set<string>();
  readonly #words: Readonly<Record<'full' | 'far', WeakMap<Face, SetWords>>> = {
    full: new WeakMap(),
    far: new WeakMap(),
  };

  constructor(look: Look, measureIn: MeasureIn, free: Pick<FreeLater, 'paint'>) {
    this.#look = look;
    this.#measureIn = measureIn;
    this.#free = free;
  }

  /** Draws what is in view; returns whether words are still missing and another frame is needed. */
  paint(context: CanvasRenderingContext2D, shown: Shown): boolean {
    const { layout, faces, area, zoom } = shown;
    const objects = inArea(layout.objects, area);
    const detail = detailAt(zoom, objects.length);
    const scale = objects.length > QUICKLY_DRAWN ? shown.wordScale : 1;
    const deadline = performance.now() + SETTING_MS;
    let missing = false;
    for (const placed of objects) {
      const { record, rectangle } = placed;
      context.translate(rectangle.x, rectangle.y);
      if (isFreelyPainted(record.type)) {
        this.#free.paint(context, placed, this.#look, faces.messages);
        context.translate(-rectangle.x, -rectangle.y);
        continue;
      }
      const face = this.#faceOf(record, faces);
      const words =
        detail === 'plain' ? undefined : this.#wordsOf(face, rectangle, detail, deadline);
      if (!words) paintPlain(context, face, rectangle, this.#look);
      else {
        const paintWhole = detail === 'full' ? paintFull : paintFar;
        paintWhole(context, face, rectangle, this.#look, { words, scale });
      }
      missing ||= !words && detail !== 'plain';
      context.translate(-rectangle.x, -rectangle.y);
    }
    return missing;
  }

  /**
   * Sets words of what was not in view yet, for about so many milliseconds, so that they are there when it comes into
   * view. Returns whether there is more to set.
   */
  prepare({ layout, faces }: Pick<Shown, 'layout' | 'faces'>, milliseconds: number): boolean {
    const deadline = performance.now() + milliseconds;
    for (const { record, rectangle } of layout.objects) {
      if (isFreelyPainted(record.type) || this.#prepared.has(record.id)) continue;
      if (this.#prepared.size >= MOST_PREPARED) return false;
      if (performance.now() > deadline) return true;
      const face = this.#faceOf(record, faces);
      for (const detail of ['far', 'full'] as const) {
        this.#wordsOf(face, rectangle, detail, Infinity);
      }
      this.#prepared.add(record.id);
    }
    return false;
  }

  #faceOf(record: BoardObject, faces: FaceContext): Face {
    const known = this.#known.get(record.id);
    if (known?.record === record && known.faces === faces) return known.face;
    const made = faceOf(record, faces);
    const isSame = known && equalJson(known.face as unknown as Json, made as unknown as Json);
    const face = isSame ? known.face : made;
    this.#known.set(record.id, { record, faces, face });
    return face;
  }

  /** The words of a face; undefined when there is no time left to set them in this frame. */
  #wordsOf(
    face: Face,
    size: Size,
    detail: 'full' | 'far',
    deadline: number,
  ): readonly Words[] | undefined {
    const { width } = size;
    // The words of a cluster stand in its head, which does not grow with what is in it.
    const height = face.type === 'cluster' ? 0 : size.height;
    const known = this.#words[detail].get(face);
    const fits = known?.width === width && known.height === height;
    if (fits || performance.now() > deadline) return known?.words;
    const words = (detail === 'full' ? typeset : typesetFar)(face, size, this.#measureIn);
    this.#words[detail].set(face, { words, width, height });
    return words;
  }
}
