import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

const OPTIONS = { perSocketMs: 0.8, largestMs: 40 };

/** A pace with a watch that only moves as told, so that it is the same on a busy machine. */
function paced() {
  const time = { now: 5_000, processor: 70 };
  const pace = new Pace(OPTIONS, { now: () => time.now, processor: () => time.processor });
  return { time, pace };
}

/** Milliseconds until the next tick, right after many that each took so much of the processor and of the clock. */
function waitAfter(processor: number, sockets: number, clock = 0): number {
  const { time, pace } = paced();
  for (let times = 0; times < 40; times++) {
    pace.tick(() => {
      time.processor += processor;
      time.now += clock;
    });
  }
  return pace.wait(sockets);
}

test('after silence a tick is due at once', () => {
  expect(new Pace(OPTIONS).wait(1_000)).toBe(0);
  const { time, pace } = paced();
  pace.tick(() => undefined);
  time.now += 40;
  expect(pace.wait(1_000)).toBe(0);
});

test('ticks come less often the more sockets there are, up to a bound', () => {
  expect(waitAfter(0, 1)).toBeCloseTo(0.8, 3);
  expect(waitAfter(0, 10)).toBeCloseTo(8, 3);
  expect(waitAfter(0, 50)).toBe(40);
  expect(waitAfter(0, 1_000)).toBe(40);
});

test('ticks that cost much come less often, so that half of the time is left, up to a bound', () => {
  expect(waitAfter(50, 10)).toBeCloseTo(100, 1);
  expect(waitAfter(50, 10, 50)).toBeCloseTo(50, 1);
  expect(waitAfter(5_000, 10)).toBe(250);
});

test('one tick that cost much counts for a part, and is forgotten', () => {
  const { time, pace } = paced();
  const tick = (cost: number): number => {
    pace.tick(() => {
      time.processor += cost;
    });
    return pace.wait(10);
  };
  expect(tick(80)).toBeCloseTo(40, 1);
  expect(tick(0)).toBeCloseTo(30, 1);
});

test('a tick that waited for others to leave the processor cost no more', () => {
  expect(waitAfter(0, 10, 3)).toBeCloseTo(5, 1);
});

test('by itself it measures the processor time that a tick takes', () => {
  const pace = new Pace(OPTIONS, { now: () => 0 });
  pace.tick(() => {
    const before = process.cpuUsage();
    for (;;) {
      const { user, system } = process.cpuUsage(before);
      if (user + system >= 40_000) return;
    }
  });
  // A quarter of it counts, and as long again is left free.
  expect(pace.wait(0)).toBeGreaterThan(19);
});
