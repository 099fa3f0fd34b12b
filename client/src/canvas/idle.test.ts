import { expect, onTestFinished, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { followIdle, IDLE_MS } from './idle.ts';

test('what lies still steps back, and comes forward when it moves, whatever else changes', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const store = createStore(() => ({ place: '0,0', other: 0 }));
  const told: boolean[] = [];
  const stop = followIdle(
    { sign: () => store.getState().place, onChange: store.subscribe, ms: IDLE_MS },
    (idle) => told.push(idle),
  );
  vi.advanceTimersByTime(IDLE_MS - 1);
  store.setState({ place: '1,0' });
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(told).toEqual([]);
  store.setState({ other: 1 });
  vi.advanceTimersByTime(1);
  expect(told).toEqual([true]);
  store.setState({ other: 2 });
  expect(told).toEqual([true]);
  store.setState({ place: '2,0' });
  expect(told).toEqual([true, false]);
  stop();
  vi.advanceTimersByTime(2 * IDLE_MS);
  store.setState({ place: '3,0' });
  expect(told).toEqual([true, false]);
});
