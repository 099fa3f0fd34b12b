/**
 * `npm run faults`: plays every scenario at length. `npm run faults -- kill` plays one of them, and
 * `npm run faults -- kill 42` one with a seed, to see again what failed with it.
 */

import { keptSeeds } from '../fixtures/kept-seeds.ts';
import { play, scenariosFor } from './play.ts';

const [, , chosen, chosenSeed] = process.argv;
const names = chosen === undefined ? Object.keys(scenariosFor(true)) : [chosen];
let failures = 0;

for (const name of names) {
  const fresh = [...keptSeeds(name), Math.trunc(Math.random() * 1e9)];
  for (const seed of chosenSeed === undefined ? fresh : [Number(chosenSeed)]) {
    const start = performance.now();
    const outcome = await play(name, seed, true).then(
      () => 'held',
      (error: unknown) => {
        failures++;
        return error;
      },
    );
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    console.log(`${name} with seed ${seed}, ${seconds} s:`, outcome);
  }
}
process.exit(failures === 0 ? 0 : 1);
