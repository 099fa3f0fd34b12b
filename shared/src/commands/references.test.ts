import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { recordsOf } from '../records/registry.ts';
import { copyOf, deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';

const AT = { position: { x: 0, y: 0 } };

function boardWithLadder() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const owner = room.partner();
  const other = room.partner('Kees', 'De Lindelopers', 'sport');
  const goal = room.create(owner, goalFields());
  const activityOf = (actor: Actor, text: string): string =>
    room.create(actor, {
      type: 'activity',
      text,
      partnerId: actor.partnerId ?? '',
      existing: false,
      goalId: goal,
      ...AT,
    });
  const activity = activityOf(owner, 'Dementiecafé');
  const walking = activityOf(other, 'Wandelclub');
  const rung = { type: 'whyStep', activityId: activity, order: 'a0', question: 'w', answer: 'o' };
  const why = room.create(other, rung);
  const ask = (targetId: string): string =>
    room.create(other, { type: 'question', targetId, text: 'Hoe dan?', answered: false });
  return { room, facilitator, owner, other, goal, activity, walking, why, ask };
}

function goalFields(): Fields {
  return { type: 'goal', text: 'Steun', stopTest: {}, confirmed: true, lineageId: newId(), ...AT };
}

describe('references', () => {
  test('must lead to a record of the right type', () => {
    const { room, facilitator, activity, goal } = boardWithLadder();
    const step = { type: 'whyStep', order: 'a0', question: '', answer: '' };
    const wrong: Fields[] = [
      { ...step, activityId: newId() },
      { ...step, activityId: goal },
      { ...goalFields(), clusterId: newId() },
      { ...goalFields(), clusterId: goal },
      { type: 'activity', text: '', existing: false, goalId: activity, ...AT },
      { type: 'activity', text: '', existing: false, partnerId: newId(), ...AT },
      { type: 'activity', text: '', existing: false, partnerId: goal, ...AT },
      { type: 'question', targetId: newId(), text: '', answered: false },
    ];
    for (const fields of wrong) {
      const operation = { action: 'create', audience: 'board', id: newId(), fields } as const;
      expect(room.refusal(facilitator, { type: 'change', operations: [operation] })).toBe(
        'unknown-record',
      );
    }
  });

  test('to a deleted activity go with it: its whys, and questions to any of them', () => {
    const { room, owner, activity, why, ask } = boardWithLadder();
    const asked = [ask(activity), ask(why)];
    const toQuestion = ask(asked[1] ?? '');
    room.change(owner, deleteOf(activity));
    for (const id of [activity, why, ...asked, toQuestion]) expect(room.board.has(id)).toBe(false);
    expect(recordsOf(room.board, 'question')).toEqual([]);
  });

  test('to a deleted object take their connectors along, and undo brings both back', () => {
    const { room, owner, other, goal, activity } = boardWithLadder();
    const arrow = { type: 'connector', arrows: 'to' };
    const ends = { from: { objectId: activity }, to: { objectId: goal } };
    const between = room.create(other, { ...arrow, ...ends });
    const loose = room.create(other, {
      ...arrow,
      from: { point: AT.position },
      to: { objectId: goal },
    });
    const commandId = room.change(owner, deleteOf(activity));
    expect(room.board.has(between)).toBe(false);
    expect(room.board.has(loose)).toBe(true);
    room.do(owner, { type: 'undo', commandId });
    expect(room.board.get(between)).toMatchObject(ends);
    const astray = { ...arrow, ...ends, to: { objectId: newId() } };
    const create = { action: 'create', audience: 'board', id: newId(), fields: astray } as const;
    expect(room.refusal(other, { type: 'change', operations: [create] })).toBe('unknown-record');
  });

  test('that go round in a circle do not keep their arrows from being deleted', () => {
    const { room, owner } = boardWithLadder();
    const end = { point: AT.position };
    const loose = { type: 'connector', arrows: 'to', from: end, to: end };
    const [self, one, two] = [1, 2, 3].map(() => room.create(owner, loose)) as [
      string,
      string,
      string,
    ];
    const stick = (id: string, to: string) =>
      room.change(owner, updateOf(id, { to: { objectId: to } }));
    stick(self, self);
    stick(one, two);
    stick(two, one);
    room.change(owner, deleteOf(self), deleteOf(one));
    for (const id of [self, one, two]) expect(room.board.has(id)).toBe(false);
  });

  test('to a deleted goal are cleared, also those of others', () => {
    const { room, owner, goal, activity, walking } = boardWithLadder();
    room.change(owner, deleteOf(goal));
    for (const id of [activity, walking]) expect(room.board.get(id)).not.toHaveProperty('goalId');
  });

  test('to a deleted cluster are cleared together with the place in it', () => {
    const { room, owner, goal } = boardWithLadder();
    const cluster = { type: 'cluster', title: 'Samen', lineageId: newId(), ...AT };
    const clusterId = room.create(owner, cluster);
    room.change(owner, updateOf(goal, { clusterId, order: 'a0' }));
    room.change(owner, deleteOf(clusterId));
    expect(room.board.get(goal)).not.toHaveProperty('clusterId');
    expect(room.board.get(goal)).not.toHaveProperty('order');
  });

  test('of questions can never go round in a circle', () => {
    const { room, other, goal, ask } = boardWithLadder();
    const first = ask(goal);
    const second = ask(first);
    const turn = updateOf(first, { targetId: second });
    expect(room.refusal(other, { type: 'change', operations: [turn] })).toBe('forbidden');
    room.change(other, deleteOf(first));
    expect(room.board.has(second)).toBe(false);
  });

  test('that a deletion cleared are laid again by undo, and cleared again by redo', () => {
    const { room, owner, goal, ask } = boardWithLadder();
    ask(goal);
    const before = copyOf(room.records);
    const deletion = room.change(owner, deleteOf(goal));
    const after = copyOf(room.records);
    const undone = room.do(owner, { type: 'undo', commandId: deletion });
    expect(timeless(room.records)).toEqual(timeless(before));
    room.do(owner, { type: 'undo', commandId: undone });
    expect(timeless(room.records)).toEqual(timeless(after));
  });
});

function timeless(records: TestRoom['records']): unknown {
  return [...records].map(([document, each]) => [
    document,
    new Map([...each].map(([id, record]) => [id, { ...record, updatedAt: 0 }])),
  ]);
}
