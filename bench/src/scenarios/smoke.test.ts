/** Every scenario once, small and against our own server, so that none of them rots. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../candidates/candidate.ts';
import { candidateNamed } from '../candidates/registry.ts';
import { runScenario } from '../run-scenario.ts';
import { judge, tableOf } from '../report/table.ts';
import { SCENARIOS } from './registry.ts';

/** A bar that compares with a peer. */
const COMPARES = /hocuspocus|peer|y-websocket/;

let server: RunningServer;

beforeAll(async () => {
  server = await candidateNamed('ambitiebord').start({ core: undefined });
});
afterAll(() => server.stop());

/** The pages are opened by the browser tests. */
const WITHOUT_PAGES = SCENARIOS.filter(({ inPages = false }) => !inPages);

it.concurrent.each(WITHOUT_PAGES)('$name runs', { timeout: 60_000 }, async (scenario) => {
  const attempts = await runScenario(scenario, {
    effort: 'smoke',
    cores: undefined,
    server,
    only: ['ambitiebord'],
  });
  expect(attempts).toEqual([
    { candidate: 'ambitiebord', repetition: 1, figures: expect.anything() as unknown },
  ]);
  const [{ figures = {} } = {}] = attempts;
  expect(Object.keys(figures).toSorted()).toEqual(
    scenario.columns.map(({ key }) => key).toSorted(),
  );
  expect(Object.values(figures).filter(Number.isNaN)).toEqual([]);
  expect(tableOf(scenario, { attempts })).toContain('Ambitiebord');
  // What the peers did is not known here, so nothing that compares with them may be called met.
  const judgements = judge(scenario, { attempts });
  const compared = judgements.filter(({ label }) => COMPARES.test(label));
  expect(compared.map(({ outcome }) => outcome)).toEqual(compared.map(() => 'unmeasured'));
});
