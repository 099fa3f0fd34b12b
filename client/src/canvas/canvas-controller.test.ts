import { messages } from '@ambitiebord/shared/i18n/messages';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { centreOf } from '@ambitiebord/shared/domain/geometry';
import { playedCase, type PlayedCase } from '@ambitiebord/shared/test-support/played-case';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import { recordOf, recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteSelection, edit } from '../actions/object-actions.ts';
import { roomSession, type RoomSession } from '../actions/room-session.ts';
import { createSelection } from '../session/selection.ts';
import type { SessionClient } from '../session/session-client.ts';
import { toScreen } from '../tools/viewport.ts';
import { CanvasController } from './canvas-controller.ts';
import { createCanvasStore } from './canvas-store.ts';

let played: PlayedCase;
let told: string[];

beforeEach(() => {
  played = playedCase('clustered');
  told = [];
});

interface Person {
  readonly controller: CanvasController;
  readonly session: RoomSession;
}

function canvasOf(actor: Actor, readOnly = false): Person {
  const session = roomSession(played.room, actor);
  const store = createCanvasStore(undefined);
  store.setState({ size: { width: 1_000, height: 600 } });
  // The controller uses no more of a session than a room in memory has.
  const controller = new CanvasController(
    session as unknown as SessionClient,
    store,
    createSelection(),
    {
      messages: messages('nl'),
      announce: () => undefined,
      tell: (text) => void told.push(text),
      readOnly,
    },
  );
  controller.start();
  return { controller, session };
}

/** Where the middle of an object is on the screen of somebody. */
function screenOf({ controller }: Person, id: string) {
  const placed = controller.layout().objects.find(({ record }) => record.id === id);
  if (!placed) throw new Error(`${id} is not on the board`);
  return toScreen(controller.store.getState().viewport, centreOf(placed.rectangle));
}

function drag(person: Person, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const pointer = { id: 1, kind: 'mouse' as const, button: 0, time: 0 };
  const held = { shift: false, alt: false, ctrl: false, space: false };
  person.controller.dispatch({ type: 'down', pointer: { ...pointer, ...held, at: from } });
  person.controller.dispatch({ type: 'move', pointer: { ...pointer, ...held, at: to } });
  person.controller.dispatch({ type: 'up', pointer: { ...pointer, ...held, at: to } });
}

const somebody = (): Actor => played.partners[3] ?? played.facilitator;

describe('dragging', () => {
  test('a goal onto a cluster is one command, and others follow it until it is saved', async () => {
    const [goal] = looseGoals(played.room.board);
    const [target] = clusters(played.room.board);
    if (!goal || !target) throw new Error('the case has a loose goal and a cluster');
    const person = canvasOf(somebody());
    person.controller.view.fit();
    const to = screenOf(person, target.cluster.id);
    drag(person, screenOf(person, goal.id), { x: to.x, y: to.y + 2 });

    expect(person.session.sent).toHaveLength(1);
    expect(recordOf(played.room.board, 'goal', goal.id)?.clusterId).toBe(target.cluster.id);
    const drags = () => person.session.published.filter((presence) => 'drag' in presence);
    expect(drags()[0]?.drag?.[0]?.id).toBe(goal.id);
    await Promise.resolve();
    expect(drags().at(-1)?.drag).toBeUndefined();
  });

  test('a side that is pulled is seen by others until it is saved, and no more when it is called off', async () => {
    const person = canvasOf(somebody());
    const id = played.room.create(somebody(), {
      type: 'note',
      text: 'Groeit',
      colour: 'pink',
      position: { x: 0, y: -600 },
    });
    person.session.refresh();
    person.controller.view.fit([id]);
    person.controller.view.select([id]);
    const placed = person.controller.layout().objects.find(({ record }) => record.id === id);
    if (!placed) throw new Error('the note is on the board');
    const { x, y, width, height } = placed.rectangle;
    const { viewport } = person.controller.store.getState();
    const corner = toScreen(viewport, { x: x + width, y: y + height });
    const pointer = { id: 1, kind: 'mouse' as const, button: 0, time: 0 };
    const held = { shift: false, alt: false, ctrl: true, space: false };
    const pull = (type: 'down' | 'move' | 'up', by: number): void =>
      person.controller.dispatch({
        type,
        pointer: {
          ...pointer,
          ...held,
          at: { x: corner.x + by * viewport.zoom, y: corner.y + by * viewport.zoom },
        },
      });
    const resizes = () => person.session.published.filter((presence) => 'resize' in presence);

    pull('down', 0);
    expect(resizes()).toEqual([]);
    pull('move', 40);
    const [first] = resizes();
    expect(presenceSchema.parse(first)).toEqual({
      resize: { id, position: { x, y }, size: { width: width + 40, height: height + 40 } },
    });
    person.controller.cancel();
    await Promise.resolve();
    expect(resizes().at(-1)).toEqual({ resize: undefined });
    expect(person.session.sent).toEqual([]);

    pull('down', 0);
    pull('move', 20);
    pull('up', 20);
    expect(person.session.sent).toHaveLength(1);
    expect(resizes().at(-1)?.resize?.size.width).toBe(width + 20);
    await Promise.resolve();
    expect(resizes().at(-1)).toEqual({ resize: undefined });
  });

  test('an object that others delete meanwhile is let go', () => {
    const person = canvasOf(somebody());
    const id = played.room.create(played.facilitator, {
      type: 'note',
      text: 'Weg',
      colour: 'pink',
      position: { x: 0, y: -600 },
    });
    person.session.refresh();
    person.controller.view.fit();
    const pointer = { id: 1, kind: 'mouse' as const, button: 0, time: 0 };
    const held = { shift: false, alt: false, ctrl: false, space: false };
    const from = screenOf(person, id);
    const at = { x: from.x + 50, y: from.y };
    person.controller.dispatch({ type: 'down', pointer: { ...pointer, ...held, at: from } });
    person.controller.dispatch({ type: 'move', pointer: { ...pointer, ...held, at } });
    expect(person.controller.store.getState().tool.name).toBe('dragging');

    played.room.change(played.facilitator, { action: 'delete', audience: 'board', id });
    person.session.refresh();
    person.controller.forgetMissing();
    expect(person.controller.store.getState().tool.name).toBe('idle');
    expect(person.controller.selected).toEqual([]);
  });

  test('on a read-only canvas nothing moves and nothing is published', () => {
    const [goal] = looseGoals(played.room.board);
    if (!goal) throw new Error('the case has a loose goal');
    const person = canvasOf(played.facilitator, true);
    person.controller.view.fit();
    const from = screenOf(person, goal.id);
    drag(person, from, { x: from.x + 90, y: from.y });
    person.controller.point({ x: 1, y: 1 });
    expect(person.session.sent).toEqual([]);
    expect(person.session.published).toEqual([]);
    expect(person.controller.selected).toEqual([goal.id]);
  });
});

test('the laser tells where it begins and that it went out, and sends no change', () => {
  const pointer = { id: 1, kind: 'mouse' as const, button: 0, time: 0, at: { x: 40, y: 30 } };
  const held = { shift: false, alt: false, ctrl: false, space: false };
  for (const readOnly of [false, true]) {
    const person = canvasOf(somebody(), readOnly);
    person.controller.store.setState({ mode: 'laser', viewport: { x: 5, y: 5, zoom: 2 } });
    person.controller.dispatch({ type: 'down', pointer: { ...pointer, ...held } });
    person.controller.dispatch({ type: 'up', pointer: { ...pointer, ...held } });
    const lasers = person.session.published.filter((presence) => 'laser' in presence);
    expect(lasers).toEqual(
      readOnly ? [] : [{ laser: true, cursor: { x: 25, y: 20 } }, { laser: undefined }],
    );
    expect(person.session.sent).toEqual([]);
  }
});

describe('what the facilitator closed', () => {
  const nl = messages('nl');

  test('a locked object stays where it is, and the page says why', () => {
    const [note] = recordsOf(played.room.board, 'note');
    if (!note) throw new Error('the case has a note');
    const lock = {
      action: 'update',
      audience: 'board',
      id: note.id,
      fields: { locked: true },
    } as const;
    played.room.change(played.facilitator, lock);
    const person = canvasOf(somebody());
    person.controller.view.fit();
    const from = screenOf(person, note.id);
    drag(person, from, { x: from.x + 90, y: from.y });
    expect(person.session.sent).toEqual([]);
    expect(told).toEqual([nl.errors.refusals['object-locked']]);
    person.controller.run(edit);
    expect(told).toHaveLength(2);
    const facilitator = canvasOf(played.facilitator);
    facilitator.controller.view.fit();
    drag(facilitator, from, { x: from.x + 90, y: from.y });
    expect(facilitator.session.sent).toHaveLength(1);
  });

  test('where nothing may be added, a double click says so', () => {
    const { step } = sessionOf(played.room.board) ?? {};
    if (!step) throw new Error('there is a session');
    played.room.do(played.facilitator, { type: 'limitBoard', step, allowed: 'nothing' });
    const person = canvasOf(somebody());
    const at = { x: 5, y: 5 };
    person.controller.store.setState({ viewport: { x: -9_000, y: -9_000, zoom: 1 } });
    drag(person, at, at);
    drag(person, at, at);
    expect(told).toEqual([nl.leading.limits.nothing]);
    expect(person.controller.store.getState().editing).toBeUndefined();
  });
});

describe('arrow keys', () => {
  test('a burst is one move, sent before whatever comes next', () => {
    const person = canvasOf(somebody());
    const [note] = recordsOf(played.room.board, 'note');
    if (!note) throw new Error('the case has a note');
    person.controller.view.select([note.id]);
    for (let step = 0; step < 5; step++) person.controller.nudge({ x: 10, y: 0 });
    person.controller.nudge({ x: 0, y: 1 });
    expect(person.session.sent).toEqual([]);
    person.controller.walkTo(note.id);
    expect(person.session.sent).toHaveLength(1);
    expect(recordOf(played.room.board, 'note', note.id)?.position).toEqual({
      x: note.position.x + 50,
      y: note.position.y + 1,
    });
  });

  test('Escape takes a burst back', () => {
    const person = canvasOf(somebody());
    const [note] = recordsOf(played.room.board, 'note');
    if (!note) throw new Error('the case has a note');
    person.controller.view.select([note.id]);
    person.controller.nudge({ x: 10, y: 0 });
    person.controller.cancel();
    person.controller.commitNudge();
    expect(person.session.sent).toEqual([]);
    expect(person.controller.selected).toEqual([note.id]);
  });
});

describe('what is not yours', () => {
  test('is said calmly, with whose it is', () => {
    const person = canvasOf(somebody());
    const other = recordsOf(played.room.board, 'activity').find(
      ({ partnerId }) => partnerId !== somebody().partnerId,
    );
    if (!other) throw new Error('the case has activities of others');
    const owner = recordOf(played.room.board, 'partner', other.partnerId)?.name;
    person.controller.view.select([other.id]);
    person.controller.run(edit);
    person.controller.run(deleteSelection);
    expect(told[0]).toContain(owner);
    expect(told[1]).toBe(messages('nl').canvas.cannotDelete);
    expect(person.controller.store.getState().editing).toBeUndefined();
  });
});

test('a change keeps the identity of everything in the layout that it does not touch', () => {
  const person = canvasOf(somebody());
  const before = person.controller.layout();
  const [note] = recordsOf(played.room.board, 'note');
  if (!note) throw new Error('the case has a note');
  person.controller.view.select([note.id]);
  person.controller.nudge({ x: 10, y: 0 });
  person.controller.commitNudge();
  const after = person.controller.layout();
  const changed = after.objects.filter((placed, index) => placed !== before.objects[index]);
  expect(changed.map(({ record }) => record.id)).toEqual([note.id]);
  expect(after.lines.every((line, index) => line === before.lines[index])).toBe(true);
});
