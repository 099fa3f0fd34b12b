/** The first records of a session that goes on from a goals snapshot, made by the server on a request over HTTP. */

import { AMBITION_POSITION, clusterSlot, looseGoalSlot } from '../domain/board-regions.ts';
import { orderAfter } from '../domain/order-keys.ts';
import { BOARD } from '../protocol/documents.ts';
import type { Agreement } from '../records/agreement.ts';
import type { RecordOf } from '../records/registry.ts';
import type { SnapshotToStartFrom } from '../records/snapshot-to-start-from.ts';
import { startSession, type NewSession } from './start-session.ts';
import type { Transaction } from './transaction.ts';

export interface ContinuedSession extends NewSession {
  readonly newId: () => string;
}

/**
 * Puts the session on an empty board, with the partners, the ambition, the groups, the goals and the agreements of the
 * snapshot. What people said of themselves is asked anew; goals and agreements keep their lineage, to be compared later.
 * Returns the id of the ambition, if there is one.
 */
export function startFromSnapshot(
  transaction: Transaction,
  snapshot: SnapshotToStartFrom,
  { newId, ...session }: ContinuedSession,
): string | undefined {
  startSession(transaction, { ...session, previousSnapshotId: snapshot.id });
  const { now, sessionId } = session;
  const ids = new Map<string, string>();
  /** The id here of what had another one there. */
  const idOf = (before: string): string => {
    const id = ids.get(before) ?? newId();
    ids.set(before, id);
    return id;
  };
  // What comes first here is the oldest, so that the next snapshot has everything in the same order.
  let youngest = now - count(snapshot);
  const stamps = (before: string) => ({
    id: idOf(before),
    createdAt: (youngest += 1),
    updatedAt: now,
    authorId: sessionId,
  });
  for (const { id, key, name, sector, coreGroup, mandate } of snapshot.partners) {
    const said = { ...(coreGroup && { coreGroup }), ...(mandate && { mandate }) };
    transaction.put(BOARD, { type: 'partner', ...stamps(id), key, name, sector, ...said });
  }
  snapshot.clusters.forEach(({ id, title, lineageId }, index) => {
    const position = clusterSlot(index, 0);
    transaction.put(BOARD, { type: 'cluster', ...stamps(id), title, lineageId, position });
  });
  const orders = orderIn(snapshot);
  snapshot.goals.forEach((goal, index) => {
    const { id, text, forWhom, experienceSign, stopTest, confirmed, lineageId, clusterId } = goal;
    const order = orders.get(id);
    const record: RecordOf<'goal'> = {
      type: 'goal',
      ...stamps(id),
      text,
      stopTest,
      confirmed,
      lineageId,
      position: looseGoalSlot(index, 0),
      ...(forWhom === null ? {} : { forWhom }),
      ...(experienceSign === undefined ? {} : { experienceSign }),
      ...(clusterId === null || !order ? {} : { clusterId: idOf(clusterId), order }),
    };
    transaction.put(BOARD, record);
  });
  for (const agreement of snapshot.agreements) {
    transaction.put(BOARD, { ...stamps(agreement.id), ...continued(agreement, snapshot, idOf) });
  }
  if (!snapshot.ambition) return undefined;
  const { text } = snapshot.ambition;
  const ambition = { ...stamps('ambition'), text, position: AMBITION_POSITION };
  transaction.put(BOARD, { type: 'ambition', ...ambition });
  return ambition.id;
}

/** How many records come of it, with room for the ambition. */
function count({ partners, clusters, goals, agreements }: SnapshotToStartFrom): number {
  return partners.length + clusters.length + goals.length + agreements.length + 1;
}

/** Where each goal lies in its group. */
function orderIn({ clusters, goals }: SnapshotToStartFrom): Map<string, string> {
  const there = new Set(goals.map(({ id }) => id));
  const orders = new Map<string, string>();
  for (const { goalIds } of clusters) {
    const before: { order: string }[] = [];
    for (const id of goalIds) {
      if (!there.has(id) || orders.has(id)) continue;
      const order = orderAfter(before);
      before.push({ order });
      orders.set(id, order);
    }
  }
  return orders;
}

type Frozen = SnapshotToStartFrom['agreements'][number];

/** An agreement as it goes on: who had accepted it still has. */
function continued(
  agreement: Frozen,
  { takenAt, partners }: SnapshotToStartFrom,
  idOf: (before: string) => string,
): Omit<Agreement, 'id' | 'createdAt' | 'updatedAt' | 'authorId'> {
  const { id, lineageId = id, kind, text, status, accepted, needsFormal } = agreement;
  const { responsibleId, hoursPerWeek, hoursPaidBy, amount, due } = agreement;
  const isThere =
    responsibleId !== null && partners.some((partner) => partner.id === responsibleId);
  return {
    type: 'agreement',
    lineageId,
    kind,
    text,
    status,
    ...(isThere ? { responsibleId: idOf(responsibleId) } : {}),
    ...(isThere && accepted ? { acceptedAt: takenAt } : {}),
    ...(hoursPerWeek === null ? {} : { hoursPerWeek }),
    ...(hoursPaidBy === null ? {} : { hoursPaidBy }),
    ...(amount === null ? {} : { amount }),
    ...(due === null ? {} : { due }),
    ...(needsFormal ? { needsFormal } : {}),
  };
}
