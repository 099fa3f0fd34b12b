/** What becomes of a round, and of the secret answers to it, when what it is about is deleted. */

import { describe, expect, test } from 'vitest';
import { BOARD, ownDocumentOf } from '../protocol/documents.ts';
import { orphanedRounds } from './orphaned-rounds.ts';
import { applyOperation } from './transaction.ts';
import { newId } from '../domain/ids.ts';
import type { RoundStatus } from '../domain/round-kinds.ts';
import { answerIdOf, type AnswerValue } from '../records/answer.ts';
import { recordsOf } from '../records/registry.ts';
import { deleteOf, TestRoom } from '../test-support/test-room.ts';

/** A group that Fatma made, about which a round stands that she and Kees have answered. */
function answeredRound(kind: 'proposal' | 'stance', ...statuses: RoundStatus[]) {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const clusterId = room.create(fatma, {
    type: 'cluster',
    title: '',
    lineageId: newId(),
    position: { x: 0, y: 0 },
  });
  room.do(facilitator, { type: 'openRound', kind, targetId: clusterId });
  const roundId = recordsOf(room.board, 'round')[0]?.id ?? '';
  const value: AnswerValue =
    kind === 'proposal'
      ? { kind, text: 'Niemand alleen' }
      : { kind, stance: 'notYet', reason: 'Te vaag' };
  for (const person of [fatma, kees]) room.do(person, { type: 'answerRound', roundId, value });
  for (const status of statuses) room.do(facilitator, { type: 'advanceRound', roundId, status });
  const ballots = () =>
    [...room.records.values()].filter((records) => records.has(answerIdOf(roundId))).length;
  return { room, facilitator, fatma, kees, clusterId, roundId, ballots };
}

describe('a round whose target is deleted', () => {
  test.each([
    ['proposal', []],
    ['proposal', ['closed']],
    ['stance', ['revealed']],
  ] as const)('goes with every answer to it, for facilitators alone: %s %j', (kind, statuses) => {
    const { room, facilitator, fatma, clusterId, roundId, ballots } = answeredRound(
      kind,
      ...statuses,
    );
    const deletion = { type: 'change' as const, operations: [deleteOf(clusterId)] };
    expect(room.refusal(fatma, deletion)).toBe('not-now');
    expect(room.board.has(roundId)).toBe(true);
    expect(ballots()).toBe(2);
    room.change(facilitator, deleteOf(clusterId));
    expect(room.board.has(roundId)).toBe(false);
    expect(ballots()).toBe(0);
  });

  test('stays gone when the deletion is taken back, and leaves no answer in what is kept for that', () => {
    const { room, facilitator, kees, clusterId, roundId, ballots } = answeredRound('proposal');
    const deletion = room.change(facilitator, deleteOf(clusterId));
    expect(JSON.stringify(room.patchOf(facilitator, deletion))).not.toContain('Niemand alleen');
    const undone = room.do(facilitator, { type: 'undo', commandId: deletion });
    expect(room.board.has(clusterId)).toBe(true);
    expect(room.board.has(roundId)).toBe(false);
    expect(ballots()).toBe(0);
    room.do(facilitator, { type: 'undo', commandId: undone });
    expect(room.board.has(clusterId)).toBe(false);
    const value: AnswerValue = { kind: 'proposal', text: 'Samen' };
    expect(room.refusal(kees, { type: 'answerRound', roundId, value })).toBe('unknown-record');
  });

  test.each([
    ['proposal', ['revealed']],
    ['stance', ['revealed', 'explained']],
  ] as const)('comes back with it once all was counted: %s %j', (kind, statuses) => {
    const { room, fatma, clusterId, roundId } = answeredRound(kind, ...statuses);
    const before = room.board.get(roundId);
    const deletion = room.change(fatma, deleteOf(clusterId));
    expect(room.board.has(roundId)).toBe(false);
    room.do(fatma, { type: 'undo', commandId: deletion });
    expect(room.board.get(roundId)).toEqual(before);
  });
});

/** Takes away what was left; how much that was. */
function sweep(room: TestRoom): number {
  const operations = orphanedRounds(room.records);
  for (const operation of operations) applyOperation(room.records, operation);
  return operations.length;
}

describe('what an older version left of a round', () => {
  test('is nothing after what this version does', () => {
    for (const statuses of [[], ['closed'], ['revealed']] as const) {
      const { room, facilitator, clusterId } = answeredRound('stance', ...statuses);
      expect(orphanedRounds(room.records)).toEqual([]);
      room.change(facilitator, deleteOf(clusterId));
      expect(orphanedRounds(room.records)).toEqual([]);
    }
  });

  test.each([
    ['target', 3],
    ['round', 2],
  ] as const)('goes when its %s is gone', (gone, count) => {
    const { room, clusterId, roundId, ballots } = answeredRound('stance');
    room.records.get(BOARD)?.delete(gone === 'target' ? clusterId : roundId);
    expect(ballots()).toBe(2);
    expect(sweep(room)).toBe(count);
    expect(ballots()).toBe(0);
    expect(room.board.has(roundId)).toBe(false);
    expect(sweep(room)).toBe(0);
  });

  test('goes when it was counted, and stays while its reasons wait', () => {
    const { room, fatma, roundId, ballots } = answeredRound('stance', 'revealed');
    const kept = room.own(fatma).get(answerIdOf(roundId));
    if (!kept) throw new Error('there is no answer');
    expect(sweep(room)).toBe(0);
    room.do(room.facilitator('Anna'), { type: 'advanceRound', roundId, status: 'explained' });
    expect(ballots()).toBe(0);
    room.records.get(ownDocumentOf(fatma))?.set(kept.id, kept);
    expect(sweep(room)).toBe(1);
    expect(ballots()).toBe(0);
  });
});
