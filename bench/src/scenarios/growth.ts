/** `growth`: what a long history leaves behind on a board. */

import type { BenchRoom } from '../candidates/candidate.ts';
import { notesIn, sizeOf } from '../measure/first-sync.ts';
import { boardOf } from '../measure/look.ts';
import { moveOften } from '../measure/move-often.ts';
import {
  atMost,
  withFolder,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';

const SIZES: Record<Effort, { readonly notes: number; readonly moves: number }> = {
  full: { notes: 100, moves: 10_000 },
  quick: { notes: 100, moves: 10_000 },
  smoke: { notes: 25, moves: 75 },
};

/** What somebody gets who comes in now. */
async function bytesOf(room: BenchRoom, notes: number, port: number): Promise<number> {
  const newcomer = await room.connect(0, { port });
  const has = await newcomer.synchronised;
  newcomer.close();
  const found = notesIn(has, boardOf(room));
  if (found !== notes) throw new Error(`${found} notes came instead of ${notes}`);
  return sizeOf(has);
}

async function measure(run: Run): Promise<Figures> {
  const { notes, moves } = SIZES[run.effort];
  const { candidate, core } = run;
  return withFolder(async (dataFolder) => {
    const first = await candidate.start({ core, dataFolder });
    const room = await first.openRoom();
    await boardOf(room).addNotes(notes);
    await room.admit(25);
    const before = await bytesOf(room, notes, first.port);
    await moveOften(room, notes, moves);
    const running = await bytesOf(room, notes, first.port);
    await first.stop();
    const server = await candidate.start({ core, dataFolder });
    try {
      const after = await bytesOf(room, notes, server.port);
      return { before, running, after, ratio: after / before };
    } finally {
      await server.stop();
    }
  });
}

export const growth: Scenario = {
  name: 'growth',
  title: 'Growth of a board',
  description:
    'A hundred notes are moved ten thousand times by 25 people. What somebody gets who then comes in, while the server ' +
    'runs on and after a restart, beside the same board before the moves.',
  candidates: ['ambitiebord', 'hocuspocus'],
  columns: [
    { key: 'before', label: 'before (bytes)', digits: 0 },
    { key: 'running', label: 'after the moves (bytes)', digits: 0 },
    { key: 'after', label: 'after a restart (bytes)', digits: 0 },
    { key: 'ratio', label: 'times as large', digits: 2 },
  ],
  charts: ['ratio'],
  bars: [atMost('Ten thousand moves leave a board 1.5 times as large, or less', 'ratio', 1.5, '×')],
  repetitions: 1,
  measure,
};
