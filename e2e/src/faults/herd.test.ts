/** A server that restarts with a room full of people in it is not overrun by their return. */

import { expect, test } from 'vitest';
import { ServerProcess } from '../fixtures/server-process.ts';
import { comeBack } from './herd.ts';

const PEOPLE = process.env['AMBITIEBORD_LONG'] === undefined ? 60 : 500;

test(`${PEOPLE} people come back soon, and not in one moment`, { timeout: 120_000 }, async ({
  onTestFinished,
}) => {
  const server = await ServerProcess.start();
  onTestFinished(() => server.remove());
  const { last, peak, questions } = await comeBack(server, PEOPLE, 500);
  expect(last).toBeLessThan(6_000);
  // All at once would be 1; evenly over the longest wait, about 0.1.
  expect(peak).toBeLessThan(0.6);
  expect(questions).toBeLessThan(4);
});
