import { expect, test } from 'vitest';
import type { BoardRecord, Records } from '../records/registry.ts';
import { boardOfEachType } from '../test-support/board-of-each-type.ts';
import { mayChange } from './may-change.ts';

const { board, recordOfType, people } = boardOfEachType();

/** Whether the facilitator, the owner, a colleague and somebody else may change agreements so. */
const may = (previous: BoardRecord | undefined, next: BoardRecord) =>
  (['facilitator', 'owner', 'colleague', 'stranger'] as const).map((person) =>
    mayChange('board', people[person], board, previous, next),
  );

test('a partner decides for itself, once the decisions were revealed', () => {
  const { owner, colleague, stranger, facilitator } = people;
  const decision = recordOfType('decision');
  const everybody = [facilitator, owner, colleague, stranger];
  const mayMake = (records: Records) =>
    everybody.map((actor) => mayChange('board', actor, records, undefined, decision));
  expect(mayMake(board)).toEqual([false, true, true, false]);
  const round = recordOfType('round');
  const secret = new Map(board).set(round.id, { ...round, status: 'closed' });
  expect(mayMake(secret)).toEqual([false, false, false, false]);
  // Without a round each can answer after the session, and not in the middle of it.
  const unasked = new Map(board);
  unasked.delete(round.id);
  expect(mayMake(unasked)).toEqual([false, false, false, false]);
  const session = recordOfType('session');
  const ended = new Map(unasked).set(session.id, { ...session, step: 'snapshot' });
  expect(mayMake(ended)).toEqual([false, true, true, false]);
});

test('who accepted an agreement accepted these words, and nobody accepts for another', () => {
  const agreement = recordOfType('agreement');
  const accepted: BoardRecord = { ...agreement, acceptedAt: 5 };
  const none = [false, false, false, false];
  expect(may(agreement, accepted)).toEqual(none);
  expect(may(undefined, accepted)).toEqual(none);
  expect(may(accepted, { ...accepted, text: 'anders' })).toEqual(none);
  const most = [true, true, true, false];
  expect(may(accepted, { ...agreement, text: 'anders' })).toEqual(most);
  expect(may(accepted, { ...accepted, status: 'done' })).toEqual(most);
});

test('what is tried first is not for the owner of an activity to say', () => {
  const activity = recordOfType('activity');
  const first = { ...activity, tryFirst: true } as BoardRecord;
  expect(mayChange('board', people.owner, board, activity, first)).toBe(false);
  expect(mayChange('board', people.owner, board, undefined, first)).toBe(false);
  expect(mayChange('board', people.facilitator, board, activity, first)).toBe(true);
});

test('only facilitators say which groups of goals the ambition is about', () => {
  const ambition = recordOfType('ambition');
  const about: BoardRecord = { ...ambition, clusterIds: ['cluster-1'] };
  expect(may(ambition, about)).toEqual([true, false, false, false]);
  expect(may(ambition, { ...about, text: 'anders' })).toEqual([false, false, false, false]);
});

test('a contribution cannot be given to another partner', () => {
  const contribution = recordOfType('contribution');
  const given = { ...contribution, partnerId: people.stranger.partnerId } as BoardRecord;
  for (const person of [people.owner, people.stranger]) {
    expect(mayChange('board', person, board, contribution, given)).toBe(false);
  }
});
