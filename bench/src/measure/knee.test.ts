import { expect, it } from 'vitest';
import { DEMANDS } from '../scenarios/scenario.ts';
import { findKnee } from './knee.ts';

const report = {
  p50: 1,
  p95: 1,
  p99: 1,
  serverCpu: 50,
  generatorCpu: 50,
  undelivered: 0,
  superseded: 0,
  hertz: 20,
  frames: 20,
  bytes: 100,
  closed: 0,
  grown: 0,
};
const STEPS = [10, 20, 30, 40, 50, 60, 70];

const search = (storm: Parameters<typeof findKnee>[1]) => findKnee(STEPS, storm, DEMANDS.full);

it.each([10, 40, 70])('finds the largest room that is quick: %i', async (largest) => {
  const knee = await search((bots) =>
    Promise.resolve({ ...report, p99: bots <= largest ? 99 : 101 }),
  );
  expect(knee).toMatchObject({ people: largest, boundedByBots: 0 });
});

it.each([
  { what: 'few states come through', worse: { hertz: 14 } },
  { what: 'people are thrown out', worse: { closed: 1 } },
  { what: 'the bots are too busy', worse: { generatorCpu: 81 } },
])('does not count a room in which $what', async ({ worse }) => {
  const knee = await search((bots) => Promise.resolve({ ...report, ...(bots > 30 ? worse : {}) }));
  expect(knee).toMatchObject({ people: 30, boundedByBots: 'generatorCpu' in worse ? 1 : 0 });
});

it('takes a server that lets nobody in as one that failed, and says when nothing went well', async () => {
  const knee = await search((bots) =>
    bots > 20 ? Promise.reject(new Error('full')) : Promise.resolve(report),
  );
  expect(knee).toMatchObject({ people: 20 });
  const nothing = search(() => Promise.resolve({ ...report, p99: 500 }));
  await expect(nothing).rejects.toThrow('not even 10 people');
});
