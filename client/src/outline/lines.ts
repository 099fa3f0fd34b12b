/** The lines of the list with what stands on them and what is read out of them. Pure. */

import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type { Face } from '@ambitiebord/shared/picture/face';
import { faceOf, spoken, type FaceContext } from '../canvas/face.ts';
import type { Row } from './rows.ts';

export interface Line {
  readonly row: Row;
  readonly face: Face;
  /** All that is read out of it. */
  readonly words: string;
}

/** The lines of these rows; one that is as it was in `known` keeps its identity, so that it is not rendered again. */
function linesOf(rows: readonly Row[], faces: FaceContext, known: readonly Line[]): Line[] {
  const before = new Map(known.map((line) => [line.row.id, line]));
  return rows.map((row) => {
    const face = faceOf(row.record, faces);
    const line = { row, face, words: spoken(face, faces.messages) };
    const earlier = before.get(row.id);
    return earlier && isSame(earlier, line) ? earlier : line;
  });
}

/** Makes a function that makes lines, and keeps the identity of those that are as they were the last time. */
export function lineKeeper(): (rows: readonly Row[], faces: FaceContext) => readonly Line[] {
  let known: readonly Line[] = [];
  return (rows, faces) => (known = linesOf(rows, faces, known));
}

function isSame(a: Line, b: Line): boolean {
  return (
    a.words === b.words &&
    equalJson(placeOf(a.row), placeOf(b.row)) &&
    equalJson(a.face as unknown as Json, b.face as unknown as Json)
  );
}

/** All of a row but its record, of which the face says what is shown. */
function placeOf({ level, position, size, parentId, isOpen }: Row): Json {
  return [level, position, size, parentId ?? null, isOpen ?? null];
}
