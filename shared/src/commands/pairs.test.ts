import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { groupDocument, ownDocument } from '../protocol/documents.ts';
import { mayRead } from '../policy/visible.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { buildGoalsSnapshot } from '../report/goals-snapshot.ts';
import { goalFields, pairedRoom, rungOf } from '../test-support/paired-room.ts';
import { copyOf, deleteOf, updateOf, type TestRoom } from '../test-support/test-room.ts';
import { pairOf, turnOf } from '../records/pairs.ts';
import { pairsToSwap } from '../views/half-time.ts';
import { audienceOf } from './audience.ts';
import type { NewCommand } from './registry.ts';

/** New pairs of these people. */
const make = (...groups: readonly string[][]): NewCommand => ({
  type: 'setPairs',
  pairs: groups.map((participantIds) => ({ participantIds })),
});

/** All that a goals snapshot of the room would hold now, as text. */
function snapshotOf({ board }: TestRoom): string {
  const source = { board, snapshotId: newId(), takenAt: 1, retainUntil: 9, padText: String };
  return JSON.stringify(buildGoalsSnapshot(source));
}

const ids = (...people: readonly Actor[]) => people.map(({ participantId }) => participantId);

describe('pairs', () => {
  test('are made by facilitators alone, of partners who are there, each in one of them', () => {
    const { room, people, pairId } = pairedRoom();
    const { facilitator, fatma, bert, kees, observer, display } = people;
    for (const actor of [fatma, kees, observer, display]) {
      expect(room.refusal(actor, make(ids(fatma, kees)))).toBe('forbidden');
    }
    const before = copyOf(room.records);
    for (const wrong of [ids(facilitator, fatma), ids(fatma, fatma), ids(fatma, observer)]) {
      expect(room.refusal(facilitator, make(wrong))).toBe('invalid');
    }
    expect(room.refusal(facilitator, make(ids(fatma), ids(bert, fatma)))).toBe('invalid');
    const unknown = { id: newId(), participantIds: ids(bert) };
    const known = { id: pairId, participantIds: ids(fatma, kees) };
    const both = { type: 'setPairs' as const, pairs: [known, unknown] };
    expect(room.refusal(facilitator, both)).toBe('unknown-record');
    expect(room.records).toEqual(before);
  });

  test('are asked to swap halfway the timer, until the other one asks; without a timer never', () => {
    const { room, people, pairId } = pairedRoom();
    const { facilitator, fatma } = people;
    const asked = (now: number) => pairsToSwap(room.board, now).map(({ id }) => id);
    const timer = (seconds: number) =>
      room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds } });
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(asked(room.now + 600_000)).toEqual([]);
    timer(1200);
    const half = room.now + 600_000;
    expect(asked(half - 1)).toEqual([]);
    expect(asked(half)).toEqual([pairId]);
    // One more minute puts it off by half a minute.
    const shift = { action: 'shift', seconds: 60 } as const;
    room.do(facilitator, { type: 'setTimer', timer: shift });
    expect(asked(half)).toEqual([]);
    expect(asked(half + 30_000)).toEqual([pairId]);
    // While the clocks are paused halfway does not come.
    room.do(facilitator, { type: 'setTimer', timer: { action: 'pause' } });
    const pausedAt = room.now;
    expect(asked(half + 30_000)).toEqual([]);
    room.now += 300_000;
    room.do(facilitator, { type: 'setTimer', timer: { action: 'resume' } });
    const lost = room.now - pausedAt;
    expect(asked(half + 30_000 + lost - 2000)).toEqual([]);
    expect(asked(half + 30_000 + lost)).toEqual([pairId]);
    // Who is put in a pair after that has only just begun.
    room.now = half + 40_000 + lost;
    const [late, later] = [room.partner('Laat', 'Te laat'), room.partner('Later', 'Nog later')];
    const pairs = [
      { id: pairId, participantIds: ids(fatma, people.kees) },
      { participantIds: ids(late, later) },
    ];
    room.do(facilitator, { type: 'setPairs', pairs });
    expect(asked(room.now)).toEqual([pairId]);
    room.do(fatma, { type: 'swapPairs', pairId, turn: 1 });
    expect(asked(room.now)).toEqual([]);
    // Swapping back is no reason to ask once more.
    room.do(fatma, { type: 'swapPairs', pairId, turn: 0 });
    expect(asked(room.now)).toEqual([]);
    timer(60);
    expect(asked(room.now + 45_000).length).toBe(2);
    // When the time is up it is too late to ask.
    expect(asked(room.now + 60_000)).toEqual([]);
    room.do(facilitator, { type: 'setStep', step: 'break' });
    expect(asked(room.now + 45_000)).toEqual([]);
  });

  test('who ask each other keep what they wrote when somebody comes or goes', () => {
    const { room, people, pairId, group } = pairedRoom();
    const { facilitator, fatma, bert, kees } = people;
    const set = (participantIds: string[], id?: string) =>
      room.run(facilitator, {
        type: 'setPairs',
        pairs: [{ ...(id === undefined ? {} : { id }), participantIds }],
      });
    expect(set(ids(fatma, kees, bert), pairId).ok).toBe(true);
    expect(pairOf(room.board, bert.participantId)?.id).toBe(pairId);
    expect(set(ids(bert), pairId).ok, 'Bert stays').toBe(true);
    expect(group().size).toBe(1);
    // All at once: neither taken from all who wrote it, nor dissolved.
    expect(set(ids(fatma, kees), pairId)).toEqual({ ok: false, error: 'not-now' });
    expect(set(ids(fatma, kees))).toEqual({ ok: false, error: 'not-now' });
    room.do(facilitator, {
      type: 'setPairs',
      pairs: [{ id: pairId, participantIds: ids(kees, bert) }],
    });
    const [activity] = recordsOf(group(), 'activity');
    room.do(kees, { type: 'shareLadder', pairId, activityId: activity?.id ?? '' });
    expect(set(ids(fatma, bert)).ok, 'nothing is under way').toBe(true);
    expect(recordsOf(room.board, 'pair')).toHaveLength(1);
    expect(pairOf(room.board, kees.participantId)).toBeUndefined();
  });

  test('swap at half-time, all at once or one by one, however often it is pressed', () => {
    const { room, people, pairId } = pairedRoom();
    const { facilitator, fatma, bert, kees, observer } = people;
    const turn = () => {
      const pair = recordOf(room.board, 'pair', pairId);
      return pair && turnOf(pair);
    };
    const [a, b] = ids(fatma, kees);
    expect(turn()).toEqual({ asker: a, owner: b });
    for (const actor of [fatma, kees]) {
      room.do(actor, { type: 'swapPairs', pairId, turn: 1 });
      expect(turn()).toEqual({ asker: b, owner: a });
    }
    room.do(facilitator, { type: 'swapPairs', turn: 0 });
    expect(turn()).toEqual({ asker: a, owner: b });
    for (const actor of [bert, observer]) {
      expect(room.refusal(actor, { type: 'swapPairs', pairId, turn: 1 })).toBe('forbidden');
    }
    expect(room.refusal(fatma, { type: 'swapPairs', turn: 1 })).toBe('forbidden');
    const gone = { type: 'swapPairs', pairId: newId(), turn: 1 } as const;
    expect(room.refusal(facilitator, gone)).toBe('unknown-record');
  });

  test('lose who is taken out of the session, and are gone with all they wrote when nobody is left', () => {
    const { room, people, pairId, group } = pairedRoom();
    const { facilitator, fatma, kees } = people;
    room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
    expect(recordOf(room.board, 'pair', pairId)?.participantIds).toEqual(ids(kees));
    expect(group().size).toBe(1);
    const again = [{ id: pairId, participantIds: ids(kees, fatma) }];
    expect(room.refusal(facilitator, { type: 'setPairs', pairs: again })).toBe('invalid');
    room.do(facilitator, { type: 'removeParticipant', participantId: kees.participantId });
    expect(recordOf(room.board, 'pair', pairId)).toBeUndefined();
    expect(group().size).toBe(0);
  });
});

describe('the document of a pair', () => {
  test('is read by its people alone, as long as they are in it', () => {
    const { room, people, pairId } = pairedRoom();
    const readers = () =>
      Object.entries(people)
        .filter(([, actor]) => mayRead(actor, groupDocument(pairId), room.board))
        .map(([name]) => name);
    expect(readers()).toEqual(['fatma', 'kees']);
    const participantIds = ids(people.kees, people.bert);
    room.do(people.facilitator, { type: 'setPairs', pairs: [{ id: pairId, participantIds }] });
    expect(readers()).toEqual(['bert', 'kees']);
    const { fatma } = people;
    expect(mayRead(fatma, groupDocument(newId()), room.board)).toBe(false);
    // A participant's or an activity's id is no pair's.
    expect(mayRead(fatma, groupDocument(fatma.participantId), room.board)).toBe(false);
    const facilitator = { ...people.kees, role: 'facilitator' } as const;
    expect(mayRead(facilitator, groupDocument(pairId), room.board)).toBe(false);
  });

  test('is written by its people alone: what a pair writes together, and nothing else', () => {
    const { room, people, pairId, audience, activityId, inPair, group } = pairedRoom();
    const { facilitator, fatma, bert, kees, observer, display } = people;
    const rungId = inPair(fatma, rungOf(activityId));
    const goalId = inPair(kees, goalFields());
    room.change(kees, { action: 'update', audience, id: rungId, fields: { agreed: true } });
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { goalId } });
    const before = copyOf(room.records);
    const operations = [
      { action: 'create', audience, id: newId(), fields: rungOf(activityId) },
      { action: 'update', audience, id: rungId, fields: { answer: 'x' } },
      { action: 'delete', audience, id: activityId },
    ] as const;
    for (const actor of [facilitator, bert, observer, display]) {
      for (const operation of operations) {
        expect(room.refusal(actor, { type: 'change', operations: [operation] })).toBe('forbidden');
      }
      const share = { type: 'shareLadder', pairId, activityId } as const;
      expect(room.refusal(actor, share)).toBe('forbidden');
    }
    const create = (fields: object, to = audience) => ({
      type: 'change' as const,
      operations: [
        { action: 'create' as const, audience: to, id: newId(), fields: fields as never },
      ],
    });
    const activity = { type: 'activity', text: '', existing: false, position: { x: 0, y: 0 } };
    const refused: [object, string][] = [
      [{ type: 'note', text: '', colour: 'pink', position: { x: 0, y: 0 } }, 'forbidden'],
      // In the name of nobody, of somebody else, or beside the ambition already.
      [activity, 'forbidden'],
      [{ ...activity, partnerId: newId() }, 'forbidden'],
      [{ ...activity, partnerId: kees.partnerId, tryFirst: true }, 'forbidden'],
      [rungOf(newId()), 'forbidden'],
      [{ ...rungOf(activityId), locked: true }, 'forbidden'],
      [{ ...goalFields(), clusterId: 'cluster-1', order: 'a0' }, 'forbidden'],
      [{ ...activity, partnerId: kees.partnerId, goalId: newId() }, 'unknown-record'],
    ];
    for (const [fields, code] of refused) expect(room.refusal(fatma, create(fields))).toBe(code);
    expect(room.refusal(fatma, create(rungOf(activityId), audienceOf(newId())))).toBe('forbidden');
    expect(room.records).toEqual(before);
    room.change(kees, { action: 'delete', audience, id: activityId });
    expect([...group().keys()], 'its rungs go along').toEqual([goalId]);
  });

  test('is nobody’s any more who left the pair, not even to take something back', () => {
    const { room, people, pairId, audience, activityId } = pairedRoom();
    const { facilitator, fatma, kees, bert } = people;
    const commandId = room.change(fatma, {
      action: 'create',
      audience,
      id: newId(),
      fields: rungOf(activityId),
    });
    const participantIds = ids(kees, bert);
    room.do(facilitator, { type: 'setPairs', pairs: [{ id: pairId, participantIds }] });
    expect(room.refusal(fatma, { type: 'undo', commandId })).toBe('forbidden');
    room.do(facilitator, {
      type: 'setPairs',
      pairs: [{ id: pairId, participantIds: ids(kees, fatma) }],
    });
    room.do(fatma, { type: 'undo', commandId });
    expect(recordsOf(room.records.get(groupDocument(pairId)) ?? new Map(), 'whyStep')).toEqual([]);
  });

  test('follows what its ladders point to on the board, also when that is taken back', () => {
    const { room, people, audience, activityId, group } = pairedRoom();
    const { facilitator, fatma } = people;
    const goalId = room.create(facilitator, goalFields());
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { goalId } });
    const ends = () => recordOf(group(), 'activity', activityId)?.goalId;
    const commandId = room.change(facilitator, deleteOf(goalId));
    expect(ends()).toBeUndefined();
    room.do(facilitator, { type: 'undo', commandId });
    expect(ends()).toBe(goalId);
  });

  test('keeps what its ladders end in: nobody takes the making of that back', () => {
    const { room, people, audience, activityId, group } = pairedRoom();
    const { facilitator, fatma } = people;
    const goalId = newId();
    const operation = { audience: 'board', id: goalId, fields: goalFields() } as const;
    const commandId = room.change(facilitator, { action: 'create', ...operation });
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { goalId } });
    expect(room.refusal(facilitator, { type: 'undo', commandId })).toBe('changed-by-others');
    const text = 'Wandelen op dinsdag';
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { text } });
    expect(recordOf(group(), 'activity', activityId)).toMatchObject({ text, goalId });
  });
});

test('what is not ready when the step is over stays with the pair, which may still show it', () => {
  const { room, people, pairId, activityId, group } = pairedRoom();
  room.do(people.facilitator, { type: 'setStep', step: 'why' });
  room.do(people.facilitator, { type: 'setStep', step: 'cluster' });
  expect(group().has(activityId)).toBe(true);
  expect(snapshotOf(room)).not.toContain('GEHEIM');
  room.do(people.kees, { type: 'shareLadder', pairId, activityId });
  expect(snapshotOf(room)).toContain('GEHEIM');
});

describe('a ladder that is ready', () => {
  test('moves to the board whole, and is there like one that was made on it', () => {
    const { room, people, pairId, audience, activityId, inPair, group } = pairedRoom();
    const { fatma, kees } = people;
    const rungId = inPair(fatma, rungOf(activityId));
    const goalId = inPair(fatma, goalFields());
    const other = inPair(fatma, { ...goalFields('Een ander doel') });
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { goalId } });
    expect(snapshotOf(room)).not.toContain('GEHEIM');
    room.do(fatma, { type: 'shareLadder', pairId, activityId });
    expect([...group().keys()]).toEqual([other]);
    for (const id of [activityId, rungId, goalId]) expect(room.board.has(id)).toBe(true);
    expect(snapshotOf(room)).toContain('GEHEIM');
    // It is of who owns it, not of who pressed the button.
    expect(room.refusal(fatma, { type: 'change', operations: [deleteOf(activityId)] })).toBe(
      'forbidden',
    );
    room.change(kees, updateOf(activityId, { existing: true }));
  });

  test('ends in the goal that another ladder of the pair has taken to the board', () => {
    const { room, people, pairId, audience, activityId, inPair } = pairedRoom();
    const { fatma } = people;
    const goalId = inPair(fatma, goalFields());
    const { partnerId = '' } = fatma;
    const fields = { type: 'activity', text: 'b', existing: true, partnerId, goalId } as const;
    const second = inPair(fatma, { ...fields, position: { x: 0, y: 0 } });
    room.change(fatma, { action: 'update', audience, id: activityId, fields: { goalId } });
    for (const each of [activityId, second]) {
      room.do(fatma, { type: 'shareLadder', pairId, activityId: each });
    }
    const [a, b] = recordsOf(room.board, 'activity');
    expect([a?.goalId, b?.goalId]).toEqual([goalId, goalId]);
    expect(a?.position).not.toEqual(b?.position);
  });

  test('takes the place of nothing that is on the board', () => {
    const { room, people, pairId, inPair } = pairedRoom();
    const { facilitator, fatma, kees } = people;
    const { partnerId = '' } = kees;
    const fields = { type: 'activity', text: 'x', existing: false, partnerId } as const;
    const taken = room.create(kees, { ...fields, position: { x: 0, y: 0 } });
    inPair(fatma, { ...fields, text: 'anders', position: { x: 0, y: 0 } }, taken);
    const share = { type: 'shareLadder', pairId, activityId: taken } as const;
    expect(room.refusal(fatma, share)).toBe('already-exists');
    expect(recordOf(room.board, 'activity', taken)?.text).toBe('x');
    room.do(facilitator, { type: 'limitBoard', step: 'welcome', allowed: 'nothing' });
    expect(room.refusal(fatma, share)).toBe('board-limited');
    const unknown = { ...share, activityId: newId() };
    expect(room.refusal(fatma, unknown)).toBe('unknown-record');
    expect(room.records.get(ownDocument(fatma.participantId))).toBeUndefined();
  });
});
