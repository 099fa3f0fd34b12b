import { expect, onTestFinished, test } from 'vitest';
import { DiskSpace } from './disk-space.ts';

/** A disk whose free room the test sets, with what was logged and how often somebody heard of a change. */
function disk(threshold = 1_000) {
  const state = { free: 5_000, fails: false, changes: 0, logged: [] as string[] };
  const log = (_details: object, message: string): void => void state.logged.push(message);
  const space = new DiskSpace({
    threshold,
    log: { info: log, warn: log },
    measure: () =>
      state.fails
        ? Promise.reject(new Error('no disk'))
        : Promise.resolve({ free: state.free, database: 10 }),
  });
  onTestFinished(() => space.stop());
  space.onChange(() => {
    state.changes += 1;
  });
  return { space, state };
}

test('a disk that gets full is told once, and once more when there is room again', async () => {
  const { space, state } = disk();
  await space.start();
  expect([space.notices, space.use?.free, state.logged]).toEqual([[], 5_000, []]);
  state.free = 999;
  await space.look();
  await space.look();
  expect(space.notices).toEqual(['disk-low']);
  expect(state.logged).toEqual([expect.stringMatching(/almost full/)]);
  // Around the threshold it does not go to and fro.
  state.free = 1_050;
  await space.look();
  expect(space.notices).toEqual(['disk-low']);
  state.free = 1_100;
  await space.look();
  expect(space.notices).toEqual([]);
  expect([state.changes, state.logged.length]).toEqual([2, 2]);
});

test('a disk that does not tell is logged, and changes nothing', async () => {
  const { space, state } = disk();
  state.free = 10;
  await space.look();
  state.fails = true;
  await space.look();
  expect([space.notices, space.use]).toEqual([['disk-low'], undefined]);
  expect(state.logged.at(-1)).toMatch(/does not tell/);
});

test('a threshold of 0 is never reached', async () => {
  const { space, state } = disk(0);
  state.free = 0;
  await space.look();
  expect(space.notices).toEqual([]);
});
