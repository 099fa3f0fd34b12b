import type { Actor } from '@ambitiebord/shared/domain/roles';
import { playedCase, type PlayedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionContext } from './action.ts';
import { ACTIONS, actionForKeys } from './registry.ts';
import { contextIn, roomSession, type RoomSession } from './room-session.ts';

let played: PlayedCase;
let sessions: Map<Actor, RoomSession>;

beforeEach(() => {
  played = playedCase('clustered');
  sessions = new Map();
});

function contextOf(actor: Actor, ...selection: string[]): ActionContext {
  const session = sessions.get(actor) ?? roomSession(played.room, actor);
  sessions.set(actor, session);
  return contextIn(session, selection);
}

const shift = (key: string, ctrl = false) => ({
  key: key.toUpperCase(),
  code: '',
  ctrlKey: ctrl,
  metaKey: false,
  shiftKey: true,
  altKey: false,
});

/** Presses keys with these objects selected; tells what was done. */
function press(actor: Actor, keys: ReturnType<typeof shift>, ...selection: string[]) {
  const context = contextOf(actor, ...selection);
  const action = actionForKeys(keys, context);
  if (!action?.may(context)) return undefined;
  action.perform(context);
  return action.id;
}

const session = () => sessionOf(played.room.board);
const somebody = (): Actor => played.partners[0] ?? played.facilitator;
function noteIds(): string[] {
  return recordsOf(played.room.board, 'note').map(({ id }) => id);
}

describe('keys of the facilitator', () => {
  test('point at what is selected, at something else, and at nothing any more', () => {
    const [note = ''] = noteIds();
    const [goal] = recordsOf(played.room.board, 'goal');
    expect(press(played.facilitator, shift('k'), note)).toBe('spotlight');
    expect(session()?.spotlightId).toBe(note);
    expect(press(played.facilitator, shift('k'), goal?.id ?? '')).toBe('spotlight');
    expect(press(played.facilitator, shift('k'), goal?.id ?? '')).toBe('end-spotlight');
    expect(session()).not.toHaveProperty('spotlightId');
    expect(press(played.facilitator, shift('k'))).toBeUndefined();
    expect(press(played.facilitator, shift('k'), note, goal?.id ?? '')).toBeUndefined();
  });

  test('lock all that is selected, then open it', () => {
    const ids = [...noteIds().slice(0, 1), recordsOf(played.room.board, 'goal')[0]?.id ?? ''];
    const locked = () => ids.map((id) => 'locked' in (played.room.board.get(id) ?? {}));
    expect(press(played.facilitator, shift('l', true), ids[0] ?? '')).toBe('lock');
    expect(press(played.facilitator, shift('l', true), ...ids)).toBe('lock');
    expect(locked()).toEqual([true, true]);
    expect(press(played.facilitator, shift('l', true), ...ids)).toBe('unlock');
    expect(locked()).toEqual([false, false]);
  });

  test('start the timer with the minutes of the step, then add one', () => {
    expect(press(played.facilitator, shift('m'))).toBe('timer');
    const end = session()?.stepEndsAt ?? 0;
    expect(press(played.facilitator, shift('m'))).toBe('timer');
    expect(session()?.stepEndsAt).toBe(end + 60_000);
    expect(press(played.facilitator, shift('j'))).toBe('timer-less');
    expect(session()?.stepEndsAt).toBe(end);
  });

  test('pause what has time left, and go on with it', () => {
    const { room, facilitator } = played;
    room.do(facilitator, { type: 'setTimer', timer: { action: 'stop' } });
    expect(press(facilitator, shift('p'))).toBeUndefined();
    press(facilitator, shift('m'));
    expect(press(facilitator, shift('p'))).toBe('pause-timer');
    expect(session()).toHaveProperty('pausedAt');
    expect(press(facilitator, shift('p'))).toBe('resume-timer');
    expect(session()).not.toHaveProperty('pausedAt');
    expect(press(somebody(), shift('p'))).toBeUndefined();
  });

  test('shift the clock that is seen: that of a story, and then that of the step again', () => {
    const { room, facilitator } = played;
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(press(facilitator, shift('m'))).toBe('timer');
    const end = session()?.stepEndsAt;
    const timer = { action: 'start', seconds: 120, clock: 'story' } as const;
    room.do(facilitator, { type: 'setTimer', timer });
    const storyEnd = room.now + 180_000;
    press(facilitator, shift('m'));
    expect(session()).toMatchObject({ stepEndsAt: end, storyEndsAt: storyEnd });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'stop', clock: 'story' } });
    press(facilitator, shift('j'));
    expect(session()).toMatchObject({ stepEndsAt: (end ?? 0) - 60_000 });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'stop' } });
    expect(press(facilitator, shift('j'))).toBeUndefined();
  });

  test('open the next step that there is time for', () => {
    played.room.do(played.facilitator, { type: 'setStep', step: 'welcome' });
    expect(press(played.facilitator, shift('s'))).toBe('next-step');
    expect(session()?.step).toBe('own-card');
    played.room.do(played.facilitator, { type: 'setStep', step: 'snapshot' });
    expect(press(played.facilitator, shift('s'))).toBeUndefined();
  });

  test('make the projector black and show it again', () => {
    expect(press(played.facilitator, shift('b'))).toBe('blank-display');
    expect(session()?.displayBlank).toBe(true);
    expect(press(played.facilitator, shift('b'))).toBe('show-display');
    expect(session()).not.toHaveProperty('displayBlank');
  });

  test('are nobody else’s', () => {
    const [note = ''] = noteIds();
    const keys = [shift('k'), shift('l', true), shift('m'), shift('j'), shift('s'), shift('b')];
    for (const each of keys) expect(press(somebody(), each, note)).toBeUndefined();
    expect(sessions.get(somebody())?.sent).toEqual([]);
  });

  test('each stand for one thing at a time', () => {
    const [note = ''] = noteIds();
    const context = contextOf(played.facilitator, note);
    const names = ACTIONS.filter(({ may }) => may(context)).flatMap(({ shortcuts = [] }) =>
      shortcuts.map((shortcut) =>
        JSON.stringify([shortcut.key, shortcut.code, shortcut.ctrl, shortcut.shift]),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
