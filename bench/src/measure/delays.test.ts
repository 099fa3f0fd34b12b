import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Delays } from './delays.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('counts what was superseded, and what never came with the time it is under way', () => {
  const delays = new Delays(2, 1);
  expect(delays.send(1)).toBe(0);
  delays.receive(0, 1, 0);
  delays.start();
  delays.send(1);
  vi.advanceTimersByTime(10);
  delays.send(1);
  vi.advanceTimersByTime(5);
  delays.receive(0, 1, 2);
  // Again, older, of oneself, or never sent: none of it counts.
  delays.receive(0, 1, 2);
  delays.receive(0, 1, 1);
  delays.receive(0, 0, 0);
  delays.receive(0, 1, 9);
  delays.send(1);
  delays.send(0);
  vi.advanceTimersByTime(985);
  delays.end();
  expect(delays.complete()).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(delays.report()).toEqual({
    delays: [15, 5, 1_985],
    undelivered: 1,
    superseded: 0.5,
    hertz: 1,
  });
  delays.receive(0, 1, 3);
  expect(delays.complete()).toBe(true);
});
