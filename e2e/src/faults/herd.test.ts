/** A server that restarts with a room full of people in it is not overrun by their return. */

import { expect, test } from 'vitest';
import { ServerProcess } from '../fixtures/server-process.ts';
import { comeBack } from './herd.ts';

const LONG = process.env['AMBITIEBORD_LONG'] !== undefined;
const PEOPLE = LONG ? 500 : 60;
/**
 * How many of all sockets may be opened within a tenth of a second. All at once would be 1; evenly over the
 * longest wait, about 0.1. Of a few people more come together when the computer has other work.
 */
const MOST_AT_ONCE = LONG ? 0.3 : 0.6;

test(`${PEOPLE} people come back soon, and not in one moment`, { timeout: 120_000 }, async ({
  onTestFinished,
}) => {
  const server = await ServerProcess.start();
  onTestFinished(() => server.remove());
  const { last, peak, questions } = await comeBack(server, PEOPLE, 500);
  expect(last).toBeLessThan(3_500);
  expect(peak).toBeLessThan(MOST_AT_ONCE);
  expect(questions).toBeLessThan(2);
});
