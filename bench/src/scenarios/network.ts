/** `network`: sixty people over a bad mobile network. */

import * as Y from 'yjs';
import type { Bot, RunningServer } from '../candidates/candidate.ts';
import { BadNetwork } from '../load/bad-network.ts';
import { pace } from '../load/pace.ts';
import { seededRandom } from '../load/random.ts';
import { cursorStorm } from '../measure/cursor-storm.ts';
import { Delays } from '../measure/delays.ts';
import { boardOf } from '../measure/look.ts';
import { percentile } from '../measure/statistics.ts';
import {
  atMost,
  guardGenerator,
  withServer,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';

const SIZES: Record<Effort, { bots: number; warmUpMs: number; measureMs: number }> = {
  full: { bots: 60, warmUpMs: 4_000, measureMs: 15_000 },
  quick: { bots: 60, warmUpMs: 2_000, measureMs: 6_000 },
  smoke: { bots: 4, warmUpMs: 100, measureMs: 1_500 },
};

const QUALITY = { roundTripMs: 100, bitsPerSecond: 2_000_000, loss: 0.01 };

/** Each moves a note every two seconds. */
const MOVES_PER_SECOND = 0.5;

/** Bots that keep a copy of the board. */
const REPLICAS = 4;

const SEED = 20_260_101;

/** Everybody moves cursor and notes, each over a line of their own. */
async function overBadLines(run: Run, server: RunningServer): Promise<Figures> {
  const { bots: people, warmUpMs, measureMs } = SIZES[run.effort];
  const room = await server.openRoom();
  const board = boardOf(room);
  await board.addNotes(people);
  const random = seededRandom(SEED);
  const lines = await Promise.all(
    Array.from({ length: people }, () => BadNetwork.start(server.port, QUALITY, random)),
  );
  const moves = new Delays(people, Math.min(REPLICAS, people));
  const replicaOf = (index: number): Y.Doc => {
    const replica = new Y.Doc();
    board.onMoves(replica, (note, place) => moves.receive(index, note, place - 1));
    return replica;
  };
  const report = await cursorStorm(server, {
    bots: people,
    warmUpMs,
    measureMs,
    room,
    botOptions: (index) => ({
      ...(lines[index] ? { port: lines[index].port } : {}),
      ...(index < REPLICAS ? { replica: replicaOf(index) } : {}),
    }),
    meanwhile: (bots: readonly Bot[]) => {
      moves.start();
      const stop = pace(people, MOVES_PER_SECOND, (note) => {
        void bots[note]?.moveNote(note, moves.send(note) + 1);
      });
      return () => {
        moves.end();
        stop();
      };
    },
  });
  for (const line of lines) line.close();
  guardGenerator(report.generatorCpu, run.effort);
  const { delays, undelivered } = moves.report();
  return {
    cursor50: report.p50,
    cursor95: report.p95,
    move50: percentile(delays, 0.5),
    move95: percentile(delays, 0.95),
    undelivered,
    superseded: 100 * report.superseded,
    generatorCpu: report.generatorCpu,
  };
}

export const network: Scenario = {
  name: 'network',
  title: 'A bad mobile network',
  description:
    'Sixty people move their cursors 20 times a second and a note every two seconds, each over a line with 100 ms round ' +
    'trip, 2 Mbit/s and 1 % loss. The line is a proxy in the process of the bots: it delays, holds to the rate, and ' +
    'for a lost segment lets all that follows on its connection wait 250 ms. Traffic is counted in a run without ' +
    'notes and lines.',
  candidates: ['ambitiebord', 'hocuspocus', 'y-websocket'],
  columns: [
    { key: 'kilobytes', label: 'presence per client and second (kB)', digits: 1 },
    { key: 'cursor50', label: 'cursor to others, p50 (ms)', digits: 0 },
    { key: 'cursor95', label: 'p95 (ms)', digits: 0 },
    { key: 'move50', label: 'move to others, p50 (ms)', digits: 0 },
    { key: 'move95', label: 'p95 (ms)', digits: 0 },
    { key: 'undelivered', label: 'moves undelivered', digits: 0 },
    { key: 'superseded', label: 'cursors superseded (%)', digits: 0 },
    { key: 'generatorCpu', label: 'bots (% CPU)', digits: 0 },
  ],
  charts: ['kilobytes', 'cursor95', 'move95'],
  bars: [
    atMost('Presence of 60 people takes 40 kB a second or less', 'kilobytes', 40, 'kB'),
    atMost('A cursor is seen within 400 ms (p95)', 'cursor95', 400, 'ms'),
    atMost('A move is seen within 600 ms (p95)', 'move95', 600, 'ms'),
  ],
  measure: async (run) => {
    const quiet = await withServer(run, (server) => cursorStorm(server, SIZES[run.effort]));
    const figures = await withServer(run, (server) => overBadLines(run, server));
    return { kilobytes: quiet.bytes / 1000, ...figures };
  },
};
