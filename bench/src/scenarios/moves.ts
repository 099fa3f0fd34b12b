/** `moves`: two hundred people move notes. */

import { moveStorm } from '../measure/move-storm.ts';
import {
  never,
  atMostPartOf,
  guardGenerator,
  withServer,
  type Effort,
  type Scenario,
} from './scenario.ts';

const SIZES: Record<Effort, { bots: number; warmUpMs: number; measureMs: number }> = {
  full: { bots: 200, warmUpMs: 2_000, measureMs: 8_000 },
  quick: { bots: 200, warmUpMs: 1_000, measureMs: 3_000 },
  smoke: { bots: 6, warmUpMs: 50, measureMs: 600 },
};

const MOVES_PER_SECOND = 2;

export const moves: Scenario = {
  name: 'moves',
  title: 'Two hundred people move notes',
  description:
    'Each of 200 people moves a note of their own twice a second. Ours validates and authorises each move and commits ' +
    'it to disk before it is acknowledged; the others merge it in memory and send it on. At the end somebody new comes ' +
    'in, and what they see is compared with what was sent.',
  candidates: ['ambitiebord', 'hocuspocus', 'hocuspocus-40', 'y-websocket'],
  columns: [
    { key: 'serverCpu', label: 'server (% CPU)', digits: 1 },
    { key: 'p50', label: 'to others, p50 (ms)', digits: 1 },
    { key: 'p99', label: 'p99 (ms)', digits: 1 },
    { key: 'acknowledged', label: 'acknowledged, p50 (ms)', digits: 1 },
    { key: 'frames', label: 'messages per client and second', digits: 0 },
    { key: 'undelivered', label: 'undelivered', digits: 0 },
    { key: 'wrong', label: 'notes in a wrong place', digits: 0 },
    { key: 'generatorCpu', label: 'bots (% CPU)', digits: 0 },
  ],
  charts: ['serverCpu', 'p99'],
  bars: [
    atMostPartOf('A third of the processor time of hocuspocus, or less', {
      key: 'serverCpu',
      part: 1 / 3,
      other: 'hocuspocus',
    }),
    never('No note in a wrong place', 'wrong', 'notes'),
  ],
  measure: async (run) => {
    const options = { ...SIZES[run.effort], movesPerSecond: MOVES_PER_SECOND };
    const report = await withServer(run, (server) => moveStorm(server, options));
    guardGenerator(report.generatorCpu, run.effort);
    return { ...report };
  },
};
