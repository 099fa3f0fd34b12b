/** `slow-reader`: somebody's computer hangs and reads no more, while all others go on. */

import type { Bot } from '../candidates/candidate.ts';
import { cursorStorm, type StormReport } from '../measure/cursor-storm.ts';
import {
  atMost,
  guardGenerator,
  withServer,
  type Effort,
  type Run,
  type Scenario,
} from './scenario.ts';

const SIZES: Record<Effort, { bots: number; warmUpMs: number; measureMs: number }> = {
  full: { bots: 100, warmUpMs: 5_000, measureMs: 15_000 },
  quick: { bots: 100, warmUpMs: 2_000, measureMs: 10_000 },
  smoke: { bots: 5, warmUpMs: 50, measureMs: 300 },
};

/** About a kilobyte more in each state; with less the buffers of the system would hide the slow one. */
const SELECTED = Array.from({ length: 45 }, (_, at) => `"bench-selected-${at}"`).join(',');
const PADDING = `,"selection":[${SELECTED}]`;

async function storm(run: Run, meanwhile: (bots: readonly Bot[]) => void): Promise<StormReport> {
  const options = {
    ...SIZES[run.effort],
    botOptions: () => ({ padding: PADDING }),
    meanwhile: (bots: readonly Bot[]) => {
      meanwhile(bots);
      return () => undefined;
    },
  };
  const report = await withServer(run, (server) => cursorStorm(server, options));
  guardGenerator(report.generatorCpu, run.effort);
  return report;
}

const MEGABYTE = 1_000_000;

export const slowReader: Scenario = {
  name: 'slow-reader',
  title: 'Somebody who reads no more',
  description:
    '100 people move their cursors, with a kilobyte in each state. In one run all read; in the other one of them stops ' +
    'reading and keeps its socket open. By how much the server’s memory grows in each, and what the others notice.',
  candidates: ['ambitiebord', 'hocuspocus', 'hocuspocus-40', 'y-websocket'],
  columns: [
    { key: 'grownBecause', label: 'memory because of the slow one (MB)', digits: 1 },
    { key: 'grown', label: 'memory with the slow one (MB)', digits: 1 },
    { key: 'grownWithout', label: 'without (MB)', digits: 1 },
    { key: 'p99', label: 'p99 of the others with (ms)', digits: 0 },
    { key: 'p99Without', label: 'without (ms)', digits: 0 },
    { key: 'generatorCpu', label: 'bots (% CPU)', digits: 0 },
  ],
  charts: ['grownBecause'],
  bars: [
    atMost('A slow one costs 2 MB or less', 'grownBecause', 2, 'MB'),
    {
      label: 'The others notice nothing (p99 within a fifth, or 5 ms)',
      judge: ({ median }) => {
        const slow = median('ambitiebord', 'p99');
        const usual = median('ambitiebord', 'p99Without');
        if (slow === undefined || usual === undefined) return undefined;
        const value = `${slow.toFixed(0)} ms beside ${usual.toFixed(0)} ms`;
        return { value, met: slow <= Math.max(usual * 1.2, usual + 5) };
      },
    },
  ],
  measure: async (run) => {
    const without = await storm(run, () => undefined);
    const slow = await storm(run, (bots) => bots.at(-1)?.socket.pause());
    return {
      grownBecause: (slow.grown - without.grown) / MEGABYTE,
      grown: slow.grown / MEGABYTE,
      grownWithout: without.grown / MEGABYTE,
      p99: slow.p99,
      p99Without: without.p99,
      generatorCpu: Math.max(slow.generatorCpu, without.generatorCpu),
    };
  },
};
