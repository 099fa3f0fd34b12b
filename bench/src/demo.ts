/** `npm run demo`: the server with the dementia case in it, played by bots, for who wants to look around. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionClient } from '@ambitiebord/client/session/session-client';
import { displayLink, facilitatorLink, joinLink } from '@ambitiebord/client/ui/addresses';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { playOf, STAGES } from '@ambitiebord/shared/demo/play';
import type { Turn } from '@ambitiebord/shared/demo/turns';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { assembleCast, dismiss, playTurns, type Cast } from './bots.ts';
import { bringToLife } from './liveliness.ts';
import { waitFor } from './wait-for.ts';
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

/** Plays the whole case in a session of its own, with what everybody thinks of it and decides; returns its links. */
async function playFinished(serverUrl: string): Promise<Cast['session']> {
  const cast = await assembleCast(serverUrl, DEMENTIA_CASE, process.env['CREATE_KEY']);
  const partners = cast.partners.map(({ state }) => state.getState().me);
  const play = playOf({ workshop: DEMENTIA_CASE, partners, newId, now: Date.now() });
  for (const stage of STAGES) {
    await playTurns(cast, play[stage]);
    if (stage === 'ambition') await writeSentence(cast.facilitator);
  }
  dismiss(cast);
  return cast.session;
}

async function writeSentence(writer: SessionClient): Promise<void> {
  const [ambition] = recordsOf(writer.state.getState().board, 'ambition');
  if (!ambition) throw new Error('the step has not made an ambition');
  const pad = writer.openPad(ambition.id);
  pad.text.insert(0, DEMENTIA_CASE.ambition);
  await waitFor(writer.state, ({ unsaved }) => unsaved === 0, 'the sentence to be written');
  pad.close();
}

function describe(
  { url, announcement }: ServerProcess,
  { session }: Cast,
  finished: Cast['session'],
): string {
  const { sessionId, code, facilitatorKey, displayKey } = session;
  return [
    announcement,
    `In de demo praten ${DEMENTIA_CASE.partners.length} partners over "${DEMENTIA_CASE.title}". /`,
    `In the demo ${DEMENTIA_CASE.partners.length} partners talk about "${DEMENTIA_CASE.title}".`,
    `  Begeleiden / Facilitate:      ${facilitatorLink(sessionId, facilitatorKey, url)}`,
    `  Meedoen als partner / Join:   ${joinLink(code, url)}`,
    `  Groot scherm / Big screen:    ${displayLink(sessionId, displayKey, url)}`,
    `  Een afgeronde sessie / A finished one: ${facilitatorLink(finished.sessionId, finished.facilitatorKey, url)}`,
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
  const finished = await playFinished(server.url);
  const cast = await assembleCast(server.url, DEMENTIA_CASE, process.env['CREATE_KEY']);
  const rest = bringToLife(cast, await playUntilWhy(cast));
  console.log(describe(server, cast, finished));
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
