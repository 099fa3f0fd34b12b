import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionOf } from '../records/registry.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';

const AT = { x: 0, y: 0 };
const NOTE: Fields = { type: 'note', text: 'een', colour: 'yellow', position: AT };
const GOAL: Fields = {
  type: 'goal',
  text: 'Samen eten',
  stopTest: {},
  confirmed: false,
  lineageId: 'lineage-1',
  position: AT,
};
const CLUSTER: Fields = { type: 'cluster', title: 'Samen', lineageId: 'lineage-2', position: AT };
const ANNOUNCEMENT = 'Het bord staat weer zoals het was.';

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const partner = room.partner();
  const restore = (checkpointId: string) =>
    room.do(facilitator, {
      type: 'restoreCheckpoint',
      checkpointId,
      announcement: ANNOUNCEMENT,
    });
  return { room, facilitator, partner, restore };
}

/** What people made on a board, without the moments of the changes. */
function made(room: TestRoom) {
  return [...room.board.values()]
    .filter(({ type }) => type !== 'session')
    .map((record) => Object.assign({}, record, { updatedAt: 0 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('what was changed is as it was, what was deleted is back with its links, what came since is gone', () => {
  const { room, facilitator, partner, restore } = setUp();
  const clusterId = room.create(facilitator, CLUSTER);
  const goalId = room.create(facilitator, { ...GOAL, clusterId, order: 'a0' });
  const question = { type: 'question', targetId: goalId, text: 'Voor wie?', answered: false };
  const questionId = room.create(partner, question);
  const then = made(room);
  const checkpointId = room.checkpoint();
  room.change(facilitator, updateOf(clusterId, { title: 'Anders' }));
  room.change(facilitator, deleteOf(goalId));
  expect(room.board.has(questionId)).toBe(false);
  const since = room.create(partner, NOTE);
  restore(checkpointId);
  expect(made(room)).toEqual(then);
  expect(room.board.has(since)).toBe(false);
});

test('everybody is told, and the session remembers who did it, when, and to which checkpoint', () => {
  const { room, facilitator, restore } = setUp();
  room.create(facilitator, NOTE);
  const checkpointId = room.checkpoint();
  const madeAt = room.now;
  restore(checkpointId);
  const by = facilitator.participantId;
  expect(sessionOf(room.board)).toMatchObject({
    announcement: { text: ANNOUNCEMENT, by },
    restorations: [{ checkpointId, madeAt, step: 'welcome', at: room.now, by }],
  });
});

test('undo brings back what was, also where people built on it since, and redo puts it back again', () => {
  const { room, facilitator, partner, restore } = setUp();
  const first = room.create(partner, NOTE);
  const second = room.create(partner, NOTE);
  const checkpointId = room.checkpoint();
  room.change(partner, updateOf(first, { text: 'twee' }), deleteOf(second));
  const third = room.create(partner, NOTE);
  const restored = restore(checkpointId);
  room.change(partner, updateOf(second, { text: 'verder gewerkt' }));
  const undone = room.do(facilitator, { type: 'undo', commandId: restored });
  expect(room.board.get(first)).toMatchObject({ text: 'twee' });
  expect(room.board.has(third)).toBe(true);
  // What somebody changed since stays.
  expect(room.board.get(second)).toMatchObject({ text: 'verder gewerkt' });
  const session = sessionOf(room.board);
  expect(session?.announcement).toBeUndefined();
  expect(session?.restorations).toMatchObject([{ checkpointId, undoneAt: room.now }]);
  room.do(facilitator, { type: 'undo', commandId: undone });
  expect(room.board.get(first)).toMatchObject({ text: 'een' });
  expect(room.board.has(third)).toBe(false);
  expect(sessionOf(room.board)?.restorations?.[0]).not.toHaveProperty('undoneAt');
});

test('cards, people and private drafts stay as they are', () => {
  const { room, facilitator, partner, restore } = setUp();
  room.create(facilitator, NOTE);
  const id = cardIdOf(partner.participantId);
  const { participantId, partnerId } = partner;
  const card = { type: 'partnerCard', participantId, partnerId, status: 'draft' } as const;
  const fields = { ...card, sharedFields: ['forWhom'], forWhom: 'Voor Noord', interest: 'Rust' };
  room.change(partner, { action: 'create', audience: 'own', id, fields: fields as Fields });
  const checkpointId = room.checkpoint();
  room.do(facilitator, { type: 'reveal' });
  const own = JSON.stringify([...room.own(partner)]);
  restore(checkpointId);
  expect(room.board.get(id)).toMatchObject({ forWhom: 'Voor Noord' });
  expect(room.board.has(participantId)).toBe(true);
  expect(JSON.stringify([...room.own(partner)])).toBe(own);
});

test('what points to something that cannot come back comes without it, or not', () => {
  const { room, facilitator, partner, restore } = setUp();
  const goalId = room.create(facilitator, GOAL);
  const round = { type: 'openRound', kind: 'proposal' } as const;
  room.do(facilitator, round);
  const checkpointId = room.checkpoint();
  const clusterId = room.create(facilitator, CLUSTER);
  room.change(facilitator, updateOf(goalId, { clusterId, order: 'a0' }));
  restore(checkpointId);
  expect(room.board.get(goalId)).not.toHaveProperty('clusterId');
  expect(room.board.has(clusterId)).toBe(false);
  expect(room.refusal(partner, { ...restoring(checkpointId) })).toBe('forbidden');
  expect(room.refusal(facilitator, { ...restoring('no-checkpoint') })).toBe('unknown-record');
});

test('what a secret round is about stays, and so do its answers', () => {
  const { room, facilitator, partner, restore } = setUp();
  room.create(facilitator, NOTE);
  const checkpointId = room.checkpoint();
  const targetId = room.create(facilitator, CLUSTER);
  room.do(facilitator, { type: 'openRound', kind: 'proposal', targetId });
  room.do(partner, { type: 'proposeTitle', clusterId: targetId, text: 'Niemand alleen' });
  const secret = JSON.stringify([...room.own(partner)]);
  restore(checkpointId);
  expect(room.board.has(targetId)).toBe(true);
  expect(JSON.stringify([...room.own(partner)])).toBe(secret);
});

const restoring = (checkpointId: string) =>
  ({ type: 'restoreCheckpoint', checkpointId, announcement: ANNOUNCEMENT }) as const;

test('whatever happened since: the board is as it was, and after undo as it had become', () => {
  const step = fc.record({ kind: fc.constantFrom('add', 'word', 'delete'), which: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (a, b) => {
      const { room, facilitator, restore } = setUp();
      room.create(facilitator, NOTE);
      const play = (steps: typeof a): void => {
        for (const { kind, which } of steps) {
          const notes = [...room.board.values()].filter(({ type }) => type === 'note');
          const id = notes[which % Math.max(1, notes.length)]?.id;
          if (kind === 'add') room.create(facilitator, NOTE);
          else if (id && kind === 'word')
            room.change(facilitator, updateOf(id, { text: `${which}` }));
          else if (id && notes.length > 1) room.change(facilitator, deleteOf(id));
        }
      };
      play(a);
      const then = made(room);
      const checkpointId = room.checkpoint();
      play(b);
      const later = made(room);
      const commandId = restore(checkpointId);
      expect(made(room)).toEqual(then);
      room.do(facilitator, { type: 'undo', commandId });
      expect(made(room)).toEqual(later);
    }),
    { numRuns: 50 },
  );
});

test('a yes that was taken back does not return, and one that was given since stays', () => {
  const { room, facilitator, partner, restore } = setUp();
  const { partnerId } = partner;
  const agreement = { type: 'agreement', kind: 'task', text: 'Koffie', status: 'open' };
  const taskOf = () => room.create(facilitator, { ...agreement, responsibleId: partnerId ?? '' });
  const accept = (agreementId: string, accepted: boolean) =>
    room.do(partner, { type: 'acceptAgreement', agreementId, accepted });
  const [refused, removed, since] = [taskOf(), taskOf(), taskOf()];
  const quote = { type: 'quote', text: 'Ik was alleen', mayKeep: true };
  const quoteId = room.create(facilitator, quote);
  accept(refused, true);
  accept(removed, true);
  const checkpointId = room.checkpoint();
  accept(refused, false);
  accept(since, true);
  room.change(facilitator, deleteOf(removed));
  room.change(facilitator, updateOf(quoteId, { mayKeep: false }));
  restore(checkpointId);
  expect(room.board.get(refused)).not.toHaveProperty('acceptedAt');
  expect(room.board.get(removed)).toMatchObject({ text: 'Koffie' });
  expect(room.board.get(removed)).not.toHaveProperty('acceptedAt');
  expect(room.board.get(since)).toHaveProperty('acceptedAt');
  expect(room.board.get(quoteId)).toMatchObject({ mayKeep: false });
});
