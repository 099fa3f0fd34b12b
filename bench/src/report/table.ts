/** Results as a table, and what they say about what we ask of ourselves. */

import type { CandidateName } from '../candidates/candidate.ts';
import { candidateNamed } from '../candidates/registry.ts';
import type { Column, Scenario } from '../scenarios/scenario.ts';
import { spreadIn, type Result } from './result.ts';

/** Medians, with the least and the most between brackets, as a Markdown table. */
export function tableOf(scenario: Scenario, result: Pick<Result, 'attempts'>): string {
  const { columns, candidates } = scenario;
  const rows = candidates.map((name) => {
    const cells = columns.map((column) => cellOf(result, name, column));
    return [candidateNamed(name).label].concat(cells);
  });
  const head = ['', ...columns.map(({ label }) => label)];
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellOf(
  result: Pick<Result, 'attempts'>,
  candidate: CandidateName,
  { key, digits }: Column,
): string {
  const spread = spreadIn(result, candidate, key);
  if (!spread) {
    const attempts = result.attempts.filter((attempt) => attempt.candidate === candidate);
    const ran = attempts.length > 0 && attempts.every(({ figures }) => figures !== undefined);
    return ran ? '–' : 'unmeasured';
  }
  const [median, least, most] = [spread.median, spread.least, spread.most].map((value) =>
    value.toFixed(digits),
  );
  return least === most ? `${median}` : `${median} [${least}–${most}]`;
}

export interface Judgement {
  readonly label: string;
  /** Whether it is met, and what was measured. */
  readonly outcome: string;
}

/** What the result says of each bar. What did not run is unmeasured, not met. */
export function judge(scenario: Scenario, result: Pick<Result, 'attempts'>): Judgement[] {
  return scenario.bars.map(({ label, judge: judgeBar }) => {
    const judged = judgeBar({
      median: (name, key) => spreadIn(result, name, key)?.median,
      most: (name, key) => spreadIn(result, name, key)?.most,
    });
    if (!judged) return { label, outcome: 'unmeasured' };
    return { label, outcome: `${judged.met ? 'met' : 'not met'} (${judged.value})` };
  });
}
