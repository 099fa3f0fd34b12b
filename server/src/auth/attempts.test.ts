import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

function setUp(limit = 2) {
  const clock = { time: 0, now: () => clock.time };
  return { clock, attempts: new Attempts(limit, 60_000, clock) };
}

test('an address is stopped at the limit, others are not, and after a while it may again', () => {
  const { attempts, clock } = setUp();
  attempts.count('10.0.0.1');
  clock.time = 30_000;
  expect(attempts.allows('10.0.0.1')).toBe(true);
  attempts.count('10.0.0.1');
  expect(attempts.allows('10.0.0.1')).toBe(false);
  expect(attempts.allows('10.0.0.2')).toBe(true);
  clock.time = 59_999;
  expect(attempts.allows('10.0.0.1')).toBe(false);
  clock.time = 60_000;
  expect(attempts.allows('10.0.0.1')).toBe(true);
});

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:1:ffff:1:2:3'],
  ['2001:db8::1', '2001:db8:0:0:1:2:3:4'],
  ['::1', '0:0:0:0:0:0:0:2'],
])('IPv6 addresses of one subscriber count as one: %s and %s', (one, other) => {
  const { attempts } = setUp(1);
  attempts.count(one);
  expect(attempts.allows(other)).toBe(false);
});

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:2::1'],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.2'],
])('%s and %s do not', (one, other) => {
  const { attempts } = setUp(1);
  attempts.count(one);
  expect(attempts.allows(other)).toBe(true);
});

test('its memory is bounded: the longest known addresses are forgotten', () => {
  const { attempts } = setUp(1);
  attempts.count('first');
  for (let index = 0; index < 10_000; index++) attempts.count(`address ${index}`);
  expect(attempts.allows('first')).toBe(true);
  expect(attempts.allows('address 9999')).toBe(false);
});
