/** `npm run demo`: the server with the dementia case in it, played by bots, for who wants to look around. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayLink, facilitatorLink, joinLink } from '@ambitiebord/client/ui/addresses';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { playOf } from '@ambitiebord/shared/demo/play';
import type { Turn } from '@ambitiebord/shared/demo/turns';
import { newId } from '@ambitiebord/shared/domain/ids';
import { assembleCast, dismiss, playTurns, type Cast } from './bots.ts';
import { bringToLife } from './liveliness.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** The partners whose ladders are finished when a visitor comes in; the others are still climbing. */
const FINISHED_LADDERS = 8;

const isLeft = ({ who }: Turn): boolean => who !== 'facilitator' && who >= FINISHED_LADDERS;

/** Plays the case up to the step `why`; returns what the partners still have to do there. */
async function playUntilWhy(cast: Cast): Promise<Turn[]> {
  const partners = cast.partners.map(({ state }) => state.getState().me);
  const play = playOf({ workshop: DEMENTIA_CASE, partners, newId, now: Date.now() });
  const done = play.why.filter((turn) => !isLeft(turn));
  await playTurns(cast, [...play.written, ...play.revealed, ...done]);
  return play.why.filter(isLeft);
}

function describe({ url, announcement }: ServerProcess, { session }: Cast): string {
  const { sessionId, code, facilitatorKey, displayKey } = session;
  return [
    announcement,
    `In de demo praten ${DEMENTIA_CASE.partners.length} partners over "${DEMENTIA_CASE.title}". /`,
    `In the demo ${DEMENTIA_CASE.partners.length} partners talk about "${DEMENTIA_CASE.title}".`,
    `  Begeleiden / Facilitate:      ${facilitatorLink(sessionId, facilitatorKey, url)}`,
    `  Meedoen als partner / Join:   ${joinLink(code, url)}`,
    `  Groot scherm / Big screen:    ${displayLink(sessionId, displayKey, url)}`,
    '',
  ].join('\n');
}

/** Resolves at the first signal to stop. Later ones change nothing: stopping is under way. */
function stopSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => resolve('signal'));
  });
}

/** Runs the demo on a running server until somebody stops it. */
async function perform(server: ServerProcess, stopped: Promise<unknown>): Promise<void> {
  const cast = await assembleCast(server.url, DEMENTIA_CASE, process.env['CREATE_KEY']);
  const rest = bringToLife(cast, await playUntilWhy(cast));
  console.log(describe(server, cast));
  await stopped;
  rest();
  dismiss(cast);
}

async function main(): Promise<void> {
  // Every document socket of every bot listens for the end of the process.
  process.setMaxListeners(4 * DEMENTIA_CASE.partners.length);
  const stopped = stopSignal();
  const chosen = process.env['DATA_DIR']?.trim();
  const folder = chosen ? undefined : mkdtempSync(join(tmpdir(), 'ambitiebord-demo-'));
  try {
    const settings = folder === undefined ? {} : { DATA_DIR: folder };
    const server = await startServer({ ...process.env, ...settings });
    const gone = server.ended.then((code) => {
      throw new Error(`the server ended by itself, with code ${code}`);
    });
    try {
      await Promise.race([perform(server, stopped), stopped, gone]);
    } finally {
      gone.catch(() => undefined);
      await server.stop();
    }
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
