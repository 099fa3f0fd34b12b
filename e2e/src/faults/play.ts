/** Playing scenarios by seeds, and keeping the seeds that failed so that they are played for ever. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONG, SHORT } from './scenarios.ts';
import { SmallDiskUnavailableError } from './small-disk.ts';

/** Seeds that failed once, by scenario. */
const KEPT_FILE = join(import.meta.dirname, 'kept-seeds.json');

type Seeds = Readonly<Record<string, readonly number[]>>;

type Outcome = 'held' | 'not run';

/** The scenarios to play: all of them at length, or briefly. */
export const scenariosFor = (long: boolean) => (long ? LONG : SHORT);

/** The seeds that failed once and are to be played for ever. */
export function keptSeeds(name: string): readonly number[] {
  return read()[name] ?? [];
}

function read(): Seeds {
  return existsSync(KEPT_FILE) ? (JSON.parse(readFileSync(KEPT_FILE, 'utf8')) as Seeds) : {};
}

/** A line for each scenario, as the formatter would have it. */
function write(kept: Seeds): void {
  const lines = Object.entries(kept).map(
    ([name, seeds]) => `  ${JSON.stringify(name)}: [${seeds.join(', ')}]`,
  );
  writeFileSync(KEPT_FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/**
 * Plays a scenario. A seed that fails is kept. `not run`: this computer does not let a test mount a disk.
 * @throws what the scenario throws.
 */
export async function play(name: string, seed: number, long: boolean): Promise<Outcome> {
  const scenario = scenariosFor(long)[name];
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  try {
    await scenario(seed);
    return 'held';
  } catch (error) {
    if (error instanceof SmallDiskUnavailableError) {
      console.warn(`${name} was not run: ${error.message}`);
      return 'not run';
    }
    const seeds = new Set([...keptSeeds(name), seed]);
    write({ ...read(), [name]: [...seeds] });
    throw error;
  }
}
