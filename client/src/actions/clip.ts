/** What goes over the clipboard from one board to another: words and places, never ids or people. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { GAP, NOTE_SIZE } from '@ambitiebord/shared/domain/board-regions';
import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  COMMAND_BYTES,
  OPERATIONS_PER_CHANGE,
  TEXT_LENGTH,
} from '@ambitiebord/shared/domain/limits';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { activity } from '@ambitiebord/shared/records/activity';
import { cluster } from '@ambitiebord/shared/records/cluster';
import { frame } from '@ambitiebord/shared/records/frame';
import { goal } from '@ambitiebord/shared/records/goal';
import { note } from '@ambitiebord/shared/records/note';
import { text } from '@ambitiebord/shared/records/text';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { z } from 'zod';
import { duplicateOperations } from './duplicate.ts';
import { newNote } from './editing.ts';
import { changeOf, create } from './operations.ts';

const PLACED = { type: true, position: true } as const;

/** Whatever else stands in a piece is left out: when it is copied and when it comes from outside. */
const pieceSchema = z.discriminatedUnion('type', [
  note.schema.pick({ ...PLACED, text: true, colour: true, size: true }).strip(),
  goal.schema.pick({ ...PLACED, text: true, forWhom: true, experienceSign: true }).strip(),
  activity.schema.pick({ ...PLACED, text: true, existing: true }).strip(),
  cluster.schema.pick({ ...PLACED, title: true }).strip(),
  text.schema.pick({ ...PLACED, text: true, width: true, level: true }).strip(),
  frame.schema.pick({ ...PLACED, title: true, size: true }).strip(),
]);
type Piece = z.infer<typeof pieceSchema>;

const clipSchema = z.object({
  version: z.literal(1),
  objects: z.array(pieceSchema).min(1).max(OPERATIONS_PER_CHANGE),
});
export type Clip = z.infer<typeof clipSchema>;

/** What of these objects can be copied to a board; undefined when nothing can, or not all at once. */
export function clipOf(layout: BoardLayout, ids: readonly string[], me: Actor): Clip | undefined {
  const objects = duplicateOperations(layout, ids, { x: 0, y: 0 }, me).map((operation) =>
    operation.action === 'create' ? pieceSchema.safeParse(operation.fields).data : undefined,
  );
  return clipSchema.safeParse({ version: 1, objects: objects.filter((piece) => piece) }).data;
}

/** The words of a clip, a line for each object. */
export function plainTextOf({ objects }: Clip): string {
  return objects.map((piece) => ('title' in piece ? piece.title : piece.text)).join('\n');
}

const ATTRIBUTE = 'data-ambitiebord';

/** A clip as HTML: its words for any program, and itself in an attribute for a board. */
export function htmlOf(clip: Clip): string {
  const words = plainTextOf(clip).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = words.split('\n').map((line) => `<p>${line}</p>`);
  const whole = encodeURIComponent(JSON.stringify(clip));
  return `<div ${ATTRIBUTE}="${whole}">${paragraphs.join('')}</div>`;
}

/** Escaped, a byte of a command takes at most three characters; the words stand there once more. */
const HTML_LENGTH = 4 * COMMAND_BYTES;

/** The clip in an HTML text from the clipboard; undefined when there is none that can be trusted. */
export function clipIn(html: string): Clip | undefined {
  if (html.length > HTML_LENGTH) return undefined;
  const [, whole] = new RegExp(`${ATTRIBUTE}="([^"]+)"`).exec(html) ?? [];
  if (whole === undefined) return undefined;
  try {
    return clipSchema.safeParse(JSON.parse(decodeURIComponent(whole))).data;
  } catch {
    return undefined; // Both report a malformed text only by throwing.
  }
}

/** Puts a clip on the board with its middle near a board point, beside what lies at the very same place. */
export function pasteClip(
  { objects }: Clip,
  middle: Point,
  layout: BoardLayout,
  me: Actor,
): ChangeOperation[] {
  const xs = objects.map(({ position }) => position.x);
  const ys = objects.map(({ position }) => position.y);
  const corner = { x: Math.min(...xs), y: Math.min(...ys) };
  const wanted = {
    x: Math.round(middle.x - (Math.max(...xs) - corner.x + NOTE_SIZE.width) / 2),
    y: Math.round(middle.y - (Math.max(...ys) - corner.y + NOTE_SIZE.height) / 2),
  };
  const start = freeCorner(wanted, layout);
  return objects.map((piece) => createPiece(piece, placed(piece.position, corner, start), me));
}

/** A corner at which nothing else has its corner. */
function freeCorner(wanted: Point, { objects }: BoardLayout): Point {
  const taken = new Set(objects.map(({ rectangle: { x, y } }) => `${x},${y}`));
  let { x, y } = wanted;
  while (taken.has(`${x},${y}`)) [x, y] = [x + GAP, y + GAP];
  return { x, y };
}

function placed(position: Point, from: Point, to: Point): Point {
  return onBoard({ x: position.x - from.x + to.x, y: position.y - from.y + to.y });
}

function createPiece(piece: Piece, position: Point, me: Actor): ChangeOperation {
  const id = newId();
  if (piece.type === 'goal') {
    const { type: _, ...words } = piece;
    const fresh = { stopTest: {}, confirmed: false, lineageId: newId() };
    return create('goal', id, { ...words, ...fresh, position });
  }
  if (piece.type === 'activity') {
    const { text: words, existing } = piece;
    const owner = me.role === 'partner' ? { partnerId: me.partnerId } : {};
    return create('activity', id, { text: words, existing, ...owner, position });
  }
  if (piece.type === 'cluster') {
    return create('cluster', id, { title: piece.title, lineageId: newId(), position });
  }
  if (piece.type === 'note') {
    return create('note', id, { text: piece.text, colour: piece.colour, position });
  }
  if (piece.type === 'text') {
    const { text: words, width, level } = piece;
    return create('text', id, { text: words, width, level, position });
  }
  return create('frame', id, { title: piece.title, size: piece.size, position });
}

/** The lines of a text that say something. */
export function linesIn(pasted: string): string[] {
  return pasted
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Notes with these texts in a square around a board point; what one note cannot hold goes on in the next. */
export function notesOf(texts: readonly string[], middle: Point): ChangeOperation[] {
  const parts = texts.flatMap(partsOf);
  const columns = Math.ceil(Math.sqrt(parts.length));
  const rows = Math.ceil(parts.length / columns);
  return parts.map((part, index) => {
    const column = (index % columns) - (columns - 1) / 2;
    const row = Math.floor(index / columns) - (rows - 1) / 2;
    const centre = {
      x: middle.x + column * (NOTE_SIZE.width + GAP),
      y: middle.y + row * (NOTE_SIZE.height + GAP),
    };
    return newNote(newId(), centre, 'yellow', part);
  });
}

function partsOf(whole: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < whole.length; from += TEXT_LENGTH) {
    parts.push(whole.slice(from, from + TEXT_LENGTH));
  }
  return parts;
}

/** What a command has around its operations, in bytes, and to spare. */
const AROUND_OPERATIONS = 1_000;

/** Whether one command holds these operations, so that one undo takes them back. */
export function fitsOneCommand(operations: readonly ChangeOperation[]): boolean {
  if (operations.length > OPERATIONS_PER_CHANGE) return false;
  const bytes = new TextEncoder().encode(JSON.stringify(changeOf(...operations))).length;
  return bytes + AROUND_OPERATIONS <= COMMAND_BYTES;
}
