/** `joins`: two hundred people open a board of two thousand notes at once, while others work on it. */

import type { Bot, RunningServer, Synchronised } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { pace } from '../load/pace.ts';
import { notesIn } from '../measure/first-sync.ts';
import { boardOf } from '../measure/look.ts';
import { countUsage } from '../measure/process-usage.ts';
import {
  never,
  withServer,
  type Bar,
  type Effort,
  type Figures,
  type Run,
  type Summary,
  type Scenario,
} from './scenario.ts';

interface Size {
  readonly people: number;
  readonly notes: number;
  readonly editors: number;
}

const SIZES: Record<Effort, Size> = {
  full: { people: 200, notes: 2_000, editors: 10 },
  quick: { people: 200, notes: 2_000, editors: 10 },
  smoke: { people: 5, notes: 30, editors: 2 },
};

const MOVES_PER_SECOND = 2;

interface Newcomer {
  readonly bot: Bot;
  readonly has: Synchronised;
}

interface Joined {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly wrong: number;
  readonly generatorCpu: number;
}

async function join(
  server: RunningServer,
  { people, notes, editors }: Size,
  boardAlone = false,
): Promise<Joined> {
  const room = await server.openRoom();
  const board = boardOf(room);
  await board.addNotes(notes);
  await room.admit(editors + people);
  const working = await gather(room, editors);
  const moved = working.map(() => 0);
  const stop = pace(editors, MOVES_PER_SECOND, (editor) => {
    void working[editor]?.moveNote(editor, (moved[editor] = (moved[editor] ?? 0) + 1));
  });

  const startedAt = performance.now();
  const usage = countUsage(server.pid);
  const joined: Promise<Newcomer>[] = [];
  for (let person = 0; person < people; person++) {
    joined.push(enter(room.connect(editors + person, { boardAlone })));
  }
  const inside = await Promise.all(joined);
  const seconds = (performance.now() - startedAt) / 1000;
  const { serverCpu, generatorCpu, seconds: counted } = usage();
  stop();
  for (const { bot } of inside) bot.close();
  for (const bot of working) bot.close();
  const wrong = inside.filter(({ has }) => notesIn(has, board) !== notes);
  return {
    seconds,
    cpuSeconds: (serverCpu / 100) * counted,
    wrong: wrong.length,
    generatorCpu,
  };
}

/** Comes in, shows a cursor, and waits for the board. */
async function enter(connecting: Promise<Bot>): Promise<Newcomer> {
  const bot = await connecting;
  bot.sendCursor(0);
  return { bot, has: await bot.synchronised };
}

const PEERS = ['hocuspocus', 'hocuspocus-40', 'y-websocket'] as const;

/** Our figure is so many times below that of the best peer. */
function belowBest(label: string, key: string, times: number): Bar {
  const bestOf = ({ median }: Summary): number =>
    Math.min(...PEERS.map((peer) => median(peer, key) ?? Number.NaN));
  return {
    label,
    judge: (summary) => {
      const ours = summary.median('ambitiebord', key);
      const best = bestOf(summary);
      if (ours === undefined || Number.isNaN(best)) return undefined;
      return { value: `${(best / ours).toPrecision(2)} × less`, met: ours * times <= best };
    },
  };
}

async function measure(run: Run): Promise<Figures> {
  const size = SIZES[run.effort];
  const asClients = await withServer(run, (server) => join(server, size));
  if (run.candidate.name !== 'ambitiebord') return { ...asClients };
  const alone = await withServer(run, (server) => join(server, size, true));
  return {
    ...asClients,
    aloneSeconds: alone.seconds,
    aloneCpuSeconds: alone.cpuSeconds,
    wrong: asClients.wrong + alone.wrong,
  };
}

export const joins: Scenario = {
  name: 'joins',
  title: 'Two hundred people come in',
  description:
    '200 people open a board of 2,000 notes at the same moment, while ten others move notes. Counted until the last ' +
    'has all of the board; afterwards the notes of each are counted. Ours opens the three sockets of a real client ' +
    'for each of them; the others open one. What ours takes with that one alone stands beside it.',
  candidates: ['ambitiebord', ...PEERS],
  columns: [
    { key: 'seconds', label: 'until all are in (s)', digits: 2 },
    { key: 'cpuSeconds', label: 'server (s of CPU)', digits: 2 },
    { key: 'aloneSeconds', label: 'with one socket each (s)', digits: 2 },
    { key: 'aloneCpuSeconds', label: 'server, with one socket each (s of CPU)', digits: 2 },
    { key: 'wrong', label: 'with a wrong board', digits: 0 },
    { key: 'generatorCpu', label: 'bots (% CPU)', digits: 0 },
  ],
  charts: ['seconds', 'cpuSeconds'],
  bars: [
    belowBest('10 times less processor time than the best peer', 'cpuSeconds', 10),
    belowBest('4 times sooner than the best peer', 'seconds', 4),
    never('Everybody has every note', 'wrong', 'people'),
  ],
  measure,
};
