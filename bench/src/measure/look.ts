/** What somebody sees who comes in now. */

import * as Y from 'yjs';
import type { BenchBoard, BenchRoom } from '../candidates/candidate.ts';
import { becomes } from '../load/pace.ts';

/** Milliseconds that a server gets to send what it has, after it called the board complete: some do that late. */
const PATIENCE_MS = 5_000;

export interface View {
  /** The number of the last move of each note. */
  readonly positions: ReadonlyMap<number, number>;
  /** When the server called the board complete, by `performance.now()`. */
  readonly at: number;
}

/** Opens the board until it is as wanted, or for some seconds; on another port, after a restart. */
export async function look(
  room: BenchRoom,
  wanted: (positions: View['positions']) => boolean,
  port?: number,
): Promise<View> {
  const board = boardOf(room);
  const replica = new Y.Doc();
  const newcomer = await room.connect(0, { replica, ...(port === undefined ? {} : { port }) });
  const { at } = await newcomer.synchronised;
  await becomes(() => wanted(board.positions(replica)), PATIENCE_MS);
  newcomer.close();
  return { positions: board.positions(replica), at };
}

/** How many notes are elsewhere than expected for somebody who comes in now. */
export async function countWrong(
  room: BenchRoom,
  expected: ReadonlyMap<number, number>,
): Promise<number> {
  const { positions } = await look(room, (seen) => wrongIn(seen, expected) === 0);
  return wrongIn(positions, expected);
}

/** How many notes are elsewhere than expected. */
export function wrongIn(
  positions: ReadonlyMap<number, number>,
  expected: ReadonlyMap<number, number>,
): number {
  return [...expected].filter(([note, number]) => positions.get(note) !== number).length;
}

/** @throws Error for a server without documents, which no scenario with a board should start. */
export function boardOf(room: BenchRoom): BenchBoard {
  if (!room.board) throw new Error('this server keeps no documents');
  return room.board;
}
