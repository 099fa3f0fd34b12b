/** The part of docs/performance.md that is made of results, and its pictures. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { candidateNamed } from '../candidates/registry.ts';
import { SCENARIOS } from '../scenarios/registry.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { chartOf } from './chart.ts';
import { readResult, spreadIn, type Result } from './result.ts';
import { judge, tableOf } from './table.ts';

const DOCUMENT = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const PICTURES = fileURLToPath(new URL('../../../docs/performance/', import.meta.url));

const BEGIN = '<!-- Made by `npm run bench`: from here -->';
const END = '<!-- to here -->';

/** Puts all kept results into the document, and draws them. */
export function writeReport(): void {
  for (const scenario of SCENARIOS) {
    const result = readResult(scenario.name);
    if (!result) continue;
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(`${PICTURES}${scenario.name}.svg`, pictureOf(scenario, result));
  }
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, withResults(text, sectionsOf(readResult)));
}

/** The document with other results in it. @throws Error when it has lost the place for them. */
export function withResults(text: string, results: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/performance.md has no place for results');
  return `${text.slice(0, begin + BEGIN.length)}\n\n${results}\n${text.slice(end)}`;
}

/** All scenarios as Markdown; also those without a result, so that nobody takes silence for success. */
export function sectionsOf(resultOf: (scenario: string) => Result | undefined): string {
  return SCENARIOS.map((scenario) => sectionOf(scenario, resultOf(scenario.name))).join('\n');
}

function sectionOf(scenario: Scenario, result: Result | undefined): string {
  const { title, name, description } = scenario;
  const head = `### ${title} (\`${name}\`)\n\n${description}\n`;
  const judgements = judge(scenario, result ?? { attempts: [] });
  const bars = judgements.map(({ label, outcome }) => `- ${label}: **${outcome}**`).join('\n');
  if (!result) return `${head}\nNot measured yet.\n\n${bars}\n`;
  const picture = `![Bars of the table below](performance/${name}.svg)`;
  return [
    head,
    circumstancesOf(result),
    '',
    picture,
    '',
    tableOf(scenario, result),
    '',
    bars,
    ...reasonsOf(result),
    '',
  ].join('\n');
}

function circumstancesOf(result: Result): string {
  const { startedAt, minutes, machine, separateCores, versions } = result;
  const { cpu, cores, memoryGb, system, node, load } = machine;
  const software = Object.entries(versions).map(
    ([candidate, version]) => `${candidate} ${version}`,
  );
  const apart = separateCores
    ? 'server and bots on a core each'
    : '**server and bots not kept apart**';
  return (
    `Measured on ${startedAt.slice(0, 10)} in ${minutes} minutes: ${cores} cores of ${cpu}, ${memoryGb} GB, ${system}, ` +
    `Node ${node}, ${apart}; load of the machine before: ${load}. Versions: ${software.join(', ')}.`
  );
}

/** Why something was not measured. */
function reasonsOf({ attempts }: Result): string[] {
  const failed = attempts.filter(({ unmeasured }) => unmeasured !== undefined);
  return failed.map(
    ({ candidate, repetition, unmeasured }) =>
      `- Unmeasured: ${candidateNamed(candidate).label}, run ${repetition}: ${unmeasured}.`,
  );
}

function pictureOf(scenario: Scenario, result: Result): string {
  const panels = scenario.columns
    .filter(({ key }) => scenario.charts.includes(key))
    .map(({ key, label, digits }) => ({
      title: label,
      digits,
      rows: scenario.candidates
        .filter((name) => result.attempts.some(({ candidate }) => candidate === name))
        .map((name) => ({
          label: candidateNamed(name).label,
          spread: spreadIn(result, name, key),
        })),
    }));
  return chartOf(scenario.title, panels);
}
