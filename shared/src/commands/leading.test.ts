import { describe, expect, test } from 'vitest';
import { DISPLAY_TURNS } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { boardOfEachType } from '../test-support/board-of-each-type.ts';
import type { NewCommand } from './registry.ts';

function setUp() {
  const { room, board, people } = boardOfEachType();
  room.records.set(BOARD, new Map(board));
  const session = () => sessionOf(room.board);
  return { room, session, ...people };
}

const spotlight = (targetId: string | null): NewCommand => ({ type: 'setSpotlight', targetId });
const turn = (by: 1 | -1): NewCommand => ({
  type: 'steerDisplay',
  display: { action: 'turn', by },
});
const blank = (isBlank: boolean): NewCommand => ({
  type: 'steerDisplay',
  display: { action: 'blank', blank: isBlank },
});

test('what leads everybody is for facilitators alone', () => {
  const { room, session, owner, observer, display } = setUp();
  const before = session();
  for (const person of [owner, observer, display]) {
    for (const command of [spotlight('note-0001'), spotlight(null), turn(1), blank(true)]) {
      expect(room.refusal(person, command)).toBe('forbidden');
    }
  }
  expect(session()).toEqual(before);
});

describe('setSpotlight', () => {
  test('points at one object, then another, then none', () => {
    const { room, session, facilitator } = setUp();
    for (const id of ['note-0001', 'whystep-1']) {
      room.do(facilitator, spotlight(id));
      expect(session()?.spotlightId).toBe(id);
    }
    expect(room.run(facilitator, spotlight('whystep-1'))).toEqual({ ok: true, value: [] });
    room.do(facilitator, spotlight(null));
    expect(session()).not.toHaveProperty('spotlightId');
    expect(room.run(facilitator, spotlight(null))).toEqual({ ok: true, value: [] });
  });

  test('points at objects on the board only', () => {
    const { room, facilitator, owner } = setUp();
    for (const id of ['nothing-here', room.sessionId, owner.participantId, 'question-1']) {
      expect(room.refusal(facilitator, spotlight(id))).toBe('unknown-record');
    }
  });

  test('goes with its object, comes back with it, and goes with the step', () => {
    const { room, session, facilitator, owner } = setUp();
    room.do(facilitator, spotlight('note-0001'));
    const deletion = room.change(owner, { action: 'delete', audience: 'board', id: 'note-0001' });
    expect(session()).not.toHaveProperty('spotlightId');
    room.do(owner, { type: 'undo', commandId: deletion });
    expect(session()?.spotlightId).toBe('note-0001');
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(session()).not.toHaveProperty('spotlightId');
  });
});

describe('steerDisplay', () => {
  test('makes the projector black until it is shown again, whatever the step', () => {
    const { room, session, facilitator } = setUp();
    room.do(facilitator, blank(true));
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(session()?.displayBlank).toBe(true);
    expect(room.run(facilitator, blank(true))).toEqual({ ok: true, value: [] });
    room.do(facilitator, blank(false));
    expect(session()).not.toHaveProperty('displayBlank');
  });

  test('turns pages by hand until the next step, or until they may turn by themselves', () => {
    const { room, session, facilitator } = setUp();
    for (const by of [1, 1, -1] as const) room.do(facilitator, turn(by));
    expect(session()?.displayTurn).toBe(1);
    room.do(facilitator, blank(true));
    expect(session()?.displayTurn).toBe(1);
    room.do(facilitator, { type: 'steerDisplay', display: { action: 'automatic' } });
    expect(session()).not.toHaveProperty('displayTurn');
    room.do(facilitator, turn(-1));
    expect(session()).toMatchObject({ displayTurn: -1, displayBlank: true });
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(session()).not.toHaveProperty('displayTurn');
  });

  test('stays within its bound', () => {
    const { room, facilitator } = setUp();
    const [session] = recordsOf(room.board, 'session');
    if (!session) throw new Error('there is a session');
    room.records.get(BOARD)?.set(session.id, { ...session, displayTurn: DISPLAY_TURNS });
    expect(room.refusal(facilitator, turn(1))).toBe('not-now');
    room.do(facilitator, turn(-1));
  });
});
