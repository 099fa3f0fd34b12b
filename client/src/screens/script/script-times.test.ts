import { expect, test } from 'vitest';
import { nextQuarter, scriptTimes } from './script-times.ts';

const LINES = [
  { step: 'welcome', minutes: 10, state: 'opened' },
  { step: 'own-card', minutes: 8, state: 'skipped' },
  { step: 'reveal', minutes: 0, state: 'ahead' },
  { step: 'why', minutes: 25, state: 'ahead' },
] as const;

test('each step begins when the one before ends, past midnight too', () => {
  expect(scriptTimes(LINES, '09:00')).toEqual([
    { step: 'welcome', minutes: 10, from: '09:00', to: '09:10' },
    { step: 'why', minutes: 25, from: '09:10', to: '09:35' },
  ]);
  expect(scriptTimes(LINES, '23:45').map(({ to }) => to)).toEqual(['23:55', '00:20']);
  expect(scriptTimes(LINES, '')[0]?.from).toBe('00:00');
});

test('a session begins at a quarter of an hour', () => {
  expect(nextQuarter(new Date(2026, 2, 14, 13, 46).getTime())).toBe('14:00');
  expect(nextQuarter(new Date(2026, 2, 14, 9, 15).getTime())).toBe('09:15');
});
