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
import { connector } from '@ambitiebord/shared/records/connector';
import { drawing } from '@ambitiebord/shared/records/drawing';
import { frame } from '@ambitiebord/shared/records/frame';
import { goal } from '@ambitiebord/shared/records/goal';
import { note } from '@ambitiebord/shared/records/note';
import { pointSchema } from '@ambitiebord/shared/records/record';
import { text } from '@ambitiebord/shared/records/text';
import type { RecordOf, RecordType } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { z } from 'zod';
import { inBundle } from './duplicate.ts';
import { newNote } from './editing.ts';
import { changeOf, create } from './operations.ts';

const PLACED = { type: true, position: true } as const;

/** Pieces with the same number are kept together. */
const BUNDLED = { bundle: z.number().int().nonnegative().optional() };

/** An end of an arrow: the piece of the clip to which it sticks, by its number in the list, or a point. */
const endSchema = z.union([
  z.strictObject({ piece: z.number().int().nonnegative() }),
  z.strictObject({ point: pointSchema }),
]);
type End = z.infer<typeof endSchema>;

/** Whatever else stands in a piece is left out: when it is copied and when it comes from outside. */
const pieceSchema = z.discriminatedUnion('type', [
  note.schema
    .pick({ ...PLACED, text: true, colour: true, size: true })
    .extend(BUNDLED)
    .strip(),
  goal.schema
    .pick({ ...PLACED, text: true, forWhom: true, experienceSign: true })
    .extend(BUNDLED)
    .strip(),
  activity.schema
    .pick({ ...PLACED, text: true, existing: true })
    .extend(BUNDLED)
    .strip(),
  cluster.schema
    .pick({ ...PLACED, title: true })
    .extend(BUNDLED)
    .strip(),
  text.schema
    .pick({ ...PLACED, text: true, width: true, level: true })
    .extend(BUNDLED)
    .strip(),
  frame.schema
    .pick({ ...PLACED, title: true, size: true })
    .extend(BUNDLED)
    .strip(),
  drawing.schema
    .pick({ ...PLACED, points: true, colour: true, thickness: true })
    .extend(BUNDLED)
    .strip(),
  connector.schema
    .pick({ type: true, arrows: true, text: true })
    .extend({ ...BUNDLED, from: endSchema, to: endSchema })
    .strip(),
]);
type Piece = z.infer<typeof pieceSchema>;
type PlacedPiece = Exclude<Piece, { type: 'connector' }>;
type Arrow = Exclude<Piece, PlacedPiece>;

/** The types of objects that a clip can hold; pieces of a ladder, cards, the ambition and photos stay behind. */
const PIECES: ReadonlySet<string> = new Set<Piece['type']>([
  'note',
  'goal',
  'activity',
  'cluster',
  'text',
  'frame',
  'drawing',
  'connector',
]);

const clipSchema = z.object({
  version: z.literal(1),
  objects: z.array(pieceSchema).min(1).max(OPERATIONS_PER_CHANGE),
});
export type Clip = z.infer<typeof clipSchema>;

/** The objects of these that a clip can hold, in the order in which they lie; arrows come after what they stick to. */
function copied({ objects }: BoardLayout, ids: readonly string[]): readonly PlacedObject[] {
  const wanted = new Set(ids);
  const chosen = objects.filter(({ record }) => wanted.has(record.id) && PIECES.has(record.type));
  return [
    ...chosen.filter(({ record }) => record.type !== 'connector'),
    ...chosen.filter(({ record }) => record.type === 'connector'),
  ];
}

/** Which of these objects a clip holds. */
export function idsInClip(layout: BoardLayout, ids: readonly string[]): readonly string[] {
  return copied(layout, ids).map(({ record }) => record.id);
}

/** What of these objects can be copied to a board; undefined when nothing can, or not all at once. */
export function clipOf(layout: BoardLayout, ids: readonly string[]): Clip | undefined {
  const placed = copied(layout, ids);
  const numbers = new Map(placed.map(({ record }, index) => [record.id, index]));
  const bundles = [...new Set(placed.flatMap(({ record }) => record.bundleId ?? []))];
  const objects = placed.map((object) => {
    const bundle = bundles.indexOf(object.record.bundleId ?? '');
    return Object.assign(pieceOf(object, numbers), bundle < 0 ? {} : { bundle });
  });
  const clip = clipSchema.safeParse({ version: 1, objects }).data;
  return clip && htmlOf(clip).length <= HTML_LENGTH ? clip : undefined;
}

/** An object as a piece, for the schema to take from it what it names. */
function pieceOf(
  { record, rectangle, line }: PlacedObject,
  numbers: ReadonlyMap<string, number>,
): object {
  if (record.type === 'drawing') return { ...record };
  if (record.type !== 'connector' || !line) {
    return { ...record, position: onBoard(rectangle) };
  }
  /** What an arrow sticks to and is not copied leaves its end where that is shown. */
  const end = (side: typeof record.from, shown: Point): End => {
    const piece = 'objectId' in side ? numbers.get(side.objectId) : undefined;
    return piece === undefined ? { point: onBoard(shown) } : { piece };
  };
  return { ...record, from: end(record.from, line.from), to: end(record.to, line.to) };
}

/** The words of a clip, a line for each object that can have some. */
export function plainTextOf({ objects }: Clip): string {
  return objects.flatMap((piece) => wordsOf(piece) ?? []).join('\n');
}

function wordsOf(piece: Piece): string | undefined {
  if ('title' in piece) return piece.title;
  return 'text' in piece ? piece.text : undefined;
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
  const points = objects.flatMap(pointsOf);
  if (points.length === 0) return []; // Arrows alone, to pieces that are not there.
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const corner = { x: Math.min(...xs), y: Math.min(...ys) };
  const wanted = {
    x: Math.round(middle.x - (Math.max(...xs) - corner.x + NOTE_SIZE.width) / 2),
    y: Math.round(middle.y - (Math.max(...ys) - corner.y + NOTE_SIZE.height) / 2),
  };
  const start = freeCorner(wanted, layout);
  const moved = ({ x, y }: Point): Point =>
    onBoard({ x: x - corner.x + start.x, y: y - corner.y + start.y });
  const made = objects.map((piece) => ({ piece, id: newId() }));
  const bundles = new Map(objects.map(({ bundle }) => [bundle, newId()]));
  return made.flatMap(({ piece, id }) => {
    const creations =
      piece.type === 'connector'
        ? createArrow(piece, id, (end) => endIn(end, made, moved))
        : [createPiece(piece, id, moved(piece.position), me)];
    const bundleId = piece.bundle === undefined ? undefined : bundles.get(piece.bundle);
    return creations.map((creation) => inBundle(creation, bundleId));
  });
}

/** Where a piece lies; an arrow that sticks to others lies where they do. */
function pointsOf(piece: Piece): Point[] {
  if (piece.type !== 'connector') return [piece.position];
  return [piece.from, piece.to].flatMap((end) => ('point' in end ? end.point : []));
}

/** A corner at which nothing else has its corner. */
function freeCorner(wanted: Point, { objects }: BoardLayout): Point {
  const taken = new Set(objects.map(({ rectangle: { x, y } }) => `${x},${y}`));
  let { x, y } = wanted;
  while (taken.has(`${x},${y}`)) [x, y] = [x + GAP, y + GAP];
  return { x, y };
}

type ArrowEnd = RecordOf<'connector'>['from'];

/** An end of an arrow on the board; undefined when it sticks to nothing that an arrow can stick to. */
function endIn(
  end: End,
  made: readonly { readonly piece: Piece; readonly id: string }[],
  moved: (point: Point) => Point,
): ArrowEnd | undefined {
  if ('point' in end) return { point: moved(end.point) };
  const { piece, id } = made[end.piece] ?? {};
  if (!piece || id === undefined || ARROWLESS.has(piece.type)) return undefined;
  return { objectId: id };
}

/** Arrows stick to no arrow or stroke. */
const ARROWLESS: ReadonlySet<string> = new Set(['connector', 'drawing']);

function createArrow(
  { arrows, text: words, ...ends }: Arrow,
  id: string,
  endOf: (end: End) => ArrowEnd | undefined,
): ChangeOperation[] {
  const [from, to] = [endOf(ends.from), endOf(ends.to)];
  if (!from || !to) return [];
  const given = words === undefined ? {} : { text: words };
  return [create('connector', id, { from, to, arrows, ...given })];
}

function createPiece(piece: PlacedPiece, id: string, position: Point, me: Actor): ChangeOperation {
  if (piece.type === 'goal') {
    const { type: _, bundle: __, ...words } = piece;
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
  // What else can be copied is all its own: a copy is the same at another place.
  const { type, bundle: _, ...own } = piece;
  return create<RecordType>(type, id, { ...own, position });
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
