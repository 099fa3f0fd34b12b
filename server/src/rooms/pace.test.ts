import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

const OPTIONS = { perSocketMs: 0.8, largestMs: 40 };

/** Keeps the processor busy for so many milliseconds of it. */
function work(milliseconds: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= milliseconds * 1_000) return;
  }
}

/** Milliseconds from the beginning of a tick that costs so much to the next one, when many did before. */
function waitAfter(cost: number, sockets: number): number {
  const pace = new Pace(OPTIONS);
  let began = 0;
  for (let times = 0; times < 12; times++) {
    began = performance.now();
    pace.tick(() => work(cost));
  }
  // Whoever else has the processor takes from the wait, not from the distance.
  const tookSoFar = performance.now() - began;
  return pace.wait(sockets) + tookSoFar;
}

test('after silence a tick is due at once', () => {
  expect(new Pace(OPTIONS).wait(1_000)).toBe(0);
});

test('ticks come less often the more sockets there are, up to a bound', () => {
  const waits = [1, 10, 50, 1_000].map((sockets) => waitAfter(0, sockets));
  expect(waits[1]).toBeCloseTo(8, 0);
  expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
  expect(waits[3]).toBeCloseTo(40, 0);
});

test('ticks that cost much come less often, so that most of the time is left', () => {
  const wait = waitAfter(50, 10);
  expect(wait).toBeGreaterThan(60);
  expect(wait).toBeLessThan(251);
});
