/** `small-room`: ten people, as in most workshops; everything should feel immediate. */

import { cursorStorm } from '../measure/cursor-storm.ts';
import { moveStorm } from '../measure/move-storm.ts';
import { atMost, guardGenerator, withServer, type Effort, type Scenario } from './scenario.ts';

const PEOPLE = 10;
const MOVES_PER_SECOND = 2;

const SIZES: Record<Effort, { readonly warmUpMs: number; readonly measureMs: number }> = {
  full: { warmUpMs: 2_000, measureMs: 8_000 },
  quick: { warmUpMs: 1_000, measureMs: 3_000 },
  smoke: { warmUpMs: 50, measureMs: 600 },
};

/** These send cursors on and keep no documents of our kind. */
const WITHOUT_BOARD = new Set(['socket.io', 'tldraw']);

export const smallRoom: Scenario = {
  name: 'small-room',
  title: 'A small room',
  description:
    'Ten people: first all move their cursors 20 times a second, then each moves a note twice a second. Ours judges ' +
    'each move and writes it to disk before anybody sees it; the others send it on.',
  candidates: ['ambitiebord', 'hocuspocus', 'hocuspocus-40', 'y-websocket', 'socket.io', 'tldraw'],
  columns: [
    { key: 'presence50', label: 'cursor to others, p50 (ms)', digits: 1 },
    { key: 'presence99', label: 'p99 (ms)', digits: 1 },
    { key: 'move50', label: 'move to others, p50 (ms)', digits: 1 },
    { key: 'move99', label: 'p99 (ms)', digits: 1 },
    { key: 'acknowledged50', label: 'acknowledged, p50 (ms)', digits: 1 },
    { key: 'generatorCpu', label: 'bots (% CPU)', digits: 0 },
  ],
  charts: ['presence50', 'move50'],
  bars: [
    atMost('A cursor is with others within 5 ms (median)', 'presence50', 5, 'ms'),
    atMost('A move is in the documents of others within 10 ms (median)', 'move50', 10, 'ms'),
  ],
  measure: async (run) => {
    const size = { bots: PEOPLE, ...SIZES[run.effort] };
    const presence = await withServer(run, (server) => cursorStorm(server, size));
    guardGenerator(presence.generatorCpu, run.effort);
    const figures = {
      presence50: presence.p50,
      presence99: presence.p99,
      generatorCpu: presence.generatorCpu,
    };
    if (WITHOUT_BOARD.has(run.candidate.name)) return figures;
    const moves = await withServer(run, (server) =>
      moveStorm(server, { ...size, movesPerSecond: MOVES_PER_SECOND }),
    );
    return {
      ...figures,
      move50: moves.p50,
      move99: moves.p99,
      acknowledged50: moves.acknowledged,
    };
  },
};
