import { describe, expect, test } from 'vitest';
import { looseGoalSlot, wallTop } from '../domain/board-regions.ts';
import { newId } from '../domain/ids.ts';
import { PEOPLE_PER_TURN, TURN_SECONDS } from '../domain/limits.ts';
import type { Actor } from '../domain/roles.ts';
import { answerIdOf } from '../records/answer.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import { maySort, seating, seatsNow } from '../policy/may-sort.ts';
import type { ChangeOperation } from './change.ts';
import { parseCommand } from './registry.ts';
import { deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';

/** A room at the step `cluster` with so many partners, a goal and two groups. */
function setUp(people = 3) {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const partners = Array.from({ length: people }, (_, index) =>
    room.partner(`Persoon ${index}`, `Organisatie ${index}`),
  );
  const partner = (index: number): Actor => {
    const found = partners[index];
    if (!found) throw new Error(`there is no partner ${index}`);
    return found;
  };
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  const group = () =>
    room.create(facilitator, {
      type: 'cluster',
      title: '',
      lineageId: 'lineage-1',
      position: { x: 0, y: 0 },
    });
  const goalId = room.create(facilitator, {
    type: 'goal',
    text: 'Doel',
    stopTest: {},
    confirmed: true,
    lineageId: 'lineage-2',
    position: { x: 0, y: 0 },
  });
  const [one, other] = [group(), group()];
  const lay = (actor: Actor, clusterId: string | null) =>
    room.refusal(actor, {
      type: 'change',
      operations: [updateOf(goalId, { clusterId, order: clusterId === null ? null : 'a0' })],
    });
  const sort = (turn: number | null) => room.refusal(facilitator, { type: 'setSorting', turn });
  const sorting = () => sessionOf(room.board)?.sorting;
  const goal = () => recordOf(room.board, 'goal', goalId);
  return { room, facilitator, partners, partner, one, other, goalId, goal, lay, sort, sorting };
}

describe('setSorting', () => {
  test('gives no turn to who has no device to sort with', () => {
    const { room, facilitator, partners, sort, sorting } = setUp(PEOPLE_PER_TURN);
    const partner = { name: 'Bewoners', sector: 'residents' } as const;
    room.do(facilitator, { type: 'writeFor', displayName: 'Bea', partner });
    expect(sort(0)).toBeUndefined();
    expect(sorting()).toEqual({ turn: 0, turns: 1 });
    expect(seatsNow(room.board).map(({ person }) => person.id)).toEqual(
      partners.map(({ participantId }) => participantId),
    );
  });

  test('is for facilitators, in its step, and ends with it', () => {
    const { room, facilitator, partner, sort, sorting } = setUp();
    expect(room.refusal(partner(0), { type: 'setSorting', turn: 0 })).toBe('forbidden');
    expect(sort(1)).toBe('invalid');
    expect(sort(0)).toBeUndefined();
    expect(sorting()).toEqual({ turn: 0, turns: 1 });
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    expect(sorting()).toBeUndefined();
    expect(sort(0)).toBe('not-now');
  });

  test('with few people all sort at once, and the clock of the step stays', () => {
    const { room, facilitator, partners, sort } = setUp(PEOPLE_PER_TURN);
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 720 } });
    const end = sessionOf(room.board)?.stepEndsAt;
    sort(0);
    expect(sessionOf(room.board)?.stepEndsAt).toBe(end);
    expect(partners.every((each) => maySort(each, room.board))).toBe(true);
    sort(null);
    expect(sessionOf(room.board)?.stepEndsAt).toBe(end);
  });

  test('with more they go by turns, each with its own clock; a late joiner has a turn too', () => {
    const { room, partners, lay, one, partner, sort, sorting, facilitator } = setUp(
      PEOPLE_PER_TURN + 3,
    );
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 720 } });
    const stepEndsAt = room.now + 720_000;
    room.now += 1000;
    sort(0);
    const turnEnd = room.now + TURN_SECONDS * 1000;
    expect(sorting()).toEqual({ turn: 0, turns: 2, endsAt: turnEnd });
    expect(sessionOf(room.board)).toMatchObject({ stepEndsAt });
    const first = seatsNow(room.board).map(({ person }) => person.id);
    const late = room.partner('Laat', 'Te laat');
    sort(1);
    const secondEnd = room.now + TURN_SECONDS * 1000;
    expect(secondEnd).toBeGreaterThan(turnEnd);
    expect(sorting()).toEqual({ turn: 1, turns: 2, endsAt: secondEnd });
    const second = seatsNow(room.board).map(({ person }) => person.id);
    expect([...first, ...second].toSorted()).toEqual(
      [...partners, late].map(({ participantId }) => participantId).toSorted(),
    );
    expect(lay(partner(0), one)).toBe('forbidden');
    expect(lay(late, one)).toBeUndefined();
    expect(lay(facilitator, null)).toBeUndefined();
    // Two facilitators who press at the same time open one turn.
    room.now += 1000;
    sort(1);
    expect(sorting()?.endsAt).toBe(secondEnd);
    sort(null);
    expect(sessionOf(room.board)).toMatchObject({ stepEndsAt });
    expect(lay(partner(0), one)).toBeUndefined();
  });

  test('who has no turn moves no goal, makes no group and takes nothing back', () => {
    const { room, partner, one, goalId, lay, sort } = setUp(PEOPLE_PER_TURN + 1);
    const outsider = partner(1);
    const own = room.create(outsider, {
      type: 'cluster',
      title: '',
      lineageId: 'lineage-3',
      position: { x: 0, y: 0 },
    });
    const moved = room.change(outsider, updateOf(goalId, { clusterId: one, order: 'a0' }));
    sort(0);
    const position = { x: 9, y: 9 };
    const attempts = [
      [updateOf(goalId, { clusterId: null, order: null })],
      [updateOf(goalId, { order: 'a1' })],
      [updateOf(goalId, { position })],
      [updateOf(one, { position })],
      [deleteOf(own)],
      [createOf({ type: 'cluster', title: '', lineageId: 'lineage-5', position })],
    ];
    for (const operations of attempts) {
      const refusal = room.refusal(outsider, { type: 'change', operations });
      expect({ operations, refusal }).toEqual({ operations, refusal: 'forbidden' });
    }
    expect(room.refusal(outsider, { type: 'undo', commandId: moved })).toBe('forbidden');
    expect(lay(partner(0), null)).toBeUndefined();
  });
});

const tables = (all: ReturnType<typeof setUp>, actor: Actor, count: number | null) =>
  all.room.refusal(actor, {
    type: 'change',
    operations: [updateOf(all.room.sessionId, { tables: count })],
  });
const sit = (all: ReturnType<typeof setUp>, actor: Actor, who: Actor, table: number) =>
  all.room.refusal(actor, {
    type: 'change',
    operations: [updateOf(who.participantId, { table })],
  });

describe('tables', () => {
  test('a room at three tables of eight sorts all at once; at two each table goes by turns', () => {
    const all = setUp(3 * PEOPLE_PER_TURN);
    const { room, facilitator, partners, sort, sorting } = all;
    expect(tables(all, facilitator, 3)).toBeUndefined();
    sort(0);
    expect(sorting()).toEqual({ turn: 0, turns: 1 });
    expect(partners.every((each) => maySort(each, room.board))).toBe(true);
    sort(null);
    expect(tables(all, facilitator, 2)).toBeUndefined();
    sort(0);
    expect(sorting()).toMatchObject({ turn: 0, turns: 2 });
    const turns = [0, 1].map((turn) => {
      sort(turn);
      const seats = seatsNow(room.board);
      for (const table of [1, 2]) {
        const here = seats.filter((seat) => seat.table === table);
        expect(here.length).toBeGreaterThan(0);
        expect(here.length).toBeLessThanOrEqual(PEOPLE_PER_TURN);
      }
      return seats.map(({ person }) => person.id);
    });
    expect(turns.flat().toSorted()).toEqual(
      partners.map(({ participantId }) => participantId).toSorted(),
    );
  });

  test('people say where they sit, facilitators for everybody, nobody else, and not in the silence', () => {
    const all = setUp(4);
    const { room, facilitator, partner, sort } = all;
    expect(tables(all, partner(0), 2)).toBe('forbidden');
    expect(tables(all, facilitator, 2)).toBeUndefined();
    const at = () => seating(room.board).map(({ table }) => table);
    expect(at()).toEqual([1, 2, 1, 2]);
    expect(sit(all, partner(0), partner(0), 2)).toBeUndefined();
    expect(sit(all, partner(0), partner(1), 1)).toBe('forbidden');
    expect(sit(all, facilitator, partner(2), 2)).toBeUndefined();
    expect(at()).toEqual([2, 2, 2, 2]);
    expect(sit(all, partner(3), partner(3), 0)).toBe('invalid');
    sort(0);
    expect(sit(all, partner(0), partner(0), 1)).toBe('forbidden');
    expect(tables(all, facilitator, 3)).toBe('forbidden');
    sort(null);
    // A table that is not there any more: the board deals again.
    expect(tables(all, facilitator, null)).toBeUndefined();
    expect(at()).toEqual([1, 1, 1, 1]);
  });
});

describe('names while people sort', () => {
  test('nobody but the facilitator writes a name that all can read', () => {
    const { room, facilitator, partner, one, sort } = setUp();
    sort(0);
    const name = { type: 'change', operations: [updateOf(one, { title: 'Samen' })] } as const;
    expect(room.refusal(partner(0), { ...name, operations: [...name.operations] })).toBe(
      'forbidden',
    );
    room.do(facilitator, { ...name, operations: [...name.operations] });
    sort(null);
    room.change(partner(0), updateOf(one, { title: 'Samen sterk' }));
  });

  test('a proposal stays with its author until the facilitator shows all', () => {
    const { room, facilitator, partner, one, other, sort } = setUp();
    const propose = (actor: Actor, clusterId: string, text: string) =>
      room.refusal(actor, { type: 'proposeTitle', clusterId, text });
    expect(propose(partner(0), one, 'Te vroeg')).toBe('not-now');
    sort(0);
    const nothing = { id: 'propose-0001', type: 'proposeTitle', clusterId: one, text: ' ' };
    expect(parseCommand(nothing)).toEqual({ ok: false, error: 'invalid' });
    expect(propose(partner(0), 'nothing-here', 'Samen')).toBe('unknown-record');
    expect(propose(facilitator, one, 'Samen')).toBe('forbidden');
    expect(propose(partner(0), one, 'Eerst dit')).toBeUndefined();
    expect(propose(partner(0), one, 'Samen sterk')).toBeUndefined();
    expect(propose(partner(1), one, 'Niemand alleen')).toBeUndefined();
    expect(propose(partner(1), other, 'Buiten')).toBeUndefined();
    const rounds = recordsOf(room.board, 'round');
    expect(rounds.map(({ targetId, answered }) => ({ targetId, answered }))).toEqual([
      { targetId: one, answered: 2 },
      { targetId: other, answered: 1 },
    ]);
    expect(JSON.stringify([...room.board.values()])).not.toMatch(/Samen sterk|Niemand/);
    // Nor who was the first, and so opened the round.
    for (const { authorId } of rounds) expect(authorId).toBe(sessionOf(room.board)?.id);
    const roundId = rounds[0]?.id ?? '';
    expect(room.own(partner(0)).get(answerIdOf(roundId))).toMatchObject({
      value: { text: 'Samen sterk' },
    });
    sort(null);
    // After the silence the round goes on until it is closed.
    expect(propose(partner(2), one, 'Later bedacht')).toBeUndefined();
    room.do(facilitator, { type: 'advanceRound', roundId, status: 'closed' });
    expect(propose(partner(2), one, 'Te laat')).toBe('not-now');
    room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
    const shown = recordOf(room.board, 'round', roundId);
    expect(shown?.options?.map(({ text }) => text).toSorted()).toEqual([
      'Later bedacht',
      'Niemand alleen',
      'Samen sterk',
    ]);
  });
});

describe('a goal that keeps moving', () => {
  test('is counted by the server each time that it leaves a group', () => {
    const { partner, one, other, goal, lay } = setUp();
    lay(partner(0), one);
    expect(goal()).not.toHaveProperty('leftClusters');
    lay(partner(1), other);
    lay(partner(0), null);
    lay(partner(0), one);
    expect(goal()?.leftClusters).toEqual([one, other]);
  });

  test('is counted no further than can be kept, and taking a move back takes the count back', () => {
    const { room, partner, one, other, goal, goalId, lay } = setUp();
    lay(partner(0), one);
    const id = room.change(partner(0), updateOf(goalId, { clusterId: other }));
    expect(goal()?.leftClusters).toEqual([one]);
    room.do(partner(0), { type: 'undo', commandId: id });
    expect(goal()).toMatchObject({ clusterId: one });
    expect(goal()).not.toHaveProperty('leftClusters');
    for (let times = 0; times < 40; times++) lay(partner(0), times % 2 === 0 ? other : one);
    expect(goal()?.leftClusters).toHaveLength(12);
  });

  test('nobody writes the count; only a facilitator lets it begin anew', () => {
    const { room, facilitator, partner, one, other, goalId, goal, lay } = setUp();
    lay(partner(0), one);
    lay(partner(0), other);
    const write = (actor: Actor, leftClusters: string[] | null) =>
      room.refusal(actor, { type: 'change', operations: [updateOf(goalId, { leftClusters })] });
    expect(write(partner(0), [])).toBe('invalid');
    expect(write(facilitator, [one, one])).toBe('invalid');
    expect(write(partner(0), null)).toBe('invalid');
    expect(write(facilitator, null)).toBeUndefined();
    expect(goal()).not.toHaveProperty('leftClusters');
  });
});

test('opening the step brings loose goals together below the ladders; going back leaves them', () => {
  const { room, facilitator, goalId, goal } = setUp();
  room.do(facilitator, { type: 'setStep', step: 'why' });
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  const laid = looseGoalSlot(0, 0);
  expect(goal()?.position).toEqual(laid);
  expect(laid.y).toBeGreaterThanOrEqual(wallTop(0));
  const position = { x: 40, y: wallTop(0) + 500 };
  room.change(facilitator, updateOf(goalId, { position }));
  const second = room.create(facilitator, { ...looseGoal, position: { x: 0, y: 0 } });
  const third = room.create(facilitator, { ...looseGoal, position: { ...laid } });
  for (const step of ['why', 'cluster'] as const) room.do(facilitator, { type: 'setStep', step });
  expect(goal()?.position).toEqual(position);
  expect(recordOf(room.board, 'goal', third)?.position).toEqual(laid);
  expect(recordOf(room.board, 'goal', second)?.position).toEqual(looseGoalSlot(1, 0));
});

function createOf(fields: Fields): ChangeOperation {
  return { action: 'create', audience: 'board', id: newId(), fields };
}

const looseGoal = {
  type: 'goal',
  text: 'Doel',
  stopTest: {},
  confirmed: false,
  lineageId: 'lineage-4',
};

test('the step may be skipped: without groups and without silence the ambition opens', () => {
  const { room, facilitator, goal } = setUp();
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  expect(recordsOf(room.board, 'ambition')).toHaveLength(1);
  expect(goal()?.clusterId).toBeUndefined();
});
