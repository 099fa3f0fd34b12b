import { messages } from '@ambitiebord/shared/i18n/messages';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { playedCase, type PlayedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionContext, BoardView } from './action.ts';
import { addNote, redo, selectAll, undo } from './board-actions.ts';
import {
  clusterSelection,
  deleteSelection,
  duplicate,
  edit,
  putInCluster,
  takeOutOfCluster,
} from './object-actions.ts';
import { colourNotes } from './looks.ts';
import { newConnector } from './free-objects.ts';
import { dragRoots, moveOperations } from './move-objects.ts';
import { changeOf } from './operations.ts';
import { ACTIONS, actionForKeys, menuActions } from './registry.ts';
import { contextIn, noView, roomSession, type RoomSession } from './room-session.ts';

let played: PlayedCase;
let sessions: Map<Actor, RoomSession>;
let selected: readonly string[];
let edited: string | undefined;

const view: BoardView = {
  ...noView,
  select: (ids) => {
    selected = ids;
  },
  edit: (id) => {
    edited = id;
  },
};

beforeEach(() => {
  played = playedCase('clustered');
  sessions = new Map();
  selected = [];
  edited = undefined;
});

/** What an action sees for somebody who has selected these records. */
function contextOf(actor: Actor, selection: readonly { readonly id: string }[]): ActionContext {
  const session = sessions.get(actor) ?? roomSession(played.room, actor);
  sessions.set(actor, session);
  const ids = selection.map(({ id }) => id);
  return contextIn(session, ids, view);
}

const partner = (index: number): Actor => {
  const actor = played.partners[index];
  if (!actor) throw new Error(`no partner ${index}`);
  return actor;
};

function activityOf(actor: Actor): RecordOf<'activity'> {
  const found = recordsOf(played.room.board, 'activity').find(
    ({ partnerId }) => partnerId === actor.partnerId,
  );
  if (!found) throw new Error('this partner has no activity');
  return found;
}

test('what is not for somebody by their role, they may not do whatever they select', () => {
  const actor = partner(0);
  for (const record of played.room.board.values()) {
    const context = contextOf(actor, [record]);
    const allowed = ACTIONS.filter(({ may }) => may(context));
    expect(allowed.filter(({ roles }) => roles?.includes('partner') === false)).toEqual([]);
  }
});

function noteOf(actor: Actor): RecordOf<'note'> {
  const id = played.room.create(actor, {
    type: 'note',
    text: 'Bankjes',
    colour: 'blue',
    position: { x: 10, y: 20 },
  });
  const note = recordOf(played.room.board, 'note', id);
  if (!note) throw new Error('the note was not made');
  return note;
}

describe('what may be done', () => {
  test('the text of somebody else is not for a partner, and for the facilitator it is', () => {
    const activity = activityOf(partner(0));
    expect(edit.may(contextOf(partner(0), [activity]))).toBe(true);
    expect(edit.may(contextOf(partner(1), [activity]))).toBe(false);
    expect(edit.may(contextOf(played.facilitator, [activity]))).toBe(true);
  });

  test('a card and the ambition are not written on the board', () => {
    const [card] = recordsOf(played.room.board, 'partnerCard');
    if (!card) throw new Error('no card');
    expect(edit.may(contextOf(played.facilitator, [card]))).toBe(false);
    expect(deleteSelection.may(contextOf(played.facilitator, [card]))).toBe(false);
  });

  test('nothing changes for somebody who only looks', () => {
    const observer: Actor = { participantId: 'observer-1', role: 'observer' };
    const everything = layOut(played.room.board).objects.map(({ record }) => record);
    for (const context of [
      contextOf(observer, everything),
      { ...contextOf(played.facilitator, everything), readOnly: true },
    ]) {
      for (const action of [deleteSelection, duplicate, putInCluster, addNote, undo, redo]) {
        expect([action.id, action.may(context)]).toEqual([action.id, false]);
      }
      expect(selectAll.may(context)).toBe(true);
    }
  });
});

describe('deleting', () => {
  test('takes what may go and leaves the rest', () => {
    const mine = noteOf(partner(0));
    const theirs = noteOf(partner(1));
    const context = contextOf(partner(0), [mine, theirs]);
    expect(deleteSelection.may(context)).toBe(true);
    deleteSelection.perform(context);
    expect(played.room.board.has(mine.id)).toBe(false);
    expect(played.room.board.has(theirs.id)).toBe(true);
    expect(selected).toEqual([theirs.id]);
  });

  test('an activity selected with its own rungs goes in one command', () => {
    const activity = activityOf(partner(0));
    const rungs = recordsOf(played.room.board, 'whyStep').filter(
      ({ activityId }) => activityId === activity.id,
    );
    deleteSelection.perform(contextOf(partner(0), [activity, ...rungs]));
    expect([activity, ...rungs].some(({ id }) => played.room.board.has(id))).toBe(false);
    expect(rungs.length).toBeGreaterThan(0);
  });

  test('an arrow selected after what it sticks to goes in one command with it, and comes back', () => {
    const note = noteOf(partner(0));
    const end = { point: { x: 0, y: 0 } };
    const id = 'arrow-0001';
    played.room.do(partner(0), changeOf(newConnector(id, { objectId: note.id }, end)));
    const arrow = played.room.board.get(id);
    if (arrow?.type !== 'connector') throw new Error('an arrow was made');
    deleteSelection.perform(contextOf(partner(0), [note, arrow]));
    expect([note, arrow].some((record) => played.room.board.has(record.id))).toBe(false);
    undo.perform(contextOf(partner(0), []));
    expect(recordOf(played.room.board, 'connector', id)?.from).toEqual({ objectId: note.id });
  });

  test('can be taken back and done again', () => {
    const note = noteOf(partner(0));
    deleteSelection.perform(contextOf(partner(0), [note]));
    undo.perform(contextOf(partner(0), []));
    expect(recordOf(played.room.board, 'note', note.id)?.text).toBe('Bankjes');
    redo.perform(contextOf(partner(0), []));
    expect(played.room.board.has(note.id)).toBe(false);
  });
});

describe('clusters', () => {
  test('“Zet bij…” offers the clusters and puts the goals last in the chosen one', () => {
    const [goal] = looseGoals(played.room.board);
    const [, target] = clusters(played.room.board);
    if (!goal || !target) throw new Error('the case has a loose goal and two clusters');
    const context = contextOf(partner(5), [goal]);
    const choices = putInCluster.choices?.(context, messages('nl'));
    expect(choices).toContainEqual({ id: target.cluster.id, label: target.cluster.title });
    putInCluster.perform(context, target.cluster.id);
    const after = clusters(played.room.board).find(
      ({ cluster }) => cluster.id === target.cluster.id,
    );
    expect(after?.goals.at(-1)?.id).toBe(goal.id);
  });

  test('a goal is taken out of its cluster, and only one that is in one', () => {
    const [first] = clusters(played.room.board);
    const [loose] = looseGoals(played.room.board);
    const goal = first?.goals[0];
    if (!goal || !loose) throw new Error('the case has goals in and outside clusters');
    expect(takeOutOfCluster.may(contextOf(partner(3), [loose]))).toBe(false);
    takeOutOfCluster.perform(contextOf(partner(3), [goal]));
    expect(recordOf(played.room.board, 'goal', goal.id)?.clusterId).toBeUndefined();
  });

  test('selected goals become a new cluster, whose name is asked at once', () => {
    const goals = recordsOf(played.room.board, 'goal');
    clusterSelection.perform(contextOf(partner(3), goals));
    const made = clusters(played.room.board).find(({ cluster }) => cluster.id === edited);
    expect(made?.cluster.title).toBe('');
    expect(made?.goals.map(({ id }) => id).toSorted()).toEqual(
      goals.map(({ id }) => id).toSorted(),
    );
  });
});

describe('copies and colours', () => {
  test('a copy of a goal has to be confirmed again and is in no cluster', () => {
    const goal = clusters(played.room.board)[0]?.goals[0];
    if (!goal) throw new Error('no goal in a cluster');
    duplicate.perform(contextOf(partner(2), [goal]));
    const copy = recordOf(played.room.board, 'goal', selected[0]);
    expect(copy).toMatchObject({ text: goal.text, confirmed: false });
    expect(copy?.clusterId).toBeUndefined();
    expect(copy?.lineageId).not.toBe(goal.lineageId);
  });

  test('the colour of the own notes can be chosen', () => {
    const mine = noteOf(partner(0));
    expect(colourNotes.may(contextOf(partner(1), [mine]))).toBe(false);
    colourNotes.perform(contextOf(partner(0), [mine]), 'green');
    expect(recordOf(played.room.board, 'note', mine.id)?.colour).toBe('green');
  });
});

const drop = (actor: Actor, ids: string[], offset: { x: number; y: number }): void => {
  const { board } = played.room;
  const roots = dragRoots(board, layOut(board), ids);
  played.room.do(actor, changeOf(...moveOperations(board, layOut(board), roots, offset)));
};
const rectangleOf = (id: string) =>
  layOut(played.room.board).objects.find(({ record }) => record.id === id)?.rectangle;

describe('moving', () => {
  test('a rung stands for its whole ladder', () => {
    const activity = activityOf(partner(0));
    const rung = recordsOf(played.room.board, 'whyStep').find(
      ({ activityId }) => activityId === activity.id,
    );
    if (!rung) throw new Error('no rung');
    const before = rectangleOf(rung.id);
    drop(partner(4), [rung.id], { x: 10.4, y: -7 });
    expect(rectangleOf(rung.id)).toEqual(
      before && { ...before, x: before.x + 10, y: before.y - 7 },
    );
  });

  test('a goal dropped on a cluster lies in it, one dropped beside it lies where it was dropped', () => {
    const [loose] = looseGoals(played.room.board);
    const [target] = clusters(played.room.board);
    const from = loose && rectangleOf(loose.id);
    if (!loose || !target || !from) throw new Error('the case has a loose goal and a cluster');
    const to = target.cluster.position;
    drop(partner(0), [loose.id], { x: to.x + 100 - from.x, y: to.y + 60 - from.y });
    expect(recordOf(played.room.board, 'goal', loose.id)?.clusterId).toBe(target.cluster.id);

    const inside = rectangleOf(loose.id);
    drop(partner(0), [loose.id], { x: 0, y: -1_000 });
    const after = recordOf(played.room.board, 'goal', loose.id);
    expect(after?.clusterId).toBeUndefined();
    expect(after?.position.y).toBe((inside?.y ?? 0) - 1_000);
  });

  test('a cluster carries its goals: they stay in it', () => {
    const [first] = clusters(played.room.board);
    const goal = first?.goals[0];
    if (!first || !goal) throw new Error('no cluster with a goal');
    const before = rectangleOf(goal.id);
    drop(partner(0), [first.cluster.id, goal.id], { x: 40, y: 3_000 });
    expect(recordOf(played.room.board, 'goal', goal.id)?.clusterId).toBe(first.cluster.id);
    expect(rectangleOf(goal.id)).toEqual(
      before && { ...before, x: before.x + 40, y: before.y + 3_000 },
    );
  });
});

const press = (
  key: string,
  held: { ctrl?: boolean; shift?: boolean; code?: string } = {},
  selection: readonly { readonly id: string }[] = [],
) =>
  actionForKeys(
    {
      key,
      code: held.code ?? '',
      ctrlKey: held.ctrl ?? false,
      metaKey: false,
      shiftKey: held.shift ?? false,
      altKey: false,
    },
    contextOf(played.facilitator, selection),
  )?.id;

describe('registry', () => {
  test('keys find their action', () => {
    expect(press('z', { ctrl: true })).toBe('undo');
    expect(press('Z', { ctrl: true, shift: true })).toBe('redo');
    expect(press('y', { ctrl: true })).toBe('redo');
    expect(press('!', { shift: true, code: 'Digit1' })).toBe('fit-all');
    expect(press('Backspace')).toBe('delete');
    expect(press('=', { ctrl: true })).toBe('zoom-in');
    expect(press('z')).toBeUndefined();
  });

  test('each id is used once, and every action has a label in both languages', () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { label } of ACTIONS) {
      expect(label(messages('nl'))).not.toBe('');
      expect(label(messages('en'))).not.toBe('');
    }
  });

  test('a menu shows what can be done with the selection, and nothing that cannot', () => {
    const goal = clusters(played.room.board)[0]?.goals[0];
    if (!goal) throw new Error('no goal in a cluster');
    const shown = menuActions(contextOf(played.facilitator, [goal])).map(({ id }) => id);
    expect(shown).toContain('take-out-of-cluster');
    expect(shown).not.toContain('colour');
    expect(menuActions(contextOf(played.facilitator, [])).map(({ id }) => id)).toEqual([
      'add-note',
      'add-text',
      'add-frame',
      'add-image',
      'next-step',
      'timer',
      'blank-display',
      'select-all',
      'fit-all',
    ]);
  });
});
