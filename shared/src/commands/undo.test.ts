import { describe, expect, test } from 'vitest';
import { RECORDS_PER_BOARD } from '../domain/limits.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';

const NOTE: Fields = { type: 'note', text: 'een', colour: 'yellow', position: { x: 0, y: 0 } };

const GOAL = {
  type: 'goal',
  text: 'Niemand is alleen.',
  stopTest: {},
  confirmed: false,
  lineageId: 'lineage-1',
} as const;

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const author = room.partner();
  const other = room.partner('Kees', 'De Lindelopers', 'sport');
  return { room, facilitator, author, other };
}

describe('undo', () => {
  test('takes back a change, and undoing the undo does it again', () => {
    const { room, author } = setUp();
    const id = room.create(author, NOTE);
    const command = room.change(author, updateOf(id, { text: 'twee', colour: 'blue' }));
    const undone = room.do(author, { type: 'undo', commandId: command });
    expect(room.board.get(id)).toMatchObject({ text: 'een', colour: 'yellow' });
    const redone = room.do(author, { type: 'undo', commandId: undone });
    expect(room.board.get(id)).toMatchObject({ text: 'twee', colour: 'blue' });
    room.do(author, { type: 'undo', commandId: redone });
    expect(room.board.get(id)).toMatchObject({ text: 'een', colour: 'yellow' });
  });

  test('leaves the fields that others have changed since', () => {
    const { room, author, other } = setUp();
    const id = room.create(author, NOTE);
    const command = room.change(author, updateOf(id, { text: 'twee', position: { x: 1, y: 1 } }));
    room.change(other, updateOf(id, { position: { x: 9, y: 9 } }));
    room.do(author, { type: 'undo', commandId: command });
    expect(room.board.get(id)).toMatchObject({ text: 'een', position: { x: 9, y: 9 } });
  });

  test('is refused when others have changed all of it', () => {
    const { room, author, other } = setUp();
    const id = room.create(author, NOTE);
    const command = room.change(author, updateOf(id, { position: { x: 1, y: 1 } }));
    room.change(other, updateOf(id, { position: { x: 9, y: 9 } }));
    expect(room.refusal(author, { type: 'undo', commandId: command })).toBe('changed-by-others');
  });

  test('makes nothing that could not have been made: a record under a used id may be another', () => {
    const { room, author } = setUp();
    const cluster = {
      type: 'cluster',
      title: '',
      lineageId: 'lineage-1',
      position: { x: 0, y: 0 },
    };
    const clusterId = room.create(author, cluster);
    const activityId = room.create(author, {
      type: 'activity',
      text: '',
      existing: false,
      partnerId: author.partnerId ?? null,
      position: { x: 0, y: 0 },
    });
    const goal = {
      ...cluster,
      type: 'goal',
      text: '',
      stopTest: {},
      confirmed: false,
      title: null,
    };
    const id = room.create(author, goal);
    const commandId = room.change(author, updateOf(id, { clusterId, order: 'a0' }));
    room.change(author, deleteOf(id));
    const step = { type: 'whyStep', activityId, order: 'a0', question: '', answer: '' };
    room.change(author, create(id, step));
    expect(room.refusal(author, { type: 'undo', commandId })).toBe('changed-by-others');
    expect(room.board.get(id)).toMatchObject(step);
  });

  test('does only what one may do now: who has lost a right takes nothing back by it', () => {
    const { room, facilitator, author, other } = setUp();
    const position = { x: 0, y: 0 };
    const goalId = room.create(other, {
      type: 'goal',
      text: 'van een ander',
      stopTest: {},
      confirmed: false,
      lineageId: 'lineage-1',
      position,
    });
    const partnerId = author.partnerId ?? null;
    const activity = { type: 'activity', text: '', existing: false, partnerId, goalId, position };
    const activityId = room.create(author, activity);
    const commandId = room.change(author, updateOf(goalId, { text: 'scherper' }));
    room.change(facilitator, updateOf(activityId, { goalId: null }));
    expect(room.refusal(author, { type: 'undo', commandId })).toBe('forbidden');
    expect(room.board.get(goalId)).toMatchObject({ text: 'scherper' });
  });

  test('brings back no more than fits on the board', () => {
    const { room, author } = setUp();
    room.change(author, ...notes('first'));
    const commandId = room.change(
      author,
      ...notes('first').map(({ id }) => ({
        action: 'delete' as const,
        audience: 'board' as const,
        id,
      })),
    );
    for (let batch = 0; room.board.size + 200 <= RECORDS_PER_BOARD; batch++) {
      room.change(author, ...notes(`batch-${batch}`));
    }
    const before = room.board.size;
    expect(room.refusal(author, { type: 'undo', commandId })).toBe('full');
    expect(room.board.size).toBe(before);
  });

  test('never removes what others have changed or linked to', () => {
    const { room, author, other } = setUp();
    const moved = room.change(author, create('note-moved', NOTE));
    room.change(other, updateOf('note-moved', { position: { x: 9, y: 9 } }));
    const asked = room.change(author, create('note-asked', NOTE));
    room.create(other, { type: 'question', targetId: 'note-asked', text: '?', answered: false });
    for (const commandId of [moved, asked]) {
      expect(room.refusal(author, { type: 'undo', commandId })).toBe('changed-by-others');
    }
    expect(room.board.has('note-moved') && room.board.has('note-asked')).toBe(true);
  });

  test('never takes back what somebody else did, nor what has no inverse', () => {
    const { room, facilitator, author, other } = setUp();
    const command = room.change(author, create('note-own', NOTE));
    const step = room.do(facilitator, { type: 'setStep', step: 'why' });
    for (const actor of [other, facilitator]) {
      expect(room.refusal(actor, { type: 'undo', commandId: command })).toBe('nothing-to-undo');
    }
    expect(room.refusal(facilitator, { type: 'undo', commandId: step })).toBe('nothing-to-undo');
  });

  test('lays links again that went with what was deleted, of others too', () => {
    const { room, author, other } = setUp();
    const position = { x: 0, y: 0 };
    const goalId = room.create(author, { ...GOAL, position });
    const partnerId = other.partnerId ?? null;
    const activity = { type: 'activity', text: '', existing: false, partnerId, goalId, position };
    const activityId = room.create(other, activity);
    const commandId = room.change(author, deleteOf(goalId));
    expect(room.board.get(activityId)).not.toHaveProperty('goalId');
    const operations = [updateOf(activityId, { goalId })];
    expect(room.refusal(author, { type: 'change', operations })).toBeDefined();
    room.do(author, { type: 'undo', commandId });
    expect(room.board.get(activityId)).toMatchObject({ goalId });
  });

  test('takes back a change together with the only link by which it is still allowed', () => {
    const { room, facilitator, author, other } = setUp();
    const position = { x: 0, y: 0 };
    const goalId = room.create(other, { ...GOAL, position });
    const partnerId = author.partnerId ?? null;
    const activity = { type: 'activity', text: '', existing: false, partnerId, position };
    const linked = room.create(author, { ...activity, goalId });
    const activityId = room.create(author, activity);
    const commandId = room.change(
      author,
      updateOf(goalId, { text: 'scherper' }),
      updateOf(activityId, { goalId }),
    );
    room.change(facilitator, updateOf(linked, { goalId: null }));
    room.do(author, { type: 'undo', commandId });
    expect(room.board.get(goalId)).toMatchObject({ text: GOAL.text });
    expect(room.board.get(activityId)).not.toHaveProperty('goalId');
  });

  test('does not bring back a name that another organisation goes by since', () => {
    const { room, facilitator, other } = setUp();
    const { partnerId = '' } = other;
    const commandId = room.change(facilitator, updateOf(partnerId, { name: 'De Stappers' }));
    room.partner('Mia', 'De Lindelopers', 'sport');
    expect(room.refusal(facilitator, { type: 'undo', commandId })).toBe('name-taken');
    expect(room.board.get(partnerId)).toMatchObject({ name: 'De Stappers' });
  });

  test('happens once; a second one has nothing left to take back', () => {
    const { room, author } = setUp();
    const command = room.change(author, create('note-once', NOTE));
    room.do(author, { type: 'undo', commandId: command });
    expect(room.board.has('note-once')).toBe(false);
    expect(room.refusal(author, { type: 'undo', commandId: command })).toBe('changed-by-others');
  });

  test('does not bring back a record whose target is gone', () => {
    const { room, author, other } = setUp();
    room.change(author, create('note-target', NOTE));
    const question = { type: 'question', targetId: 'note-target', text: '?', answered: false };
    const id = room.create(other, question);
    const deletion = room.change(other, deleteOf(id));
    room.change(author, deleteOf('note-target'));
    expect(room.refusal(other, { type: 'undo', commandId: deletion })).toBe('changed-by-others');
  });

  test('of a draft after the reveal brings nothing onto the board', () => {
    const { room, facilitator, author } = setUp();
    const id = cardIdOf(author.participantId);
    const fields: Fields = {
      type: 'partnerCard',
      participantId: author.participantId,
      partnerId: author.partnerId ?? '',
      status: 'draft',
      sharedFields: ['satisfiedWhen'],
      satisfiedWhen: 'eerst',
    };
    room.change(author, { action: 'create', audience: 'own', id, fields });
    const reworded = room.change(author, {
      action: 'update',
      audience: 'own',
      id,
      fields: { satisfiedWhen: 'daarna' },
    });
    room.do(facilitator, { type: 'reveal' });
    expect(room.refusal(author, { type: 'undo', commandId: reworded })).toBe('changed-by-others');
    expect(room.board.get(id)).toMatchObject({ satisfiedWhen: 'daarna' });
  });
});

/** As many notes as fit in one command. */
function notes(from: string) {
  return Array.from({ length: 200 }, (_, index) => create(`${from}-note-${index}`, NOTE));
}

function create(id: string, fields: Fields) {
  return { action: 'create', audience: 'board', id, fields } as const;
}
