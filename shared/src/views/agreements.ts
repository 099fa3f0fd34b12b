/** The agreements of a board by what they are about, and what is still open. */

import { AGREEMENT_KINDS, type Agreement } from '../records/agreement.ts';
import { recordsOf, type Records } from '../records/registry.ts';
import { compareAge } from './ladders.ts';

export type AgreementKind = Agreement['kind'];

/** The kinds that have a place of their own; the others are things that somebody does. */
const APART: ReadonlySet<AgreementKind> = new Set(['leadPartner', 'scopeOut', 'review']);

/** The subjects of the agreements in which somebody does something. */
export const TASK_KINDS: readonly AgreementKind[] = [
  'task',
  ...AGREEMENT_KINDS.filter((kind) => kind !== 'task' && !APART.has(kind)),
];

export interface Agreements {
  readonly leads: readonly Agreement[];
  /** The first of them is the first step. */
  readonly tasks: readonly Agreement[];
  readonly reviews: readonly Agreement[];
  readonly outside: readonly Agreement[];
}

/** All agreements of a board, oldest first. */
export function agreements(board: Records): Agreements {
  const all = recordsOf(board, 'agreement').toSorted(compareAge);
  const of = (kind: AgreementKind) => all.filter((agreement) => agreement.kind === kind);
  return {
    leads: of('leadPartner'),
    tasks: all.filter(({ kind }) => TASK_KINDS.includes(kind)),
    reviews: of('review'),
    outside: of('scopeOut'),
  };
}

/** What nothing was agreed about: it may stay open, but the group should know. */
export function openSubjects(agreed: readonly Pick<Agreement, 'kind'>[]): AgreementKind[] {
  return AGREEMENT_KINDS.filter(
    (kind) => kind !== 'scopeOut' && !agreed.some((agreement) => agreement.kind === kind),
  );
}

/** The agreements that wait for this partner to accept them, oldest first. */
export function waitingFor(board: Records, partnerId: string | undefined): Agreement[] {
  if (partnerId === undefined) return [];
  return recordsOf(board, 'agreement')
    .filter(({ responsibleId, acceptedAt }) => {
      return responsibleId === partnerId && acceptedAt === undefined;
    })
    .toSorted(compareAge);
}
