/** Runs a scenario: every candidate in turn, and that several times, so that a bad moment hits all alike. */

import type { CandidateName } from './candidates/candidate.ts';
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

const REPETITIONS: Record<Effort, number> = { full: 3, quick: 1, smoke: 1 };

export interface RunOptions {
  readonly effort: Effort;
  readonly cores: Cores | undefined;
  /** Only these, when given. */
  readonly only: readonly CandidateName[] | undefined;
  /** Told after each run. */
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** Resolves with all attempts; a candidate that fails makes no other fail. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<Attempt[]> {
  const { effort, cores, only } = options;
  const attempts: Attempt[] = [];
  for (let repetition = 1; repetition <= REPETITIONS[effort]; repetition++) {
    for (const name of scenario.candidates) {
      if (only && !only.includes(name)) continue;
      const run = { candidate: candidateNamed(name), core: cores?.server, effort };
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
