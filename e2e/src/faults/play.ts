/** Playing scenarios by seeds. */

import { keeping } from '../fixtures/kept-seeds.ts';
import { LONG, SHORT } from './scenarios.ts';

/** The scenarios to play: all of them at length, or briefly. */
export const scenariosFor = (long: boolean) => (long ? LONG : SHORT);

/** Plays a scenario; its seed is kept until it went well. @throws what the scenario throws. */
export async function play(name: string, seed: number, long: boolean): Promise<void> {
  const scenario = scenariosFor(long)[name];
  if (!scenario) throw new Error(`there is no scenario ${name}`);
  await keeping(name, seed, scenario);
}
