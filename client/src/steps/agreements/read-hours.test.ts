import { expect, test } from 'vitest';
import { readHours } from './read-hours.ts';

test.each([
  ['', undefined],
  [' 4 ', 4],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['2,', 2],
  ['0', 0],
  ['168', 168],
  ['169', 'wrong'],
  ['vier', 'wrong'],
  ['-1', 'wrong'],
  ['1e2', 'wrong'],
  [',', 'wrong'],
])('%j is %j hours', (text, hours) => {
  expect(readHours(text)).toBe(hours);
});
