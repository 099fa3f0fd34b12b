/** The lines of the list with what stands on them and what is read out of them. Pure. */

import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import { KeptFaces, type FaceContext, type SpokenFace } from '../canvas/face.ts';
import type { Row } from './rows.ts';

export interface Line extends SpokenFace {
  readonly row: Row;
}

/** Makes a function that makes lines, and keeps the identity of those that are as they were the last time. */
export function lineKeeper(): (rows: readonly Row[], faces: FaceContext) => readonly Line[] {
  const keptFaces = new KeptFaces();
  let known: ReadonlyMap<string, Line> = new Map();
  return (rows, faces) => {
    const lines = rows.map((row) => {
      const line = { row, ...keptFaces.of(row.record, faces) };
      const earlier = known.get(row.id);
      return earlier && isSame(earlier, line) ? earlier : line;
    });
    known = new Map(lines.map((line) => [line.row.id, line]));
    return lines;
  };
}

/** Whether they show the same at the same place of the tree; of the record the face says what is shown. */
function isSame(a: Line, b: Line): boolean {
  return (
    a.row.level === b.row.level &&
    a.row.parentId === b.row.parentId &&
    a.row.isOpen === b.row.isOpen &&
    a.words === b.words &&
    (a.face === b.face || equalJson(a.face as unknown as Json, b.face as unknown as Json))
  );
}

/** What a line can be looked for by: whose it is, and what stands on it. */
function startsOf({ face: { heading, paragraphs } }: Line): string[] {
  return [heading, ...paragraphs.map(({ text }) => text)];
}

/** The next line, after the current one and around, that begins with these letters. */
export function lineWith(
  letters: string,
  lines: readonly Line[],
  current: string | undefined,
): string | undefined {
  const at = lines.findIndex(({ row }) => row.id === current);
  // One letter goes on to the next line; more of them may mean the line where one is.
  const from = Math.max(letters.length > 1 ? at : at + 1, 0);
  const sought = letters.toLocaleLowerCase();
  // Line by line: the one that is meant is often near, and the list may be long.
  const begins = (line: Line): boolean =>
    startsOf(line).some((words) => words.toLocaleLowerCase().startsWith(sought));
  const found = lines.find((line, index) => index >= from && begins(line)) ?? lines.find(begins);
  return found?.row.id;
}
