/**
 * The whole script of a kickoff, for the dementia case with its twelve partners: eleven steps with the
 * controls that people have, in eleven windows. What somebody does is read in another's window and on the
 * projector. Only in the long run; with `PICTURES_DIR` it takes a picture of every step at every seat.
 */

import { ambition, handOver } from './script/ambition.ts';
import { ownCard, reveal, welcome } from './script/cards.ts';
import { assemble, dismiss, type Cast } from './script/cast.ts';
import { agreements, contributions, decision, snapshot } from './script/closing.ts';
import { cluster, skipBreak, why } from './script/why.ts';
import { test } from './fixtures/test.ts';

/** How long the whole may take, in milliseconds. */
const PATIENCE_MS = 600_000;

const ACTS: Readonly<Record<string, (cast: Cast) => Promise<void>>> = {
  welcome,
  'the own card': ownCard,
  reveal,
  why,
  'the break is skipped and the server restarts': skipBreak,
  'what belongs together': cluster,
  'an identity goes to another device': handOver,
  'what we want together': ambition,
  contributions,
  agreements,
  decision,
  snapshot,
};

test('the whole script with a facilitator, eight partners, an observer and the projector', async ({
  browser,
  server,
}) => {
  test.setTimeout(PATIENCE_MS);
  const cast = await test.step('everybody comes in', () => assemble(browser, server));
  for (const [name, act] of Object.entries(ACTS)) await test.step(name, () => act(cast));
  await dismiss(cast);
});
