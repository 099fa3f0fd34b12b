/** Results as files: everything that was measured, with what one must know to read it. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CandidateName } from '../candidates/candidate.ts';
import { candidateNamed } from '../candidates/registry.ts';
import type { Cores } from '../measure/cores.ts';
import { spreadOf, type Spread } from '../measure/statistics.ts';
import type { Attempt } from '../run-scenario.ts';
import type { Effort, Scenario } from '../scenarios/scenario.ts';

const RESULTS = fileURLToPath(new URL('../../results/', import.meta.url));

export interface Result {
  readonly scenario: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly minutes: number;
  readonly effort: Effort;
  readonly machine: Machine;
  /** Whether the server and the bots had a processor each. */
  readonly separateCores: boolean;
  /** By candidate. */
  readonly versions: Readonly<Record<string, string>>;
  readonly attempts: readonly Attempt[];
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Of the minute before it began: what else the machine was doing. */
  readonly load: number;
}

/** What it runs on, without names. */
export function describeMachine(): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${type()} ${release().split('-')[0]}`,
    node: process.versions.node,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

interface Circumstances {
  /** As it was before the run. */
  readonly machine: Machine;
  readonly effort: Effort;
  readonly cores: Cores | undefined;
  readonly startedAt: Date;
}

/** Writes a result; a quick one does not replace a thorough one. */
export function saveResult(
  scenario: Scenario,
  attempts: readonly Attempt[],
  { effort, cores, startedAt, machine }: Circumstances,
): Result {
  const names = [...new Set(attempts.map(({ candidate }) => candidate))];
  const result: Result = {
    scenario: scenario.name,
    startedAt: startedAt.toISOString(),
    minutes: Number(((Date.now() - startedAt.getTime()) / 60_000).toFixed(1)),
    effort,
    machine,
    separateCores: cores !== undefined,
    versions: Object.fromEntries(names.map((name) => [name, candidateNamed(name).version()])),
    attempts,
  };
  const folder = effort === 'full' ? RESULTS : `${RESULTS}${effort}/`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${scenario.name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

/** The kept result of a scenario; undefined when it was never measured thoroughly. */
export function readResult(scenario: string): Result | undefined {
  try {
    return JSON.parse(readFileSync(`${RESULTS}${scenario}.json`, 'utf8')) as Result;
  } catch {
    return undefined; // No file: not measured.
  }
}

/** A figure over the runs of a candidate; undefined when one of them gave none. */
export function spreadIn(
  { attempts }: Pick<Result, 'attempts'>,
  candidate: CandidateName,
  key: string,
): Spread | undefined {
  const own = attempts.filter((attempt) => attempt.candidate === candidate);
  return spreadOf(own.map(({ figures }) => figures?.[key] ?? Number.NaN));
}
