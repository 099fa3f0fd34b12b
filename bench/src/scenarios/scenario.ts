/** What a scenario is: something that is done to each candidate in the same way, and what is asked of the outcome. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate, CandidateName, RunningServer } from '../candidates/candidate.ts';

/** How much is done: for the record, to have a quick look, or just to see that it works. */
export type Effort = 'full' | 'quick' | 'smoke';

export interface Run {
  readonly candidate: Candidate;
  /** The number of the server's processor; without one it may use all. */
  readonly core: number | undefined;
  readonly effort: Effort;
  /** One that runs already, for when starting one each time takes longer than it is worth. */
  readonly server?: RunningServer | undefined;
}

/** What one run gave, by the key of a column. NaN: this candidate has no such thing. */
export type Figures = Readonly<Record<string, number>>;

export interface Column {
  readonly key: string;
  /** With its unit. */
  readonly label: string;
  /** Digits behind the point. */
  readonly digits: number;
}

/** A figure over the runs of a candidate; undefined when it was not measured in each of them. */
type Figure = (candidate: CandidateName, key: string) => number | undefined;

export interface Summary {
  readonly median: Figure;
  readonly most: Figure;
}

export interface Bar {
  /** What is asked, as a sentence. */
  readonly label: string;
  /** What it is, in words, and whether that will do; undefined: not measured. */
  readonly judge: (
    summary: Summary,
  ) => { readonly value: string; readonly met: boolean } | undefined;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** What is done, in a few sentences for the report. */
  readonly description: string;
  /** Ours first. */
  readonly candidates: readonly CandidateName[];
  readonly columns: readonly Column[];
  /** The keys of the columns that are drawn. */
  readonly charts: readonly string[];
  readonly bars: readonly Bar[];
  /** Whether a browser is what is measured: then nothing is bound to a processor, as on somebody's computer. */
  readonly isOfBrowser?: boolean;
  /** How often each candidate has its turn, in earnest; absent: three times. */
  readonly repetitions?: number;
  /** Whether it opens the built pages, which the unit tests do not have. */
  readonly inPages?: true;
  readonly measure: (run: Run) => Promise<Figures>;
}

/** Something could not be measured; the message says why. */
export class Unmeasured extends Error {}

/** What must hold for a figure to count as measured, and for a room as quick. */
export interface Demands {
  /** Percent of a processor above which the bots themselves are what is slow. */
  readonly generatorCpu: number;
  /** Milliseconds within which 99 of 100 states must be with others. */
  readonly quickMs: number;
  /** States of each sender that others must see per second. */
  readonly smoothHertz: number;
}

const IN_EARNEST: Demands = { generatorCpu: 80, quickMs: 100, smoothHertz: 15 };

/** A smoke run only has to work, on whatever machine and whatever else that does. */
const ANYTHING: Demands = { generatorCpu: Infinity, quickMs: Infinity, smoothHertz: 0 };

export const DEMANDS: Readonly<Record<Effort, Demands>> = {
  full: IN_EARNEST,
  quick: IN_EARNEST,
  smoke: ANYTHING,
};

/** @throws Unmeasured when the bots were too busy to measure anything but themselves. */
export function guardGenerator(generatorCpu: number, effort: Effort): void {
  if (generatorCpu > DEMANDS[effort].generatorCpu) {
    throw new Unmeasured(`the bots used ${generatorCpu.toFixed(0)} % of their processor`);
  }
}

/** Does something with a server of its own, and stops that afterwards; or with the one that is given. */
export async function withServer<Result>(
  { candidate, core, server: given }: Run,
  work: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  if (given) return work(given);
  const server = await candidate.start({ core });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A bar: a figure of ours is at most a part of the same figure of another. */
export function atMostPartOf(
  label: string,
  {
    key,
    part,
    other,
  }: { readonly key: string; readonly part: number; readonly other: CandidateName },
): Bar {
  return {
    label,
    judge: ({ median }) => {
      const ours = median('ambitiebord', key);
      const theirs = median(other, key);
      if (ours === undefined || theirs === undefined) return undefined;
      return { value: `${ratio(theirs, ours)} × less`, met: ours <= theirs * part };
    },
  };
}

/** A bar: a figure of ours is at most so much. */
export function atMost(label: string, key: string, limit: number, unit: string): Bar {
  return {
    label,
    judge: ({ median }) => {
      const ours = median('ambitiebord', key);
      if (ours === undefined) return undefined;
      return { value: `${Number(ours.toPrecision(3))} ${unit}`.trim(), met: ours <= limit };
    },
  };
}

/** A bar: a figure of ours is zero, in each run. */
export function never(label: string, key: string, things: string): Bar {
  return {
    label,
    judge: ({ most }) => {
      const ours = most('ambitiebord', key);
      return ours === undefined ? undefined : { value: `${ours} ${things}`, met: ours === 0 };
    },
  };
}

/** How many times one figure fits in the other, in words. */
export function ratio(large: number, small: number): string {
  return (large / small).toPrecision(2);
}

/** Does something with a data folder that is gone afterwards. */
export async function withFolder<Result>(
  work: (dataFolder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ambitiebord-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
