import { expect, test } from 'vitest';
import { Budgets } from './budgets.ts';
import { Neighbours } from './neighbours.ts';
import { networkOf } from './network.ts';

function clockAtZero() {
  const clock = { time: 0, now: () => clock.time };
  return clock;
}

test('a budget is used up by its own address alone, and comes back steadily', () => {
  const clock = clockAtZero();
  const budgets = new Budgets({ perSecond: 1, burst: 2 }, clock.now);
  expect(budgets.take('10.0.0.1')).toBe(true);
  expect(budgets.has('10.0.0.1')).toBe(true);
  expect(budgets.take('10.0.0.1')).toBe(true);
  expect(budgets.has('10.0.0.1')).toBe(false);
  expect(budgets.take('10.0.0.1')).toBe(false);
  expect(budgets.has('10.0.0.2')).toBe(true);
  clock.time = 999;
  expect(budgets.take('10.0.0.1')).toBe(false);
  clock.time = 1_000;
  expect(budgets.take('10.0.0.1')).toBe(true);
  clock.time = 100_000;
  expect(budgets.take('10.0.0.1', 3)).toBe(false);
  expect(budgets.take('10.0.0.1', 2)).toBe(true);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const clock = clockAtZero();
  const budgets = new Budgets({ perSecond: 1, burst: 2 }, clock.now);
  budgets.take('10.0.0.1');
  clock.time = -60_000;
  expect(budgets.take('10.0.0.1')).toBe(true);
  expect(budgets.take('10.0.0.1')).toBe(false);
});

test('the memory is bounded: full buckets go first, then the longest known', () => {
  const clock = clockAtZero();
  const budgets = new Budgets({ perSecond: 1, burst: 1 }, clock.now);
  for (let index = 0; index < 5_000; index++) budgets.take(`early ${index}`);
  clock.time = 500;
  for (let index = 0; index < 5_000; index++) budgets.take(`late ${index}`);
  clock.time = 1_000;
  budgets.take('one more');
  expect(budgets.has('late 0')).toBe(false);
  for (let index = 0; index < 5_000; index++) budgets.take(`later ${index}`);
  expect(budgets.has('late 0')).toBe(true);
  expect(budgets.has('later 4999')).toBe(false);
});

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:1:ffff:1:2:3'],
  ['2001:db8::1', '2001:db8:0:0:1:2:3:4'],
  ['::1', '0:0:0:0:0:0:0:2'],
])('IPv6 addresses of one subscriber count as one: %s and %s', (one, other) => {
  expect(networkOf(one)).toBe(networkOf(other));
});

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:2::1'],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.2'],
])('%s and %s do not', (one, other) => {
  expect(networkOf(one)).not.toBe(networkOf(other));
});

test('neighbours are remembered for half a day, and no more than so many', () => {
  const clock = clockAtZero();
  const neighbours = new Neighbours(clock);
  neighbours.add('10.0.0.1', 'session-1');
  expect(neighbours.has('10.0.0.1', 'session-1')).toBe(true);
  expect(neighbours.has('10.0.0.1', 'session-2')).toBe(false);
  expect(neighbours.has('10.0.0.2', 'session-1')).toBe(false);
  clock.time = 12 * 3_600_000;
  expect(neighbours.has('10.0.0.1', 'session-1')).toBe(false);
  neighbours.add('10.0.0.1', 'session-1');
  for (let index = 0; index < 199; index++) neighbours.add('10.0.0.1', `other ${index}`);
  expect(neighbours.has('10.0.0.1', 'session-1')).toBe(true);
  neighbours.add('10.0.0.1', 'one more');
  expect(neighbours.has('10.0.0.1', 'session-1')).toBe(false);
  for (let index = 0; index < 10_000; index++) neighbours.add(`address ${index}`, 'session-1');
  expect(neighbours.has('10.0.0.1', 'one more')).toBe(false);
});
