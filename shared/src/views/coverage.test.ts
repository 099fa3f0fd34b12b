import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { recordsOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { updateOf } from '../test-support/test-room.ts';
import { coverageOf } from './coverage.ts';

const AT = { x: 0, y: 0 };

/** The end of the case, in which goals lie in two groups and one in none. */
function setUp() {
  const played = playedCase('agreements');
  const { room, facilitator } = played;
  const [first, second] = recordsOf(room.board, 'cluster').map(({ id }) => id);
  const ambition = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const about = (...clusterIds: string[]) =>
    room.change(facilitator, updateOf(ambition, { clusterIds }));
  return { ...played, ambition, about, first: first ?? '', second: second ?? '' };
}

test('what leads to the ambition is in it: group, goal, activity, rungs and card; nothing else is', () => {
  const { room, ambition, about, first, second } = setUp();
  about(first);
  const { ids, groups } = coverageOf(room.board);
  expect(groups.map(({ cluster }) => cluster.id)).toEqual([first]);
  expect(ids.has(ambition)).toBe(true);
  expect(ids.has(second)).toBe(false);
  const goals = recordsOf(room.board, 'goal').filter(({ clusterId }) => clusterId === first);
  const going = recordsOf(room.board, 'activity').filter(
    ({ goalId, status }) =>
      goals.some(({ id }) => id === goalId) && status !== 'parked' && status !== 'outside',
  );
  expect(going.length).toBeGreaterThan(1);
  for (const { id, partnerId } of going) {
    expect(ids.has(id)).toBe(true);
    const card = recordsOf(room.board, 'partnerCard').find((each) => each.partnerId === partnerId);
    expect(ids.has(card?.id ?? '')).toBe(true);
    const rungs = recordsOf(room.board, 'whyStep').filter(({ activityId }) => activityId === id);
    expect(rungs.every((rung) => ids.has(rung.id))).toBe(true);
  }
  const aside = recordsOf(room.board, 'activity').filter(({ status }) => status === 'outside');
  expect(aside.filter(({ id }) => ids.has(id))).toEqual([]);
});

test('as long as nobody says which groups it is about, it is about all of them', () => {
  const { room, about, first, second } = setUp();
  const groups = () => coverageOf(room.board).groups.map(({ cluster }) => cluster.id);
  expect(groups()).toEqual([first, second]);
  about();
  expect(groups()).toEqual([]);
});

test('a partner whose goals are all in other groups misses a line, until its activity contributes', () => {
  const { room, facilitator, about } = setUp();
  const goalId = newId();
  const clusterId = room.create(facilitator, {
    type: 'cluster',
    title: 'Apart',
    lineageId: newId(),
    position: AT,
  });
  const late = room.partner('Noor', 'De Bibliotheek', 'education');
  room.change(facilitator, {
    action: 'create',
    audience: 'board',
    id: goalId,
    fields: {
      type: 'goal',
      text: 'Lezen',
      stopTest: {},
      confirmed: true,
      lineageId: newId(),
      position: AT,
      clusterId,
      order: 'a0',
    },
  });
  const activity = room.create(late, {
    type: 'activity',
    text: 'Voorlezen',
    existing: true,
    partnerId: late.partnerId ?? '',
    position: AT,
    goalId,
  });
  const isMissing = () => coverageOf(room.board).missing.some(({ id }) => id === late.partnerId);
  expect(isMissing()).toBe(false);
  const others = recordsOf(room.board, 'cluster').filter(({ id }) => id !== clusterId);
  about(...others.map(({ id }) => id));
  expect(isMissing()).toBe(true);
  room.change(late, updateOf(activity, { status: 'contributes' }));
  expect(isMissing()).toBe(false);
  expect(coverageOf(room.board).others.map((ladder) => ladder.activity.id)).toContain(activity);
});

test('while the sentence is written it is known already who is in it and who is not', () => {
  const { room } = playedCase('ambition');
  const { groups, others, missing } = coverageOf(room.board);
  const inside = groups.flatMap(({ goals }) => goals.flatMap(({ ladders }) => ladders));
  const names = new Set(inside.map(({ partner }) => partner?.name));
  expect(names.size).toBeGreaterThan(5);
  expect(others).toEqual([]);
  // Their goal lies in no group.
  expect(missing.map(({ name }) => name).toSorted()).toEqual([
    'Woonzorgcentrum Het Lindehof',
    'Zwembad De Waterlelie',
  ]);
  expect(missing.some(({ name }) => names.has(name))).toBe(false);
});

test('a group that is deleted is not what the ambition is about any more', () => {
  const { room, facilitator, ambition, about, first, second } = setUp();
  about(first, second);
  room.change(facilitator, { action: 'delete', audience: 'board', id: first });
  expect(room.board.get(ambition)).toMatchObject({ clusterIds: [second] });
  expect(
    room.refusal(facilitator, {
      type: 'change',
      operations: [updateOf(ambition, { clusterIds: [newId()] })],
    }),
  ).toBe('unknown-record');
});
