/** The network goes away in all the ways that it can, and everything written arrives once, soon after it is back. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { expect, test } from 'vitest';
import { TcpProxy, type Aftermath } from '../fixtures/tcp-proxy.ts';
import { isSettled, until, useRoom, type Person } from './room.ts';

/** What people may count on: back within so many milliseconds of the network's return. */
const PROMISE_MS = 3_000;
const TICK_MS = 50;

const LONG = process.env['AMBITIEBORD_LONG'] !== undefined;
/** How long everything is swallowed while somebody works, in milliseconds. */
const SWALLOWED_MS = [300, 1_000, 3_000, ...(LONG ? [10_000, 10_200, 60_000] : [])];

const room = useRoom();

function newNote(text: string, id = newId()): NewCommand {
  const fields = { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } };
  return {
    type: 'change',
    operations: [{ action: 'create', audience: 'board', id, fields }],
  };
}

const notesOf = ({ client }: Person): string[] =>
  recordsOf(client.state.getState().board, 'note')
    .map(({ text }) => text)
    .toSorted();

/** Counts the milliseconds that this process stood still, until it is asked: a busy machine is no bad network. */
function countStandstill(): () => number {
  let stoodStill = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    stoodStill += Math.max(0, now - last - TICK_MS);
    last = now;
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    return stoodStill;
  };
}

/** Waits until it holds, by default that everything is stored. @throws when that takes too long. */
async function inTime(person: Person, after: string, holds = isSettled): Promise<void> {
  const start = performance.now();
  const standstill = countStandstill();
  await until(person, holds);
  const milliseconds = performance.now() - start - standstill();
  if (milliseconds > PROMISE_MS) throw new Error(`${milliseconds} ms after ${after}`);
}

/** Resolves when so much time has passed. */
async function pass(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  await expect.poll(() => performance.now() > end, { timeout: milliseconds + 5_000 }).toBe(true);
}

/** Runs a story with somebody who comes through a network of their own. */
async function through(story: (network: TcpProxy) => Promise<Person>): Promise<void> {
  const network = await TcpProxy.start(room().server.port);
  try {
    const person = await story(network);
    expect(person.client.state.getState().refusals).toEqual([]);
  } finally {
    await network.close();
  }
}

/** Everything is swallowed for a while, and then the connections from before live on or not. */
function swallowed(aftermath: Aftermath): Promise<void> {
  return through(async (network) => {
    const anna = await room().partner('Anna', network);
    await until(anna, isSettled);
    network.swallow();
    anna.client.send(newNote(`terwijl alles verdwijnt: ${aftermath}`));
    await until(anna, ({ connection }) => connection === 'offline');
    anna.client.send(newNote(`zonder verbinding: ${aftermath}`));
    expect(anna.client.state.getState()).toMatchObject({ pending: 2, unsaved: 2 });
    network.resume(aftermath);
    await inTime(anna, aftermath);
    return anna;
  });
}

/**
 * Everything is swallowed so shortly that nobody may have noticed, and the connections from before stay dead. What is
 * done then, and what others do meanwhile, is there in time all the same.
 */
function swallowedFor(milliseconds: number, bram: Person): Promise<void> {
  return through(async (network) => {
    const anna = await room().partner('Anna', network);
    await until(anna, isSettled);
    network.swallow();
    anna.client.send(newNote(`in zo kort: ${milliseconds}`));
    const seen = `gezien na: ${milliseconds}`;
    bram.client.send(newNote(seen));
    await pass(milliseconds);
    network.resume('stays silent');
    const outage = `${milliseconds} ms without a word`;
    await inTime(anna, outage, (state) => isSettled(state) && notesOf(anna).includes(seen));
    return anna;
  });
}

/** An answer takes two seconds: what works is not opened anew. */
function slow(): Promise<void> {
  return through(async (network) => {
    const anna = await room().partner('Anna', network);
    await until(anna, isSettled);
    network.delay(1_000);
    const hasHeard = network.listen();
    for (let note = 0; note < 6; note++) {
      anna.client.send(newNote(`traag: ${note}`));
      await pass(1_000);
    }
    await until(anna, isSettled);
    expect(hasHeard('Switching Protocols')).toBe(false);
    return anna;
  });
}

/** Somebody comes in while everything is swallowed: the attempt that hangs is not waited for. */
function swallowedAtTheDoor(): Promise<void> {
  return through(async (network) => {
    network.swallow();
    const anna = await room().partner('Anna', network);
    anna.client.send(newNote('aan de deur'));
    // The questions after the first attempt are swallowed too.
    await expect.poll(() => network.connections, { timeout: 10_000 }).toBeGreaterThan(4);
    network.resume('stays silent');
    await inTime(anna, 'waiting at the door');
    return anna;
  });
}

function cutFor(milliseconds: number): Promise<void> {
  return through(async (network) => {
    const anna = await room().partner('Anna', network);
    await until(anna, isSettled);
    network.cut();
    await until(anna, ({ connection }) => connection === 'offline');
    anna.client.send(newNote(`zonder verbinding: ${milliseconds}`));
    await pass(milliseconds);
    network.restore();
    await inTime(anna, `a cut of ${milliseconds} ms`);
    return anna;
  });
}

/** A slow network that lets connections overtake each other: everything arrives once, in order. */
function shuffled(): Promise<void> {
  return through(async (network) => {
    const anna = await room().partner('Anna', network);
    await until(anna, isSettled);
    network.delay(100);
    network.shuffle(400);
    const id = newId();
    anna.client.send(newNote('0', id));
    for (let text = 1; text <= 20; text++) {
      anna.client.send({
        type: 'change',
        operations: [{ action: 'update', audience: 'board', id, fields: { text: String(text) } }],
      });
    }
    await until(anna, isSettled);
    return anna;
  });
}

test('whatever the network does, all arrives once, within three seconds of its return', async () => {
  const bram = await room().partner('Bram');
  await until(bram, isSettled);
  await Promise.all([
    swallowed('lives'),
    swallowed('stays silent'),
    swallowed('is cut'),
    swallowedAtTheDoor(),
    cutFor(0),
    cutFor(4_000),
    shuffled(),
    slow(),
    ...SWALLOWED_MS.map((milliseconds) => swallowedFor(milliseconds, bram)),
  ]);
  const all = ['lives', 'stays silent', 'is cut'].flatMap((aftermath) => [
    `terwijl alles verdwijnt: ${aftermath}`,
    `zonder verbinding: ${aftermath}`,
  ]);
  for (const outage of SWALLOWED_MS) all.push(`in zo kort: ${outage}`, `gezien na: ${outage}`);
  for (let note = 0; note < 6; note++) all.push(`traag: ${note}`);
  all.push('aan de deur', 'zonder verbinding: 0', 'zonder verbinding: 4000', '20');
  await until(bram, () => notesOf(bram).length === all.length);
  expect(notesOf(bram)).toEqual(all.toSorted());
}, 100_000);
