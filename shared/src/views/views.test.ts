import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLUSTER_SIZE, GAP, WHY_STEP_SIZE } from '../domain/board-regions.ts';
import { intersects } from '../domain/geometry.ts';
import { newId } from '../domain/ids.ts';
import { recordsOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { layOut, type BoardObject } from './board-layout.ts';
import { clusters, looseGoals } from './clusters.ts';
import { compareAge, ladders, meetingGoals } from './ladders.ts';
import { outline } from './outline.ts';

const AT = { position: { x: 0, y: 0 } };

describe('ladders', () => {
  test('go by age, their whys by order key, whatever order the records lie in', () => {
    const room = new TestRoom();
    const author = room.partner();
    const activity = {
      type: 'activity',
      existing: false,
      partnerId: author.partnerId ?? '',
      ...AT,
    };
    const first = room.create(author, { ...activity, text: 'eerst' });
    room.create(author, { ...activity, text: 'dan' });
    const why = { type: 'whyStep', activityId: first, question: '' };
    room.create(author, { ...why, order: 'a1', answer: 'twee' });
    room.create(author, { ...why, order: 'a0', answer: 'een' });
    for (const board of [room.board, new Map([...room.board].toReversed())]) {
      expect(
        ladders(board).map(({ activity: { text }, steps, partner, goal }) => ({
          text,
          whys: steps.map(({ answer }) => answer),
          partner: partner?.name,
          goal,
        })),
      ).toEqual([
        { text: 'eerst', whys: ['een', 'twee'], partner: 'De Linde', goal: undefined },
        { text: 'dan', whys: [], partner: 'De Linde', goal: undefined },
      ]);
    }
  });

  test('meet in a goal when two end in it', () => {
    const room = new TestRoom();
    const author = room.facilitator();
    const goal = {
      type: 'goal',
      text: '',
      stopTest: {},
      confirmed: false,
      lineageId: newId(),
      ...AT,
    };
    const goalId = room.create(author, goal);
    room.create(author, { ...goal, lineageId: newId() });
    const activity = { type: 'activity', text: '', existing: false, ...AT };
    room.create(author, { ...activity, goalId });
    expect(meetingGoals(room.board)).toEqual([]);
    room.create(author, { ...activity, goalId });
    room.create(author, activity);
    room.create(author, activity);
    expect(meetingGoals(room.board).map(({ id }) => id)).toEqual([goalId]);
  });

  test('records of the same moment have one order for everybody', () => {
    const [a, b] = [
      { createdAt: 1, id: 'a' },
      { createdAt: 1, id: 'b' },
    ];
    expect([b, a].toSorted(compareAge)).toEqual([a, b]);
    expect(compareAge(a, { createdAt: 0, id: 'c' })).toBeGreaterThan(0);
  });
});

describe('clusters', () => {
  test('hold their goals in order; the others are loose', () => {
    const { room, facilitator } = playedCase('clustered');
    const [first, second] = clusters(room.board);
    const moved = second?.goals[0];
    room.change(
      facilitator,
      updateOf(moved?.id ?? '', { clusterId: first?.cluster.id ?? '', order: 'Zz' }),
    );
    expect(clusters(room.board)[0]?.goals.map(({ id }) => id)).toEqual([
      moved?.id,
      ...(first?.goals.map(({ id }) => id) ?? []),
    ]);
    expect(looseGoals(room.board)).toHaveLength(1);
  });
});

describe('the layout of the board', () => {
  const { room } = playedCase('ambition');
  const { objects, lines } = layOut(room.board);

  test('draws every object once', () => {
    const ids = objects.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawn = [
      'cluster',
      'partnerCard',
      'activity',
      'whyStep',
      'goal',
      'ambition',
      'note',
    ] as const;
    const count = drawn.flatMap((type): unknown[] => recordsOf(room.board, type)).length;
    expect(ids).toHaveLength(count);
  });

  test('lays nothing over anything, but goals in their cluster', () => {
    for (const [index, one] of objects.entries()) {
      for (const other of objects.slice(index + 1)) {
        const inside = other.record.type === 'goal' && other.record.clusterId === one.record.id;
        expect(
          intersects(one.rectangle, other.rectangle),
          `${one.record.type} ${one.record.id} and ${other.record.type} ${other.record.id}`,
        ).toBe(inside);
      }
    }
  });

  test('hangs whys below each other and draws a line to every goal', () => {
    const [ladder] = ladders(room.board);
    const places = (ladder?.steps ?? []).map(
      ({ id }) => objects.find(({ record }) => record.id === id)?.rectangle,
    );
    expect((places[1]?.y ?? 0) - (places[0]?.y ?? 0)).toBe(WHY_STEP_SIZE.height + GAP);
    expect(lines.map(({ id }) => id)).toEqual(
      ladders(room.board).map(({ activity }) => activity.id),
    );
  });

  test('lets a cluster grow with its goals, which stay inside it', () => {
    for (const { cluster, goals } of clusters(room.board)) {
      const around = objects.find(({ record }) => record.id === cluster.id)?.rectangle;
      expect(around?.height).toBeGreaterThanOrEqual(CLUSTER_SIZE.height);
      for (const goal of goals) {
        const place = objects.find(({ record }) => record.id === goal.id)?.rectangle;
        expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(
          (around?.y ?? 0) + (around?.height ?? 0),
        );
      }
    }
  });
});

describe('the outline', () => {
  test('holds each object of the board once, in an order that does not hang on how records lie', () => {
    const { room, facilitator } = playedCase('clustered');
    const fields = freeObjects();
    const [, , note = '', stroke = ''] = fields.map((each) => room.create(facilitator, each));
    const arrow = { type: 'connector', arrows: 'to', from: { point: AT.position } };
    const stuck = [note, stroke].map((objectId) =>
      room.create(facilitator, { ...arrow, to: { objectId } }),
    );
    const [last = ''] = stuck.slice(-1);
    room.create(facilitator, { ...arrow, to: { objectId: last } });
    const records = [...room.board];
    const whole = outline(room.board);
    expect(
      whole.some(({ record, children }) => record.type === 'cluster' && children.length > 0),
    ).toBe(true);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.shuffledSubarray(records),
        (shuffled, some) => {
          expect(outline(new Map(shuffled))).toEqual(whole);
          const board = new Map(some);
          const listed = outline(board)
            .flatMap(({ record, children }) =>
              [record, children.map((child) => child.record)].flat(),
            )
            .map(({ id }) => id);
          const drawn = layOut(board).objects.map(({ record }) => record.id);
          expect(listed.toSorted()).toEqual(drawn.toSorted());
        },
      ),
      { numRuns: 50 },
    );
  });

  test('puts whys under their activity and goals under their cluster', () => {
    const { room } = playedCase('clustered');
    const pairs = outline(room.board).flatMap(({ record, children }) =>
      children.map((child) => ({ under: record.id, belongs: parentOf(child.record) })),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(({ under, belongs }) => under !== belongs)).toEqual([]);
  });
});

/** What people put on the board of their own: all types but an arrow, which sticks to these. */
function freeObjects() {
  const size = { width: 200, height: 200 };
  return [
    { type: 'text', text: 'Welkom', width: 200, level: 'title', ...AT },
    { type: 'frame', title: 'Later', size, ...AT },
    { type: 'note', text: 'Vergeet dit niet', colour: 'yellow', ...AT },
    { type: 'drawing', points: [AT.position], colour: 'ink', thickness: 'thin', ...AT },
    { type: 'image', size, imageId: newId(), alternativeText: 'Het plein', ...AT },
  ];
}

function parentOf(record: BoardObject): string | undefined {
  if (record.type === 'whyStep') return record.activityId;
  return record.type === 'goal' ? record.clusterId : undefined;
}
