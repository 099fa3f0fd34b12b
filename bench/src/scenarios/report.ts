/** `report`: the poster and the report of a snapshot as PDF, each in a process of its own. */

import { RENDER_BYTES } from '@ambitiebord/shared/domain/limits';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { hostileSnapshot } from '@ambitiebord/shared/test-support/hostile-snapshot';
import { Renderer } from '@ambitiebord/server/render/renderer';
import { watchChildren } from '../measure/child-memory.ts';
import { atMost, type Effort, type Figures, type Scenario } from './scenario.ts';

/** How often each file is made in a run: they take turns, so that a bad moment hits all alike. */
const ROUNDS: Record<Effort, number> = { full: 5, quick: 3, smoke: 1 };

/** Partners and goals of the large one; a smoke run only has to work. */
const LARGE: Record<Effort, readonly [partners: number, goals: number]> = {
  full: [60, 400],
  quick: [60, 400],
  smoke: [6, 13],
};

interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

async function measure(effort: Effort): Promise<Figures> {
  const contents = {
    small: JSON.stringify(CASE_SNAPSHOT),
    large: JSON.stringify(hostileSnapshot(...LARGE[effort])),
  };
  const renderer = new Renderer();
  const cost = async (form: 'poster' | 'pdf', size: keyof typeof contents): Promise<Cost> => {
    const most = watchChildren();
    const startedAt = performance.now();
    const order = { form, content: contents[size], images: [] };
    await renderer.render(order, new AbortController().signal);
    return { milliseconds: performance.now() - startedAt, bytes: most() };
  };
  const found: Record<string, Cost[]> = {};
  for (let round = 0; round < ROUNDS[effort]; round++) {
    for (const size of ['small', 'large'] as const) {
      for (const form of ['poster', 'pdf'] as const) {
        (found[`${size} ${form}`] ??= []).push(await cost(form, size));
      }
    }
  }
  const middle = (key: string): number => medianOf(found[key] ?? [], 'milliseconds');
  const megabytes = (key: string): number =>
    Math.max(...(found[key] ?? []).map(({ bytes }) => bytes)) / 1_000_000;
  return {
    poster: middle('small poster'),
    report: middle('small pdf'),
    memory: megabytes('small pdf'),
    largePoster: middle('large poster'),
    largeReport: middle('large pdf'),
    largeMemory: megabytes('large pdf'),
  };
}

function medianOf(costs: readonly Cost[], key: keyof Cost): number {
  const values = costs.map((each) => each[key]).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const report: Scenario = {
  name: 'report',
  title: 'The report as PDF',
  description:
    'The poster and the whole report of a goals snapshot, from the snapshot to the bytes of the tagged PDF, in the process ' +
    'that is started for it and ends with it. The case has twelve partners. The large one has 60 partners and 400 goals, ' +
    'each with a ladder of three, in texts that are markup, formulas or code elsewhere, emoji, and scripts from right to left; ' +
    'its ambition and some texts are as long as may be. Files take turns, five times in a run. What is far beyond that is not made: a ' +
    'snapshot in which every text has its 1,000 characters, a report of 1,400 pages, needs more than a process may take.',
  candidates: ['ambitiebord'],
  columns: [
    { key: 'poster', label: 'poster of the case (ms)', digits: 0 },
    { key: 'report', label: 'report of the case (ms)', digits: 0 },
    { key: 'memory', label: 'memory at most (MB)', digits: 0 },
    { key: 'largePoster', label: 'poster of the large one (ms)', digits: 0 },
    { key: 'largeReport', label: 'report of the large one (ms)', digits: 0 },
    { key: 'largeMemory', label: 'memory at most (MB)', digits: 0 },
  ],
  charts: ['report', 'largeReport'],
  bars: [
    atMost('The poster of the case within 1 s', 'poster', 1_000, 'ms'),
    atMost('The report of the case within 1 s', 'report', 1_000, 'ms'),
    atMost('The poster of the large one within 5 s', 'largePoster', 5_000, 'ms'),
    atMost('The report of the large one within 5 s', 'largeReport', 5_000, 'ms'),
    atMost(
      'Its memory within the bound at which it is ended',
      'largeMemory',
      RENDER_BYTES / 1_000_000,
      'MB',
    ),
  ],
  isOfBrowser: true,
  measure: ({ effort }) => measure(effort),
};
