/** `idle-rooms`: many rooms with one person in each, and nobody does anything. */

import type { BenchRoom, Bot, BotOptions } from '../candidates/candidate.ts';
import { pause } from '../load/pace.ts';
import { countUsage, residentBytesOf } from '../measure/process-usage.ts';
import {
  atMost,
  withFolder,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';

interface Size {
  /** Rooms that are opened before anything is measured, so that the program has warmed up. */
  readonly warmUp: number;
  readonly rooms: number;
  /** Milliseconds of silence, in which garbage is collected and the idle processor time is taken. */
  readonly restMs: number;
}

const SIZES: Record<Effort, Size> = {
  full: { warmUp: 100, rooms: 500, restMs: 15_000 },
  quick: { warmUp: 100, rooms: 500, restMs: 10_000 },
  smoke: { warmUp: 2, rooms: 4, restMs: 100 },
};

/** Rooms that are entered at the same moment. */
const AT_ONCE = 20;

/** What one more room with one person in it takes, in kB, and the idle processor time. */
async function idle(run: Run, boardAlone: boolean): Promise<{ kilobytes: number; cpu: number }> {
  const { warmUp, rooms: count, restMs } = SIZES[run.effort];
  const { candidate, core } = run;
  return withFolder(async (dataFolder) => {
    // Rooms are made before, so that making them is not what takes the memory.
    const first = await candidate.start({ core, dataFolder });
    const rooms: BenchRoom[] = [];
    while (rooms.length < warmUp + count) {
      const room = await first.openRoom();
      await room.admit(1);
      rooms.push(room);
    }
    await first.stop();

    const server = await candidate.start({ core, dataFolder });
    try {
      const options = { port: server.port, boardAlone };
      const inside = await enterAll(rooms.slice(0, warmUp), options);
      await pause(restMs);
      const before = residentBytesOf(server.pid);
      inside.push(...(await enterAll(rooms.slice(warmUp), options)));
      const usage = countUsage(server.pid);
      await pause(restMs);
      const { serverCpu: cpu } = usage();
      const kilobytes = (residentBytesOf(server.pid) - before) / 1000 / count;
      for (const bot of inside) bot.close();
      return { kilobytes, cpu };
    } finally {
      await server.stop();
    }
  });
}

async function enterAll(rooms: readonly BenchRoom[], options: BotOptions): Promise<Bot[]> {
  const inside: Bot[] = [];
  while (inside.length < rooms.length) {
    const next = rooms.slice(inside.length, inside.length + AT_ONCE);
    inside.push(...(await Promise.all(next.map((room) => room.connect(0, options)))));
  }
  return inside;
}

async function measure(run: Run): Promise<Figures> {
  const board = await idle(run, true);
  const figures = { kilobytes: board.kilobytes, cpu: board.cpu };
  if (run.candidate.name !== 'ambitiebord') return figures;
  const { kilobytes } = await idle(run, false);
  return { ...figures, allSockets: kilobytes };
}

export const idleRooms: Scenario = {
  name: 'idle-rooms',
  title: 'Idle rooms',
  description:
    '500 rooms with one person in each. What one more room takes of the server’s memory, with the socket of the board ' +
    'alone as with the others, and for ours also with all three sockets of a real client; and the processor time ' +
    'while nobody does anything.',
  candidates: ['ambitiebord', 'hocuspocus', 'y-websocket'],
  columns: [
    { key: 'kilobytes', label: 'memory per room, one socket (kB)', digits: 1 },
    { key: 'allSockets', label: 'with all sockets of a client (kB)', digits: 1 },
    { key: 'cpu', label: 'idle server (% CPU)', digits: 2 },
  ],
  charts: ['kilobytes'],
  bars: [
    atMost('An idle open room takes 20 kB or less', 'kilobytes', 20, 'kB'),
    atMost('Idle rooms take about no processor time', 'cpu', 1, '% CPU'),
  ],
  measure,
};
