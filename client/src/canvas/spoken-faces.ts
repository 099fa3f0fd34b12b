/** What is read out of each object, made once for as long as nothing in it changes. */

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

interface Known {
  readonly messages: Messages;
  readonly questions: number;
  readonly bundled: number;
  readonly text: string;
}

/** Remembers what it said: of a full board one change asks for one object, not for all. */
export class SpokenFaces {
  readonly #known = new WeakMap<BoardObject, Known>();

  /** An object in words, as `spoken` says its face. */
  of(record: BoardObject, faces: FaceContext): string {
    const { messages } = faces;
    const questions = faces.openQuestions.get(record.id) ?? 0;
    const known = this.#known.get(record);
    const bundled = bundledWith(record, faces);
    const isSame = known?.questions === questions && known.bundled === bundled;
    if (known?.messages === messages && isSame) return known.text;
    const text = spoken(faceOf(record, faces), messages);
    if (BY_THEMSELVES.has(record.type))
      this.#known.set(record, { messages, questions, bundled, text });
    return text;
  }
}
