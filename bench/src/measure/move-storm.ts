/** Everybody moves notes on a board: how long until others have it, and what it costs. */

import * as Y from 'yjs';
import type { Bot, RunningServer } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { becomes, pace, pause } from '../load/pace.ts';
import { Delays } from './delays.ts';
import { boardOf, countWrong } from './look.ts';
import { countUsage } from './process-usage.ts';
import { percentile } from './statistics.ts';

/** Bots that keep a copy of the board; the others count updates. */
const RECEIVERS = 4;

/** Milliseconds that what is under way still gets when the storm is over. */
const LAST_CHANCE_MS = 5_000;

export interface MoveStormOptions {
  readonly bots: number;
  readonly movesPerSecond: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

export interface MoveStormReport {
  /** Milliseconds until the move is in the documents of others. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds until it is acknowledged; NaN where nothing is. */
  readonly acknowledged: number;
  /** Percent of one processor. */
  readonly serverCpu: number;
  readonly generatorCpu: number;
  readonly undelivered: number;
  /** Updates per second and client. */
  readonly frames: number;
  /** Notes that in the end are not where they were moved to last. */
  readonly wrong: number;
}

/** Each bot moves a note of its own, in a fresh room. */
export async function moveStorm(
  server: RunningServer,
  options: MoveStormOptions,
): Promise<MoveStormReport> {
  const room = await server.openRoom();
  const board = boardOf(room);
  await board.addNotes(options.bots);
  const receivers = Math.min(RECEIVERS, options.bots);
  const delays = new Delays(options.bots, receivers);
  const bots = await gather(room, options.bots, (index) => {
    if (index >= receivers) return {};
    const replica = new Y.Doc();
    board.onMoves(replica, (note, place) => delays.receive(index, note, place - 1));
    return { replica };
  });

  const acknowledgements: number[] = [];
  const under: Promise<void>[] = [];
  const sent = new Map<number, number>();
  const stop = pace(bots.length, options.movesPerSecond, (note) => {
    // Notes lie at 0 when they are made, and a move to where something lies is none.
    const place = delays.send(note) + 1;
    sent.set(note, place);
    under.push(moveAndTime(bots[note], note, place, acknowledgements));
  });
  await pause(options.warmUpMs);

  delays.start();
  acknowledgements.length = 0;
  const usage = countUsage(server.pid);
  const frames = framesOf(bots);
  await pause(options.measureMs);
  const { seconds, serverCpu, generatorCpu } = usage();
  const frameRate = (framesOf(bots) - frames) / seconds / bots.length;
  delays.end();
  stop();
  await becomes(() => delays.complete(), LAST_CHANCE_MS);
  await Promise.race([Promise.all(under), pause(LAST_CHANCE_MS)]);
  const { delays: milliseconds, undelivered } = delays.report();
  const wrong = await countWrong(room, sent);
  for (const bot of bots) bot.close();
  return {
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
    acknowledged: percentile(acknowledgements, 0.5),
    serverCpu,
    generatorCpu,
    undelivered,
    frames: frameRate,
    wrong,
  };
}

async function moveAndTime(
  bot: Bot | undefined,
  note: number,
  number: number,
  times: number[],
): Promise<void> {
  const startedAt = performance.now();
  await bot?.moveNote(note, number);
  times.push(performance.now() - startedAt);
}

const framesOf = (bots: readonly Bot[]): number =>
  bots.reduce((sum, { socket }) => sum + socket.frames, 0);
