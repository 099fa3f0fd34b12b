/**
 * The whole script of a kickoff, for the dementia case with its twelve partners, in both languages: eleven
 * steps with the controls that people have, in eleven windows. What somebody does is read in another's
 * window and on the projector. Only in the long run. With `PICTURES_DIR` it takes a picture of every step
 * at every seat; with `KEEP_PICTURES` it takes those of the documents anew.
 */

import { ambition, handOver } from './script/ambition.ts';
import { ownCard, reveal, welcome } from './script/cards.ts';
import { assemble, dismiss, type Cast } from './script/cast.ts';
import { agreements, contributions, decision, snapshot } from './script/closing.ts';
import { IN_ENGLISH } from './script/english.ts';
import { IN_DUTCH } from './script/story.ts';
import { cluster, skipBreak, why } from './script/why.ts';
import { test } from './fixtures/test.ts';

/** How long the whole may take, in milliseconds. */
const PATIENCE_MS = 600_000;

const ACTS: Readonly<Record<string, (cast: Cast) => Promise<void>>> = {
  'who is here, a story of a resident, and a card to practise on': welcome,
  'the own card in silence, on paper, and through a network that fails': ownCard,
  'all cards at once, a reading round, and somebody who comes late': reveal,
  'why in pairs, lines that meet, and ladders of who has no device': why,
  'the break is skipped, and the server is killed meanwhile': skipBreak,
  'sorting in silence in two turns, and names that come out together': cluster,
  'an identity goes to another device': handOver,
  'proposals, dots, two pens and a hidden check': ambition,
  'who brings what, and what is tried first': contributions,
  'a task that its partner accepts, and a day to look back': agreements,
  'decisions that come out together, and one that comes later': decision,
  'a hard word, the snapshot, and what everybody takes home': snapshot,
};

for (const story of [IN_DUTCH, IN_ENGLISH]) {
  test(`the whole script of a kickoff, in ${story.language}`, async ({ browser, server }) => {
    test.setTimeout(PATIENCE_MS);
    const cast = await test.step('everybody comes in', () => assemble(browser, server, story));
    for (const [name, act] of Object.entries(ACTS)) await test.step(name, () => act(cast));
    await dismiss(cast);
  });
}
