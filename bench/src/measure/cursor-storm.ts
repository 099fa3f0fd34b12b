/** Everybody in a room moves their cursor: how long until others see it, and what it costs. */

import type { BenchRoom, Bot, BotOptions, RunningServer } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { becomes, pace, pause } from '../load/pace.ts';
import { Delays } from './delays.ts';
import { countUsage, residentBytesOf } from './process-usage.ts';
import { percentile } from './statistics.ts';

/** Times a second that a cursor moves, as in a browser that draws 60 frames and sends each third. */
const CURSOR_HZ = 20;

/** Bots that read every cursor; the others count frames. */
const RECEIVERS = 4;

/** Milliseconds that states which are under way still get when the storm is over. */
const LAST_CHANCE_MS = 2_000;

export interface StormOptions {
  readonly bots: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** Absent: a room of its own. */
  readonly room?: BenchRoom;
  readonly botOptions?: (index: number) => BotOptions;
  /** Begins something when measuring begins; what it returns ends that when measuring ends. */
  readonly meanwhile?: (bots: readonly Bot[]) => () => void;
}

export interface StormReport {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Percent of one processor. */
  readonly serverCpu: number;
  readonly generatorCpu: number;
  readonly undelivered: number;
  /** Share (0 to 1) of the states that gave way to newer ones. */
  readonly superseded: number;
  /** States of a sender that another saw, per second. */
  readonly hertz: number;
  /** Per second and client, over the socket of the board. */
  readonly frames: number;
  readonly bytes: number;
  /** Sockets that the server closed meanwhile. */
  readonly closed: number;
  /** By how many bytes the server's memory grew while it was measured. */
  readonly grown: number;
}

/** Runs a storm in a room of a server. */
export async function cursorStorm(
  server: RunningServer,
  options: StormOptions,
): Promise<StormReport> {
  const room = options.room ?? (await server.openRoom());
  const receivers = Math.min(RECEIVERS, options.bots);
  const delays = new Delays(options.bots, receivers);
  const bots = await gather(room, options.bots, (index) => {
    const onCursor = (sender: number, number: number): void =>
      delays.receive(index, sender, number);
    return { ...options.botOptions?.(index), ...(index < receivers ? { onCursor } : {}) };
  });
  const stop = pace(bots.length, CURSOR_HZ, (bot) => bots[bot]?.sendCursor(delays.send(bot)));
  await pause(options.warmUpMs);

  delays.start();
  const usage = countUsage(server.pid);
  const counted = bots.slice(receivers === bots.length ? 0 : receivers);
  const total = (of: (bot: Bot) => number): number =>
    counted.reduce((sum, bot) => sum + of(bot), 0);
  const frames = total(({ socket }) => socket.frames);
  const bytes = total(({ socket }) => socket.bytes);
  const memory = residentBytesOf(server.pid);
  const endOther = options.meanwhile?.(bots);
  await pause(options.measureMs);
  const { seconds, serverCpu, generatorCpu } = usage();
  const grown = residentBytesOf(server.pid) - memory;
  const perClient = (sum: number): number => sum / seconds / counted.length;
  const rates = {
    frames: perClient(total(({ socket }) => socket.frames) - frames),
    bytes: perClient(total(({ socket }) => socket.bytes) - bytes),
  };
  delays.end();
  stop();
  endOther?.();
  await becomes(() => delays.complete(), LAST_CHANCE_MS);
  const { delays: milliseconds, ...delivery } = delays.report();
  const closed = bots.filter(({ socket }) => socket.closed !== undefined).length;
  for (const bot of bots) bot.close();
  return {
    p50: percentile(milliseconds, 0.5),
    p95: percentile(milliseconds, 0.95),
    p99: percentile(milliseconds, 0.99),
    serverCpu,
    generatorCpu,
    ...delivery,
    ...rates,
    closed,
    grown,
  };
}
