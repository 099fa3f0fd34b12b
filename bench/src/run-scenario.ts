/** Runs a scenario: every candidate in turn, and that several times, so that a bad moment hits all alike. */

import type { CandidateName, RunningServer } from './candidates/candidate.ts';
import { candidateNamed } from './candidates/registry.ts';
import type { Cores } from './measure/cores.ts';
import type { Effort, Figures, Scenario } from './scenarios/scenario.ts';

/** What one run gave, or why it gave nothing. */
export interface Attempt {
  readonly candidate: CandidateName;
  readonly repetition: number;
  readonly figures?: Figures;
  readonly unmeasured?: string;
}

/** How often each candidate has its turn. */
const repetitionsOf = (scenario: Scenario, effort: Effort): number =>
  effort === 'full' ? (scenario.repetitions ?? 3) : 1;

export interface RunOptions {
  readonly effort: Effort;
  readonly cores: Cores | undefined;
  /** Not absent: it is used where a scenario needs no server of its own. */
  readonly server?: RunningServer;
  /** Only these, when given. */
  readonly only: readonly CandidateName[] | undefined;
  /** Told after each run. */
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** Resolves with all attempts; a candidate that fails makes no other fail. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<Attempt[]> {
  const { effort, cores, only, server } = options;
  const attempts: Attempt[] = [];
  const repetitions = repetitionsOf(scenario, effort);
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    for (const name of scenario.candidates) {
      if (only && !only.includes(name)) continue;
      const run = { candidate: candidateNamed(name), core: cores?.server, effort, server };
      const outcome = await attempt(() => scenario.measure(run));
      const done = { candidate: name, repetition, ...outcome };
      attempts.push(done);
      options.onAttempt?.(done);
    }
  }
  return attempts;
}

async function attempt(
  measure: () => Promise<Figures>,
): Promise<Pick<Attempt, 'figures' | 'unmeasured'>> {
  try {
    return { figures: await measure() };
  } catch (error) {
    return { unmeasured: error instanceof Error ? error.message : String(error) };
  }
}
