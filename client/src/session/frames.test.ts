import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oncePerFrame } from './frames.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('works at once after quiet, and once a frame while it goes on', () => {
  const work = vi.fn<() => void>();
  const ask = oncePerFrame(work);
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  for (let asked = 0; asked < 10; asked++) ask();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(16);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(2);
  ask();
  expect(work).toHaveBeenCalledTimes(3);
});
