/** Counts how often a goal left a group: a goal that people keep moving is where they differ. */

import { LEFT_CLUSTERS } from '../domain/limits.ts';
import type { BoardRecord } from '../records/registry.ts';

/** The record with the group that a goal leaves by this change noted on it, the latest last. */
export function withMoveCounted(previous: BoardRecord | undefined, next: BoardRecord): BoardRecord {
  if (previous?.type !== 'goal' || next.type !== 'goal') return next;
  if (previous.clusterId === undefined || previous.clusterId === next.clusterId) return next;
  const left = [...(previous.leftClusters ?? []), previous.clusterId].slice(-LEFT_CLUSTERS);
  return { ...next, leftClusters: left };
}
