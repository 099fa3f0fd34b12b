/** `cursors`: how many people one room can hold while all of them move their cursors. */

import { cursorStorm, type StormReport } from '../measure/cursor-storm.ts';
import { findKnee } from '../measure/knee.ts';
import {
  atMostPartOf,
  DEMANDS,
  ratio,
  withServer,
  type Bar,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';
import type { CandidateName } from '../candidates/candidate.ts';

interface Size {
  /** Numbers of people that are tried. */
  readonly steps: readonly number[];
  /** Numbers of people at which the processor time is taken. */
  readonly small: number;
  readonly large: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

const STEPS = [
  25, 50, 65, 80, 100, 125, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1250, 1500, 1750,
];

const SIZES: Record<Effort, Size> = {
  full: { steps: STEPS, small: 50, large: 200, warmUpMs: 2_000, measureMs: 5_000 },
  quick: { steps: STEPS, small: 50, large: 200, warmUpMs: 1_000, measureMs: 2_000 },
  smoke: { steps: [4], small: 3, large: 5, warmUpMs: 50, measureMs: 200 },
};

/** One storm in a server of its own. */
async function stormOf(run: Run, bots: number): Promise<StormReport> {
  const { warmUpMs, measureMs } = SIZES[run.effort];
  return withServer(run, (server) => cursorStorm(server, { bots, warmUpMs, measureMs }));
}

/** The server's processor time under this key; nothing where the bots were what was slow. */
async function cpuAt(run: Run, key: 'cpuSmall' | 'cpuLarge', bots: number): Promise<Figures> {
  const { serverCpu, generatorCpu } = await stormOf(run, bots);
  return generatorCpu > DEMANDS[run.effort].generatorCpu ? {} : { [key]: serverCpu };
}

function kneeBar(other: CandidateName, times: number): Bar {
  return {
    label: `At least ${times} times as many people as ${other}`,
    judge: ({ median }) => {
      const ours = median('ambitiebord', 'people');
      const theirs = median(other, 'people');
      if (ours === undefined || theirs === undefined) return undefined;
      return { value: `${ratio(ours, theirs)} × as many`, met: ours >= theirs * times };
    },
  };
}

export const cursors: Scenario = {
  name: 'cursors',
  title: 'Cursors in one room',
  description:
    'Everybody moves their cursor 20 times a second. “People” is the largest number at which 99 of 100 states reach ' +
    'others within 100 ms, at 15 or more states a second of each sender, with nobody thrown out; it is searched in ' +
    'steps, each in a server of its own.',
  candidates: ['ambitiebord', 'hocuspocus', 'hocuspocus-40', 'y-websocket', 'socket.io', 'tldraw'],
  columns: [
    { key: 'people', label: 'people', digits: 0 },
    { key: 'p99', label: 'p99 there (ms)', digits: 0 },
    { key: 'hertz', label: 'states seen per sender and second', digits: 1 },
    { key: 'superseded', label: 'superseded (%)', digits: 0 },
    { key: 'frames', label: 'frames per client and second', digits: 0 },
    { key: 'generatorCpu', label: 'bots there (% CPU)', digits: 0 },
    { key: 'boundedByBots', label: 'bounded by the bots (1: yes)', digits: 0 },
    { key: 'cpuSmall', label: 'server at 50 (% CPU)', digits: 1 },
    { key: 'cpuLarge', label: 'server at 200 (% CPU)', digits: 1 },
  ],
  charts: ['people', 'cpuSmall', 'cpuLarge'],
  bars: [
    kneeBar('hocuspocus', 5),
    kneeBar('y-websocket', 10),
    {
      label: '1,000 people in one room',
      judge: ({ median }) => {
        const people = median('ambitiebord', 'people');
        return people === undefined ? undefined : { value: `${people}`, met: people >= 1_000 };
      },
    },
    atMostPartOf('At 200 people a fifth of the processor time of hocuspocus, or less', {
      key: 'cpuLarge',
      part: 1 / 5,
      other: 'hocuspocus',
    }),
    atMostPartOf('At 50 people a third of that of hocuspocus with flushDelay 40, or less', {
      key: 'cpuSmall',
      part: 1 / 3,
      other: 'hocuspocus-40',
    }),
  ],
  measure: async (run) => {
    const { steps, small, large } = SIZES[run.effort];
    const cpuSmall = await cpuAt(run, 'cpuSmall', small);
    const cpuLarge = await cpuAt(run, 'cpuLarge', large);
    const knee = await findKnee(steps, (bots) => stormOf(run, bots), DEMANDS[run.effort]);
    return { ...knee, ...cpuSmall, ...cpuLarge };
  },
};
