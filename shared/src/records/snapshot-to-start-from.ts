/** As much of a goals snapshot as a session needs that goes on from it. */

import type { Agreement } from './agreement.ts';
import type { RecordOf } from './registry.ts';

type Goal = RecordOf<'goal'>;
type Partner = RecordOf<'partner'>;

export interface SnapshotToStartFrom {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly takenAt: number;
  readonly partners: readonly Pick<
    Partner,
    'id' | 'key' | 'name' | 'sector' | 'coreGroup' | 'mandate'
  >[];
  readonly clusters: readonly {
    readonly id: string;
    readonly title: string;
    readonly lineageId: string;
    readonly goalIds: readonly string[];
  }[];
  readonly goals: readonly (Pick<
    Goal,
    'id' | 'text' | 'experienceSign' | 'stopTest' | 'confirmed' | 'lineageId'
  > & { readonly forWhom: string | null; readonly clusterId: string | null })[];
  readonly ambition: { readonly text: string } | null;
  readonly agreements: readonly (Pick<
    Agreement,
    'id' | 'lineageId' | 'kind' | 'text' | 'status'
  > & {
    readonly responsibleId: string | null;
    readonly hoursPerWeek: number | null;
    readonly hoursPaidBy: string | null;
    readonly amount: number | null;
    readonly due: number | null;
    readonly accepted: boolean;
    readonly needsFormal: boolean;
  })[];
}
