/** What is done to each canvas: the same movements of the same mouse, counted in frames. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Page } from '@playwright/test';
import type { BoardPage } from './board-page.ts';
import { framesDuring, type Frames } from './frames.ts';
import type { Pointer } from './pointer.ts';
import { aroundBlock, CANVAS_SIZE, noteAt, PITCH, placeOf } from './scene.ts';

export const GESTURES = [
  'pan',
  'panFar',
  'zoom',
  'drag',
  'dragFar',
  'dragMany',
  'dragManyFar',
] as const;
export type Gesture = (typeof GESTURES)[number];

export interface Hand {
  readonly page: Page;
  readonly board: BoardPage;
  readonly pointer: Pointer;
  /** Of the board that is looked at, in board units. */
  readonly middle: Point;
  /** Milliseconds that each gesture lasts. */
  readonly duration: number;
}

/** The least zoom that all of them have. */
const FAR = 0.1;
/** At this zoom fifty notes are in view as a whole. */
const BLOCK_ZOOM = 0.4;
const BLOCK = { columns: 10, rows: 5 };

/** Does all gestures, one after the other. */
export async function doAll(hand: Hand): Promise<Record<Gesture, Frames>> {
  const column = Math.floor(hand.middle.x / PITCH);
  const row = Math.floor(hand.middle.y / PITCH);
  const panned = { pan: await pan(hand, 1), panFar: await pan(hand, FAR), zoom: await zoom(hand) };
  const drag = await dragOne(hand, noteAt(column - 1, row - 1), 1);
  const dragFar = await dragOne(hand, noteAt(column - 2, row - 1), FAR);
  const block = aroundBlock(column, row, BLOCK.columns, BLOCK.rows);
  const middle = { x: block.x + block.width / 2, y: block.y + block.height / 2 };
  await hand.board.look(middle, BLOCK_ZOOM);
  const from = onScreen(hand, middle, block, BLOCK_ZOOM);
  const to = onScreen(
    hand,
    middle,
    { x: block.x + block.width, y: block.y + block.height },
    BLOCK_ZOOM,
  );
  // From the far corner: panels that others open for what is selected lie over the near one.
  await hand.pointer.drag(to, from);
  // One of the fifty that lies well inside, so that no handle is taken by mistake.
  const inside = noteAt(column + 4, row + 2);
  const many = { hand, notes: BLOCK.columns * BLOCK.rows, inside };
  const dragMany = await dragFrom({ ...many, zoom: BLOCK_ZOOM });
  const dragManyFar = await dragFrom({ ...many, zoom: FAR });
  return { ...panned, drag, dragFar, dragMany, dragManyFar };
}

/** The wheel moves the board to and fro. */
async function pan({ page, board, pointer, middle, duration }: Hand, at: number): Promise<Frames> {
  await board.look(middle, at);
  const centre = centreOf(board);
  return framesDuring(page, () =>
    pointer.flow(duration, (elapsed) => {
      const way = Math.floor(elapsed / 600) % 2 === 0 ? 1 : -1;
      const by = { x: way * 16, y: way * 10 };
      return { at: centre, report: { type: 'mouseWheel', by } };
    }),
  );
}

/** The wheel with Ctrl zooms in and out again, from far. */
async function zoom({ page, board, pointer, middle, duration }: Hand): Promise<Frames> {
  await board.look(middle, FAR);
  const centre = centreOf(board);
  const half = duration / 2;
  return framesDuring(page, () =>
    pointer.flow(duration, (elapsed) => {
      const by = { x: 0, y: elapsed < half ? -3 : 3 };
      return { at: centre, report: { type: 'mouseWheel', by, ctrl: true } };
    }),
  );
}

async function dragOne(hand: Hand, note: number, at: number): Promise<Frames> {
  await hand.board.look(centreOfNote(placeOf(note)), at);
  return dragFrom({ hand, notes: 1, inside: note, zoom: at });
}

/** Takes a note, and whatever is selected with it, round and round. @throws Error when others moved than should. */
async function dragFrom({
  hand,
  notes,
  inside,
  zoom: at,
}: {
  readonly hand: Hand;
  readonly notes: number;
  readonly inside: number;
  readonly zoom: number;
}): Promise<Frames> {
  const { page, board, pointer, duration } = hand;
  const before = await board.places();
  const [x = 0, y = 0] = before[inside] ?? [];
  const middle = centreOfNote({ x, y });
  await board.look(middle, at);
  const start = centreOf(board);
  const frames = await framesDuring(page, async () => {
    await pointer.take(start);
    await pointer.flow(duration, (elapsed) => {
      const angle = elapsed / 250;
      const point = {
        x: start.x + 140 * Math.sin(angle),
        y: start.y + 140 * Math.cos(angle) - 140,
      };
      return { at: point, report: { type: 'mouseMoved', held: true } };
    });
    await pointer.drop({ x: start.x - 40, y: start.y - 40 });
  });
  const moved = await countMoved(board, before, notes);
  if (moved !== notes) throw new Error(`${moved} notes were dragged instead of ${notes}`);
  return frames;
}

/** How many notes lie elsewhere than before; looked at again until it is as wanted or stays otherwise. */
async function countMoved(
  board: BoardPage,
  before: Awaited<ReturnType<BoardPage['places']>>,
  wanted: number,
): Promise<number> {
  let moved = -1;
  for (let attempt = 0; attempt < 20 && moved !== wanted; attempt++) {
    const now = await board.places();
    moved = before.filter(([x, y], note) => now[note]?.[0] !== x || now[note][1] !== y).length;
  }
  return moved;
}

const centreOfNote = ({ x, y }: Point): Point => ({ x: x + 90, y: y + 90 });

function centreOf(board: BoardPage): Point {
  const { x, y } = board.corner();
  return { x: x + CANVAS_SIZE.width / 2, y: y + CANVAS_SIZE.height / 2 };
}

function onScreen({ board }: Hand, middle: Point, { x, y }: Point, at: number): Point {
  const centre = centreOf(board);
  return { x: centre.x + (x - middle.x) * at, y: centre.y + (y - middle.y) * at };
}
