/** Whatever strikes the server, what was acknowledged or seen is there once, and all agree about it. */

import { test } from 'vitest';
import { keptSeeds, play, scenariosFor } from './play.ts';

const LONG = process.env['AMBITIEBORD_LONG'] !== undefined;
/** By the clock, so that each run tries something else; the name of the test says which. */
const FRESH = Date.now() % 1_000_000;

// At length each is work for a processor by itself: together they would wait for each other's patience.
const testFault = LONG ? test : test.concurrent;

for (const name of Object.keys(scenariosFor(LONG))) {
  for (const seed of new Set([...keptSeeds(name), FRESH])) {
    testFault(`${name} with seed ${seed}`, { timeout: 600_000 }, async ({ expect }) => {
      // Only a disk that nobody may mount is a reason not to have tried, and that is told.
      const allowed = name === 'disk' ? ['held', 'not run'] : ['held'];
      expect(allowed).toContain(await play(name, seed, LONG));
    });
  }
}
