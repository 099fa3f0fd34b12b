import { expect, test } from 'vitest';
import { MOST_EUROS, MOST_HOURS, readNumber } from './read-number.ts';

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
  expect(readNumber(text, MOST_HOURS)).toBe(hours);
});

test('an amount has no points between thousands, and an end', () => {
  expect(readNumber('1500,50', MOST_EUROS)).toBe(1500.5);
  expect(readNumber('1.500,50', MOST_EUROS)).toBe('wrong');
  expect(readNumber('1000000001', MOST_EUROS)).toBe('wrong');
});
