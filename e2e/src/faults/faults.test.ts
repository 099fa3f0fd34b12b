/** Whatever strikes the server, what was acknowledged or seen is there once, and all agree about it. */

import { test } from 'vitest';
import { keptSeeds } from '../fixtures/kept-seeds.ts';
import { play, scenariosFor } from './play.ts';

const LONG = process.env['AMBITIEBORD_LONG'] !== undefined;
/** By the clock, so that each run tries something else; the name of the test says which. */
const FRESH = Date.now() % 1_000_000;

// At length each is work for a processor by itself: together they would wait for each other's patience.
const testFault = LONG ? test : test.concurrent;

for (const name of Object.keys(scenariosFor(LONG))) {
  for (const seed of new Set([...keptSeeds(name), FRESH])) {
    testFault(`${name} with seed ${seed}`, { timeout: 600_000 }, () => play(name, seed, LONG));
  }
}
