/** `cold-room`: the first person comes into a room that lies on the disk, with a long history. */

import * as Y from 'yjs';
import { becomes } from '../load/pace.ts';
import { notesIn } from '../measure/first-sync.ts';
import { boardOf, wrongIn } from '../measure/look.ts';
import { moveOften } from '../measure/move-often.ts';
import {
  atMostPartOf,
  never,
  withFolder,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';

const SIZES: Record<Effort, { readonly notes: number; readonly moves: number }> = {
  full: { notes: 2_000, moves: 5_000 },
  quick: { notes: 2_000, moves: 5_000 },
  smoke: { notes: 50, moves: 75 },
};

/** Milliseconds in which all must have come. */
const PATIENCE_MS = 10_000;

async function measure(run: Run): Promise<Figures> {
  const { notes, moves } = SIZES[run.effort];
  const { candidate, core } = run;
  return withFolder(async (dataFolder) => {
    const first = await candidate.start({ core, dataFolder });
    const room = await first.openRoom();
    const other = await first.openRoom();
    const board = boardOf(room);
    await other.admit(1);
    await boardOf(other).addNotes(10);
    await board.addNotes(notes);
    const expected = await moveOften(room, notes, moves);
    await first.stop();

    const server = await candidate.start({ core, dataFolder });
    try {
      const { port } = server;
      // Somebody else was there before: the program is warm, the room is not.
      const neighbour = await other.connect(0, { port });
      await neighbour.synchronised;
      const startedAt = performance.now();
      const replica = new Y.Doc();
      const newcomer = await room.connect(1, { port, replica });
      const has = await newcomer.synchronised;
      const missing = notes - notesIn(has, board);
      const isRight = (): boolean => wrongIn(board.positions(replica), expected) === 0;
      // When all was there at once, that is when it was right; looking costs time of its own.
      const late = isRight() ? has.at : await momentOf(isRight);
      for (const bot of [neighbour, newcomer]) bot.close();
      const wrong = wrongIn(board.positions(replica), expected);
      return { milliseconds: has.at - startedAt, missing, right: late - startedAt, wrong };
    } finally {
      await server.stop();
    }
  });
}

/** When something becomes so, by `performance.now()`; at the latest when patience ends. */
async function momentOf(wanted: () => boolean): Promise<number> {
  await becomes(wanted, PATIENCE_MS);
  return performance.now();
}

export const coldRoom: Scenario = {
  name: 'cold-room',
  title: 'A cold room',
  description:
    'A board of 2,000 notes that were moved 5,000 times lies on the disk; the server was started anew and has served ' +
    'another room. Somebody comes in: how long until the board has come, and what was missing in it; that the bot ' +
    'unpacks it is not counted. Hocuspocus stores one file per document; y-websocket has its own database.',
  candidates: ['ambitiebord', 'hocuspocus', 'y-websocket'],
  columns: [
    { key: 'milliseconds', label: 'until “synchronised” (ms)', digits: 0 },
    { key: 'missing', label: 'notes missing then', digits: 0 },
    { key: 'right', label: 'until all is right (ms)', digits: 0 },
    { key: 'wrong', label: 'notes in a wrong place after 10 s', digits: 0 },
  ],
  charts: ['right'],
  bars: [
    atMostPartOf('A tenth of the time of hocuspocus, or less', {
      key: 'right',
      part: 1 / 10,
      other: 'hocuspocus',
    }),
    never('Nothing is missing when the board is called complete', 'missing', 'notes'),
  ],
  measure,
};
