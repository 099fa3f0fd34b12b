/** Searches the largest room in which cursors are still quick. */

import { Unmeasured, type Demands, type Figures } from '../scenarios/scenario.ts';
import type { StormReport } from './cursor-storm.ts';

/**
 * Halves the steps until it knows between which two quick ends. A step at which the bots were too busy counts as not
 * reached, and the outcome says that it is bounded by them. A server that does not let everybody in has failed.
 * @throws Unmeasured when not even the smallest step can be measured.
 */
export async function findKnee(
  steps: readonly number[],
  storm: (bots: number) => Promise<StormReport>,
  demands: Demands,
): Promise<Figures> {
  const isGood = ({ p99, hertz, closed }: StormReport): boolean =>
    p99 < demands.quickMs && hertz >= demands.smoothHertz && closed === 0;
  let best: { readonly people: number; readonly report: StormReport } | undefined;
  let reached = -1;
  let failed = steps.length;
  let tooBusyAt = Infinity;
  while (failed - reached > 1) {
    const middle = Math.floor((reached + failed) / 2);
    const people = steps[middle] ?? 0;
    const report = await attempt(() => storm(people));
    const tooBusy = report !== undefined && report.generatorCpu > demands.generatorCpu;
    if (report && !tooBusy && isGood(report)) {
      best = { people, report };
      reached = middle;
    } else {
      if (tooBusy && isGood(report)) tooBusyAt = Math.min(tooBusyAt, people);
      failed = middle;
    }
  }
  if (!best) throw new Unmeasured(`not even ${steps[0]} people went well`);
  const { people, report } = best;
  return {
    people,
    p99: report.p99,
    hertz: report.hertz,
    superseded: 100 * report.superseded,
    frames: report.frames,
    generatorCpu: report.generatorCpu,
    // Only when the very next step was beyond the bots do they bound the outcome.
    boundedByBots: steps[reached + 1] === tooBusyAt ? 1 : 0,
  };
}

/** Undefined when the storm could not even begin. */
async function attempt(storm: () => Promise<StormReport>): Promise<StormReport | undefined> {
  try {
    return await storm();
  } catch (error) {
    console.log(`      ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
