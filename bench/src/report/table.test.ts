import { expect, it } from 'vitest';
import type { Attempt } from '../run-scenario.ts';
import { atMost, atMostPartOf, never, type Figures, type Scenario } from '../scenarios/scenario.ts';
import { judge, tableOf } from './table.ts';

const scenario: Scenario = {
  name: 'test',
  title: 'Test',
  description: '',
  candidates: ['ambitiebord', 'hocuspocus', 'socket.io'],
  columns: [
    { key: 'cpu', label: 'CPU', digits: 1 },
    { key: 'lost', label: 'lost', digits: 0 },
  ],
  charts: [],
  bars: [
    atMost('At most 10', 'cpu', 10, '%'),
    atMostPartOf('A fifth of hocuspocus', { key: 'cpu', part: 1 / 5, other: 'hocuspocus' }),
    atMostPartOf('A fifth of socket.io', { key: 'cpu', part: 1 / 5, other: 'socket.io' }),
    never('Nothing lost', 'lost', 'changes'),
  ],
  measure: () => Promise.resolve({}),
};

const attemptsOf = (candidate: Attempt['candidate'], ...runs: (Figures | string)[]): Attempt[] =>
  runs.map((run, at) => {
    const repetition = at + 1;
    if (typeof run === 'string') return { candidate, repetition, unmeasured: run };
    return { candidate, repetition, figures: run };
  });

const attempts = [
  ...attemptsOf('ambitiebord', { cpu: 9, lost: 0 }, { cpu: 8, lost: 0 }, { cpu: 12, lost: 1 }),
  ...attemptsOf('hocuspocus', { cpu: 50 }, { cpu: 44 }, { cpu: 46 }),
  ...attemptsOf('socket.io', { cpu: 99, lost: 9 }, 'it ended', { cpu: 97, lost: 9 }),
];

it('gives medians between brackets, and nothing for what did not run each time', () => {
  expect(tableOf(scenario, { attempts })).toBe(
    [
      '|  | CPU | lost |',
      '| --- | --: | --: |',
      '| Ambitiebord | 9.0 [8.0–12.0] | 0 [0–1] |',
      '| hocuspocus | 46.0 [44.0–50.0] | – |',
      '| plain socket.io | unmeasured | unmeasured |',
    ].join('\n'),
  );
});

it('calls nothing met that was not measured, nor what went wrong once', () => {
  expect(judge(scenario, { attempts })).toEqual([
    { label: 'At most 10', outcome: 'met (9 %)' },
    { label: 'A fifth of hocuspocus', outcome: 'met (5.1 × less)' },
    { label: 'A fifth of socket.io', outcome: 'unmeasured' },
    { label: 'Nothing lost', outcome: 'not met (1 changes)' },
  ]);
});
