import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { goalFields, pairedRoom, rungOf } from '@ambitiebord/shared/test-support/paired-room';
import { ladders, newestMeeting } from '@ambitiebord/shared/views/ladders';
import { describe, expect, test } from 'vitest';
import { changeOf, update } from './operations.ts';
import { agree, inPair, mergeGoals, shareLadder, showDemo, swap, swapAll } from './pairing.ts';
import { isAllowed, isAllowedInPair } from './permission.ts';
import { addWhyStep, endInNewGoal } from './workshop.ts';

describe('what a pair does', () => {
  test('stays in its document until it is ready, with the same actions as on the board', () => {
    const { room, people, pairId, group, activityId } = pairedRoom();
    const { fatma, kees } = people;
    const ladder = () => {
      const found = ladders(new Map([...room.board, ...group()])).find(
        ({ activity }) => activity.id === activityId,
      );
      if (!found) throw new Error('there is a ladder');
      return found;
    };
    room.do(fatma, inPair(addWhyStep(ladder(), 'Waarom?', 'Daarom.'), pairId, group()));
    const [rung] = ladder().steps;
    if (rung) room.do(kees, inPair(agree(rung), pairId, group()));
    room.do(fatma, inPair(endInNewGoal(ladder(), 'Daarom.'), pairId, group()));
    expect(ladder()).toMatchObject({ steps: [{ agreed: true }], goal: { text: 'Daarom.' } });
    expect(recordsOf(room.board, 'whyStep')).toEqual([]);
    room.do(fatma, shareLadder(pairId, activityId));
    expect(ladders(room.board)).toMatchObject([{ goal: { text: 'Daarom.' } }]);
  });

  test('is allowed to its people, and on the board only what is allowed there', () => {
    const { room, people, pairId, group, activityId } = pairedRoom();
    const pair = recordOf(room.board, 'pair', pairId);
    const activity = recordOf(group(), 'activity', activityId);
    if (!pair || !activity) throw new Error('there is a pair at work');
    const existing = update(activity, { existing: true });
    const may = (me: typeof people.fatma) =>
      isAllowedInPair({ board: room.board, me, group: group(), pair }, existing);
    expect([people.fatma, people.kees, people.bert, people.facilitator].map(may)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isAllowed({ board: room.board, me: people.fatma }, existing)).toBe(false);
  });
});

test('all pairs swap together, also after one of them did by itself', () => {
  const { room, people, pairId } = pairedRoom();
  const pair = () => recordsOf(room.board, 'pair');
  const turns = () => pair().map(({ turn }) => turn);
  const [first] = pair();
  if (first) room.do(people.fatma, swap(first));
  expect(turns()).toEqual([1]);
  room.do(people.facilitator, swapAll(pair()));
  expect(turns()).toEqual([0]);
  expect(pair()[0]?.id).toBe(pairId);
});

test('two goals in different words become one, to which all lines lead', () => {
  const { room, people } = pairedRoom();
  const { facilitator, fatma, kees } = people;
  const [a, b] = [
    room.create(facilitator, goalFields('a')),
    room.create(facilitator, goalFields('b')),
  ];
  const at = { x: 0, y: 0 };
  for (const [goalId, { partnerId = '' }] of [
    [a, fatma],
    [b, kees],
  ] as const) {
    const activity = { type: 'activity', text: goalId, existing: false, position: at };
    room.create(facilitator, { ...activity, partnerId, goalId });
  }
  expect(newestMeeting(room.board)).toBeUndefined();
  const goal = recordOf(room.board, 'goal', a);
  if (!goal) throw new Error('there is a goal');
  const merged = mergeGoals(room.board, goal, b);
  expect(merged.every((each) => isAllowed({ board: room.board, me: kees }, each))).toBe(false);
  room.do(facilitator, changeOf(...merged));
  expect(recordsOf(room.board, 'goal').map(({ id }) => id)).toEqual([b]);
  expect(recordsOf(room.board, 'activity').map(({ goalId }) => goalId)).toEqual([b, b]);
  expect(newestMeeting(room.board)?.id).toBe(b);
});

test('the example of a ladder is for facilitators to show', () => {
  const { room, people, inPair: create, activityId } = pairedRoom();
  create(people.fatma, rungOf(activityId));
  const session = recordOf(room.board, 'session', room.sessionId);
  if (!session) throw new Error('there is a session');
  room.do(people.facilitator, showDemo(session, 2));
  expect(recordOf(room.board, 'session', room.sessionId)?.demoRungs).toBe(2);
  expect(room.refusal(people.fatma, showDemo(session, 3))).toBe('forbidden');
  room.do(people.facilitator, showDemo(session, null));
  expect(recordOf(room.board, 'session', room.sessionId)).not.toHaveProperty('demoRungs');
});
