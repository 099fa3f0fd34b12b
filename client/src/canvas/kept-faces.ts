/** The face of each object with what is read out of it, made once for as long as nothing in it changes. */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import type { Face } from '@ambitiebord/shared/picture/face';
import { bundledWith, faceOf, spoken, type FaceContext } from './face.ts';

/** What stands on these, but for the open questions and their bundle, is in their own record alone. */
const BY_THEMSELVES: ReadonlySet<Face['type']> = new Set<Face['type']>([
  'note',
  'text',
  'frame',
  'drawing',
  'image',
]);

export interface SpokenFace {
  readonly face: Face;
  /** All that is read out of it, as `spoken` says it. */
  readonly words: string;
}

interface Known {
  readonly messages: Messages;
  readonly made: SpokenFace;
}

/** Remembers what it made: of a full board one change asks for one object, not for all. */
export class KeptFaces {
  readonly #known = new WeakMap<BoardObject, Known>();

  /** The face of an object; the same one as long as nothing in it changes, where its own record says it all. */
  of(record: BoardObject, faces: FaceContext): SpokenFace {
    const { messages } = faces;
    const known = this.#known.get(record);
    if (known?.messages === messages && isStill(known.made, record, faces)) return known.made;
    const face = faceOf(record, faces);
    const made = { face, words: spoken(face, messages) };
    if (BY_THEMSELVES.has(record.type)) this.#known.set(record, { messages, made });
    return made;
  }
}

function isStill({ face }: SpokenFace, record: BoardObject, faces: FaceContext): boolean {
  const questions = faces.openQuestions.get(record.id) ?? 0;
  return face.questions === questions && face.bundled === bundledWith(record, faces);
}
