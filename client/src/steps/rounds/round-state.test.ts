import type { RoundKind, RoundStatus } from '@ambitiebord/shared/domain/round-kinds';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { TestRoom, updateOf } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import {
  countedOptions,
  namingRound,
  reasonsOf,
  roundOfStep,
  roundsAbout,
  topicOf,
  voterCount,
} from './round-state.ts';

/** A facilitator, two people of De Linde and one of De Lindelopers, at the ambition. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde');
  room.partner('Bert', 'De Linde');
  const kees = room.partner('Kees', 'De Lindelopers');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const ambitionId = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const newest = (): Round => {
    const round = recordsOf(room.board, 'round').toSorted((a, b) => b.createdAt - a.createdAt)[0];
    if (!round) throw new Error('there is no round');
    return round;
  };
  const open = (kind: RoundKind, targetId?: string, optionsOf?: string): Round => {
    const about = { ...(targetId ? { targetId } : {}), ...(optionsOf ? { optionsOf } : {}) };
    room.do(facilitator, { type: 'openRound', kind, ...about });
    return newest();
  };
  const advance = ({ id }: Round, status: RoundStatus): void => {
    room.do(facilitator, { type: 'advanceRound', roundId: id, status });
  };
  const addCluster = (title: string): string => {
    const id = newId();
    const fields = { type: 'cluster', title, lineageId: newId(), position: { x: 0, y: 0 } };
    room.change(facilitator, { action: 'create', audience: 'board', id, fields });
    return id;
  };
  return { room, facilitator, fatma, kees, ambitionId, open, advance, addCluster };
}

test('the last round about the ambition is what its step looks at', () => {
  const { room, fatma, kees, ambitionId, open, advance } = setUp();
  expect(roundOfStep(room.board)).toBeUndefined();
  const first = open('proposal', ambitionId);
  for (const [person, text] of [
    [fatma, 'Een'],
    [kees, 'Twee'],
  ] as const) {
    const value = { kind: 'proposal', text } as const;
    room.do(person, { type: 'answerRound', roundId: first.id, value });
  }
  advance(first, 'revealed');
  open('decision');
  expect(roundOfStep(room.board)?.id).toBe(first.id);
  const dots = open('dots', ambitionId, first.id);
  expect(roundOfStep(room.board)?.id).toBe(dots.id);
  expect(roundsAbout(room.board, ambitionId).map(({ id }) => id)).toEqual([dots.id, first.id]);
  const [one, two] = dots.options ?? [];
  const optionIds = [two?.id ?? '', two?.id ?? ''];
  room.do(kees, { type: 'answerRound', roundId: dots.id, value: { kind: 'dots', optionIds } });
  advance(dots, 'revealed');
  const counted = recordOf(room.board, 'round', dots.id);
  expect(counted && countedOptions(counted)).toEqual([
    { ...two, count: 2 },
    { ...one, count: 0 },
  ]);
});

test('people are counted where everybody answers, organisations at the table where each has one answer', () => {
  const { room, kees } = setUp();
  expect(voterCount(room.board, 'proposal')).toBe(3);
  for (const kind of ['dots', 'stance', 'decision'] as const) {
    expect(voterCount(room.board, kind)).toBe(2);
  }
  room.change(kees, updateOf(kees.partnerId ?? '', { present: false }));
  expect(voterCount(room.board, 'decision')).toBe(1);
  expect(voterCount(room.board, 'proposal')).toBe(3);
});

test('names of a group wait to be used until something happens to the group', () => {
  const { room, facilitator, addCluster, open, advance } = setUp();
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  const [one, other] = [addCluster(''), addCluster('Ander')];
  const round = open('proposal', one);
  expect(topicOf(room.board, round)).toBe('title');
  expect(roundOfStep(room.board)?.id).toBe(round.id);
  advance(round, 'revealed');
  expect(namingRound(room.board)?.id).toBe(round.id);
  room.change(facilitator, {
    action: 'update',
    audience: 'board',
    id: one,
    fields: { title: 'Samen' },
  });
  expect(namingRound(room.board)).toBeUndefined();
  const next = open('proposal', other);
  expect(namingRound(room.board)?.id).toBe(next.id);
  // A round about a group that is gone is about nothing.
  room.change(facilitator, { action: 'delete', audience: 'board', id: other });
  expect(namingRound(room.board)).toBeUndefined();
});

test('reasons that read the same are told apart', () => {
  const { ambitionId, open } = setUp();
  const round = open('stance', ambitionId);
  const reasons = [{ text: 'Korter' }, { text: 'Korter' }];
  expect(new Set(reasonsOf({ ...round, reasons }).map(({ key }) => key)).size).toBe(2);
});

test('names that were proposed while sorting come up afterwards, one group after the other', () => {
  const { room, facilitator, fatma, addCluster, advance } = setUp();
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  const [one, other] = [addCluster(''), addCluster('')];
  room.do(facilitator, { type: 'setSorting', turn: 0 });
  for (const clusterId of [other, one]) {
    room.do(fatma, { type: 'proposeTitle', clusterId, text: `Naam ${clusterId}` });
  }
  expect(namingRound(room.board)).toBeUndefined();
  room.do(facilitator, { type: 'setSorting', turn: null });
  const first = namingRound(room.board);
  expect(first?.targetId).toBe(one);
  if (first) advance(first, 'revealed');
  // Its names stay in view until one is chosen.
  expect(namingRound(room.board)?.id).toBe(first?.id);
  const title = { fields: { title: 'Samen' }, action: 'update', audience: 'board' } as const;
  room.change(facilitator, { ...title, id: one });
  const second = namingRound(room.board);
  expect(second?.targetId).toBe(other);
  // Where nothing was proposed, nothing stands in the way.
  const empty = recordOf(room.board, 'round', second?.id);
  expect(empty?.answered).toBe(1);
});
