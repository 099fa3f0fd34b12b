import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ZoomMotion } from './zoom-motion.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing = (): void => undefined;

test('words are as large as they were set at rest, also when the board moves', () => {
  const motion = new ZoomMotion();
  expect(motion.scaleAt(0.37, nothing)).toBe(1);
  expect(motion.scaleAt(0.37, nothing)).toBe(1);
});

test('while a zoom is under way letters have few sizes, never larger and hardly smaller', () => {
  const motion = new ZoomMotion();
  motion.scaleAt(0.2, nothing);
  const sizes = new Set<string>();
  for (let zoom = 0.2; zoom < 0.8; zoom *= 1.01) {
    const scale = motion.scaleAt(zoom * 1.01, nothing);
    expect(scale).toBeLessThanOrEqual(1 + 1e-9);
    expect(scale).toBeGreaterThan(1 - 1 / 11);
    sizes.add((scale * zoom * 1.01).toFixed(6));
  }
  expect(sizes.size).toBeLessThanOrEqual(18);
});

test('asks once to be drawn at rest, and is exact then', () => {
  const motion = new ZoomMotion();
  const redraw = vi.fn<() => void>();
  motion.scaleAt(0.3, redraw);
  motion.scaleAt(0.31, redraw);
  motion.scaleAt(0.33, redraw);
  expect(motion.scaleAt(0.33, redraw)).toBeLessThan(1);
  vi.runAllTimers();
  expect(redraw).toHaveBeenCalledTimes(1);
  expect(motion.scaleAt(0.33, redraw)).toBe(1);
  motion.scaleAt(0.4, redraw);
  motion.stop();
  vi.runAllTimers();
  expect(redraw).toHaveBeenCalledTimes(1);
});
