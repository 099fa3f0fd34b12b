/** `npm run bench`: measures our server beside its peers. See docs/performance.md. */

import { parseArgs } from 'node:util';
import type { CandidateName } from './candidates/candidate.ts';
import { separateCores, shareCores } from './measure/cores.ts';
import { judge, tableOf } from './report/table.ts';
import { writeReport } from './report/report.ts';
import { describeMachine, saveResult } from './report/result.ts';
import { runScenario } from './run-scenario.ts';
import { SCENARIOS } from './scenarios/registry.ts';
import type { Scenario } from './scenarios/scenario.ts';

const USAGE = `Use: npm run bench -- [scenario ...] [--quick] [--only=candidate,...]
     npm run bench -- --report   (the tables and pictures anew, from the results that are there)
Scenarios: ${SCENARIOS.map(({ name }) => name).join(', ')}`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      report: { type: 'boolean', default: false },
    },
  });
  if (values.report) {
    writeReport();
    return;
  }
  const chosen = SCENARIOS.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const unknown = positionals.find((word) => !SCENARIOS.some(({ name }) => name === word));
  if (unknown !== undefined) throw new Error(`There is no scenario ${unknown}.\n${USAGE}`);
  const only = values.only?.split(',') as CandidateName[] | undefined;
  for (const scenario of chosen) {
    const cores = scenario.isOfBrowser ? shareCores() : separateCores();
    if (!cores) console.log('The server and the bots have no processor of their own.');
    await measure(scenario, { effort: values.quick ? 'quick' : 'full', cores, only });
  }
  const minutes = performance.now() / 60_000;
  console.log(`\nAll of it took ${minutes.toFixed(1)} minutes.`);
}

async function measure(
  scenario: Scenario,
  options: Omit<Parameters<typeof runScenario>[1], 'onAttempt'>,
): Promise<void> {
  console.log(`\n${scenario.title} (${scenario.name})`);
  const startedAt = new Date();
  const machine = describeMachine();
  const attempts = await runScenario(scenario, {
    ...options,
    onAttempt: ({ candidate, repetition, figures, unmeasured }) => {
      const said = unmeasured ?? JSON.stringify(figures, rounded);
      console.log(`  ${repetition} ${candidate}: ${said}`);
    },
  });
  const result = saveResult(scenario, attempts, { ...options, startedAt, machine });
  if (options.effort === 'full') writeReport();
  console.log(`\n${tableOf(scenario, result)}`);
  for (const { label, outcome } of judge(scenario, result)) console.log(`  ${label}: ${outcome}`);
  console.log(`  It took ${result.minutes} minutes.`);
}

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
