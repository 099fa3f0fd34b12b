import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeOperation } from '../commands/change.ts';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, type BoardRecord, type RecordType } from '../records/registry.ts';
import { boardOfEachType } from '../test-support/board-of-each-type.ts';
import { copyOf, updateOf, type Fields } from '../test-support/test-room.ts';
import { isBoardObject } from './held-back.ts';
import { mayWritePad } from './may-write-pad.ts';

/** A room with one object of each type, made by `owner`. */
function setUp() {
  const { room, board, people } = boardOfEachType();
  room.records.set(BOARD, new Map(board));
  return { room, ...people };
}

type Room = ReturnType<typeof setUp>['room'];

const AT = { x: 9, y: 9 };
const note = (id = newId()): ChangeOperation => ({
  action: 'create',
  audience: 'board',
  id,
  fields: { type: 'note', text: 'x', colour: 'blue', position: AT },
});
const rung = (activityId: string): ChangeOperation => ({
  action: 'create',
  audience: 'board',
  id: newId(),
  fields: { type: 'whyStep', activityId, order: 'a1', question: '', answer: '' },
});
const gone = (id: string): ChangeOperation => ({ action: 'delete', audience: 'board', id });

const lock = (room: Room, facilitator: Actor, ...ids: string[]): void => {
  room.change(facilitator, ...ids.map((id) => updateOf(id, { locked: true })));
};
/** The code with which a change is refused; undefined when it is made. */
const refusal = (room: Room, actor: Actor, ...operations: ChangeOperation[]) => {
  const result = room.run(actor, { type: 'change', operations });
  return result.ok ? undefined : result.error;
};

/** What changes an object that has no place of its own. */
const OTHERWISE: Readonly<Partial<Record<RecordType, Fields>>> = {
  whyStep: { answer: 'y' },
  connector: { arrows: 'none' },
};

const OBJECT_IDS = [...boardOfEachType().board.values()]
  .filter(isBoardObject)
  .map(({ id, type }) => ({ id: type === 'partnerCard' ? 'card' : id, type }));

describe('a locked object', () => {
  test.each(OBJECT_IDS)('$type: no partner changes, moves, deletes or unlocks it', ({ type }) => {
    const { room, facilitator, owner, stranger } = setUp();
    const object = [...room.board.values()].find((record) => record.type === type);
    const id = object?.id ?? '';
    for (const partner of [owner, stranger]) {
      expect(refusal(room, partner, updateOf(id, { locked: true }))).toBe('object-locked');
    }
    lock(room, facilitator, id);
    const before = copyOf(room.records);
    for (const partner of [owner, stranger]) {
      for (const operation of [
        updateOf(id, { locked: null }),
        updateOf(id, { locked: false }),
        updateOf(id, OTHERWISE[type] ?? { position: AT }),
        gone(id),
      ]) {
        expect(refusal(room, partner, operation)).toBe('object-locked');
      }
    }
    expect(room.records).toEqual(before);
    room.change(facilitator, updateOf(id, { locked: null }));
    expect(room.board.get(id)).not.toHaveProperty('locked');
  });

  test('nobody but a facilitator makes something that is locked from the start', () => {
    const { room, facilitator, owner } = setUp();
    const locked = note();
    if (locked.action === 'create') Object.assign(locked.fields, { locked: true });
    expect(refusal(room, owner, locked)).toBe('object-locked');
    expect(refusal(room, facilitator, locked)).toBeUndefined();
  });

  test('an activity holds its ladder, a cluster what lies in it', () => {
    const { room, facilitator, owner } = setUp();
    lock(room, facilitator, 'activity-1', 'cluster-1');
    expect(refusal(room, owner, rung('activity-1'))).toBe('object-locked');
    expect(refusal(room, owner, updateOf('whystep-1', { answer: 'y' }))).toBe('object-locked');
    const into = updateOf('goal-0001', { clusterId: 'cluster-1', order: 'a0' });
    expect(refusal(room, owner, into)).toBe('object-locked');
    room.change(facilitator, into);
    const out = updateOf('goal-0001', { clusterId: null, order: null });
    expect(refusal(room, owner, out)).toBe('object-locked');
    expect(refusal(room, owner, updateOf('goal-0001', { text: 'anders' }))).toBeUndefined();
  });

  test('does not change because something else is deleted, or comes back', () => {
    const { room, facilitator, owner } = setUp();
    room.change(facilitator, updateOf('activity-1', { goalId: 'goal-0001' }));
    const deletion = room.change(owner, gone('goal-0001'));
    lock(room, facilitator, 'activity-1');
    expect(room.refusal(owner, { type: 'undo', commandId: deletion })).toBe('object-locked');

    room.change(facilitator, updateOf('activity-1', { locked: null }));
    room.do(owner, { type: 'undo', commandId: deletion });
    lock(room, facilitator, 'activity-1');
    const before = copyOf(room.records);
    expect(refusal(room, owner, gone('goal-0001'))).toBe('object-locked');
    expect(room.records).toEqual(before);
  });

  test('what a partner did before cannot be taken back by that partner', () => {
    const { room, facilitator, owner } = setUp();
    const move = room.change(owner, updateOf('note-0001', { position: AT }));
    lock(room, facilitator, 'note-0001');
    expect(room.refusal(owner, { type: 'undo', commandId: move })).toBe('object-locked');
  });

  test('an ambition that is locked is written by facilitators alone', () => {
    const { room, facilitator, owner } = setUp();
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    const may = () =>
      [facilitator, owner].map((each) => mayWritePad(each, room.board, 'ambition-1'));
    expect(may()).toEqual([true, true]);
    lock(room, facilitator, 'ambition-1');
    expect(may()).toEqual([true, false]);
    room.change(facilitator, updateOf('ambition-1', { locked: null }));
    room.do(facilitator, { type: 'limitBoard', step: 'ambition', allowed: 'nothing' });
    expect(may()).toEqual([true, false]);
    room.do(facilitator, { type: 'limitBoard', step: 'ambition', allowed: 'add' });
    expect(may()).toEqual([true, true]);
  });

  test('whatever a partner tries, in whatever batch: it stays as it is', () => {
    const operation = fc.oneof(
      fc.constantFrom(...OBJECT_IDS.map(({ id }) => id)).map(gone),
      fc
        .record({
          id: fc.constantFrom(...OBJECT_IDS.map(({ id }) => id)),
          fields: fc.constantFrom<Record<string, never>>(
            ...([
              { locked: null },
              { position: AT },
              { text: 'y' },
              { title: 'y' },
              { goalId: null },
              { clusterId: null, order: null },
              { clusterId: 'cluster-1', order: 'a1' },
            ] as unknown as Record<string, never>[]),
          ),
        })
        .map(({ id, fields }) => updateOf(id, fields)),
      fc.constant(rung('activity-1')),
    );
    fc.assert(
      fc.property(
        fc.array(operation, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.constantFrom('activity-1', 'goal-0001', 'cluster-1', 'note-0001'), {
          minLength: 1,
        }),
        (operations, ids) => {
          const { room, facilitator, owner } = setUp();
          room.change(
            facilitator,
            updateOf('activity-1', { goalId: 'goal-0001' }),
            updateOf('goal-0001', { clusterId: 'cluster-1', order: 'a0' }),
          );
          lock(room, facilitator, ...ids);
          const before = ids.map((id) => copyOf(room.records).get(BOARD)?.get(id));
          room.run(owner, { type: 'change', operations });
          expect(ids.map((id) => room.board.get(id))).toEqual(before);
        },
      ),
    );
  });
});

describe('a step in which partners may do less', () => {
  test('all: everything; add: new things and the own; nothing: looking', () => {
    const { room, facilitator, owner, stranger } = setUp();
    const tries = (person: Actor): (string | undefined)[] => {
      const own = newId();
      return [
        refusal(room, person, note(own)),
        room.board.has(own) ? refusal(room, person, updateOf(own, { text: 'anders' })) : 'none',
        refusal(room, person, updateOf('note-0001', { position: AT })),
        refusal(room, person, updateOf('cluster-1', { title: newId() })),
      ];
    };
    const none = [undefined, undefined, undefined, undefined];
    const limited = 'board-limited';
    expect(tries(stranger)).toEqual(none);
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'add' });
    expect(tries(stranger)).toEqual([undefined, undefined, limited, limited]);
    expect(tries(owner)).toEqual(none);
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'nothing' });
    expect(tries(owner)).toEqual([limited, 'none', limited, limited]);
    expect(tries(facilitator)).toEqual(none);
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(tries(owner)).toEqual(none);
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'all' });
    expect(tries(owner)).toEqual(none);
  });

  test('holds for the board only: the own card and the own name stay one’s own', () => {
    const { room, facilitator } = setUp();
    const kees = room.partner('Kees', 'De Lindelopers', 'sport');
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'nothing' });
    expect(
      refusal(room, kees, updateOf(kees.participantId, { displayName: 'Cor' })),
    ).toBeUndefined();
    const id = `card-${kees.participantId}`;
    const fields = {
      type: 'partnerCard',
      participantId: kees.participantId,
      partnerId: kees.partnerId ?? '',
      status: 'draft',
      sharedFields: [],
    };
    expect(refusal(room, kees, { action: 'create', audience: 'own', id, fields })).toBeUndefined();
  });

  test('an own addition can be taken back, not when nothing may be done', () => {
    const { room, facilitator, owner } = setUp();
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'add' });
    const added = room.change(owner, note());
    room.do(owner, { type: 'undo', commandId: added });
    const again = room.change(owner, note());
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'nothing' });
    expect(room.refusal(owner, { type: 'undo', commandId: again })).toBe('board-limited');
  });

  test('only a facilitator says so', () => {
    const { room, owner, observer } = setUp();
    for (const person of [owner, observer]) {
      expect(room.refusal(person, { type: 'limitBoard', step: 'why', allowed: 'add' })).toBe(
        'forbidden',
      );
    }
    expect(recordsOf(room.board, 'session')[0]).not.toHaveProperty('boardLimits');
  });
});

test('records that are no objects are never held back', () => {
  const { room, facilitator, owner } = setUp();
  room.do(facilitator, { type: 'setLock', locked: true });
  const isLockable = (type: BoardRecord['type']): boolean =>
    [...room.board.values()].some((record) => record.type === type && isBoardObject(record));
  expect(isLockable('session')).toBe(false);
  room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'nothing' });
  expect(refusal(room, owner, updateOf('question-1', { answered: true }))).toBeUndefined();
});
