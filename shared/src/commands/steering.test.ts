import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { PARTICIPANTS_PER_SESSION } from '../domain/limits.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { parseCommand } from './registry.ts';
import { copyOf, TestRoom, updateOf } from '../test-support/test-room.ts';

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const partner = room.partner();
  return { room, facilitator, partner };
}

const sessionIn = (room: TestRoom) => sessionOf(room.board);

describe('setStep', () => {
  test('opens steps in any order and remembers the order of first opening', () => {
    const { room, facilitator } = setUp();
    for (const step of ['why', 'own-card', 'why'] as const) {
      room.do(facilitator, { type: 'setStep', step });
    }
    expect(sessionIn(room)).toMatchObject({
      step: 'why',
      openedSteps: ['welcome', 'why', 'own-card'],
    });
  });

  test('stops the timer, and opening the open step changes nothing', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 60 } });
    expect(room.run(facilitator, { type: 'setStep', step: 'welcome' })).toEqual({
      ok: true,
      value: [],
    });
    expect(sessionIn(room)).toHaveProperty('stepEndsAt');
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(sessionIn(room)).not.toHaveProperty('stepEndsAt');
  });

  test('makes one ambition, and copies its pad when the step is left', () => {
    const { room, facilitator, partner } = setUp();
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    const [ambition] = recordsOf(room.board, 'ambition');
    const id = ambition?.id ?? '';
    expect(ambition?.text).toBe('');
    const write = {
      type: 'change',
      operations: [updateOf(id, { text: 'buiten de pad om' })],
    } as const;
    for (const actor of [facilitator, partner]) {
      expect(room.refusal(actor, { ...write, operations: [...write.operations] })).toBe(
        'forbidden',
      );
    }
    room.pads.set(id, 'Wij willen dit.');
    room.do(facilitator, { type: 'setStep', step: 'cluster' });
    expect(room.board.get(id)).toMatchObject({ text: 'Wij willen dit.' });
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    room.pads.set(id, 'Wij willen dat.');
    room.do(facilitator, { type: 'setStep', step: 'snapshot' });
    expect(recordsOf(room.board, 'ambition').map(({ text }) => text)).toEqual(['Wij willen dat.']);
  });
});

const sound = (on: boolean) => ({ type: 'setTimer', timer: { action: 'sound', on } }) as const;

describe('setTimer', () => {
  test('starts, shifts and stops', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 90 } });
    const end = room.now + 90_000;
    expect(sessionIn(room)?.stepEndsAt).toBe(end);
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: -30 } });
    expect(sessionIn(room)?.stepEndsAt).toBe(end - 30_000);
    room.do(facilitator, { type: 'setTimer', timer: { action: 'stop' } });
    expect(sessionIn(room)).not.toHaveProperty('stepEndsAt');
  });

  test('never ends before now, and one more minute after the end is a minute from now', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 10 } });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: -3600 } });
    expect(sessionIn(room)?.stepEndsAt).toBe(room.now);
    room.now += 500_000;
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: 60 } });
    expect(sessionIn(room)?.stepEndsAt).toBe(room.now + 60_000);
  });

  test('lasts four hours at most, however often it is shifted', () => {
    const { room, facilitator } = setUp();
    const hours = 4 * 60 * 60;
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: hours } });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: hours } });
    expect(sessionIn(room)?.stepEndsAt).toBe(room.now + hours * 1000);
  });

  test('rings unless a facilitator switches that off, whether it runs or not', () => {
    const { room, facilitator } = setUp();
    expect(room.run(facilitator, sound(true))).toEqual({ ok: true, value: [] });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 90 } });
    const end = sessionIn(room)?.stepEndsAt;
    room.do(facilitator, sound(false));
    expect(sessionIn(room)).toMatchObject({ timerSilent: true, stepEndsAt: end });
    room.do(facilitator, sound(true));
    expect(sessionIn(room)?.timerSilent).toBe(false);
  });

  test('cannot be shifted while there is none, nor by a partner', () => {
    const { room, facilitator, partner } = setUp();
    const shift = { type: 'setTimer', timer: { action: 'shift', seconds: 60 } } as const;
    expect(room.refusal(facilitator, shift)).toBe('not-now');
    for (const command of [
      shift,
      { type: 'setLock', locked: true },
      { type: 'setStep', step: 'why' },
    ] as const) {
      expect(room.refusal(partner, command)).toBe('forbidden');
    }
  });
});

describe('setCardFields', () => {
  test('asks everybody more questions, and takes them away again', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setCardFields', fields: ['need', 'weAdd'] });
    expect(sessionIn(room)?.cardFields).toEqual(['need', 'weAdd']);
    expect(room.run(facilitator, { type: 'setCardFields', fields: ['need', 'weAdd'] })).toEqual({
      ok: true,
      value: [],
    });
    room.do(facilitator, { type: 'setCardFields', fields: ['weAdd', 'need'] });
    expect(sessionIn(room)?.cardFields).toEqual(['weAdd', 'need']);
    room.do(facilitator, { type: 'setCardFields', fields: [] });
    expect(sessionIn(room)).not.toHaveProperty('cardFields');
  });

  test('is for facilitators, and names only other questions than the first three, each once', () => {
    const { room, partner } = setUp();
    expect(room.refusal(partner, { type: 'setCardFields', fields: ['need'] })).toBe('forbidden');
    for (const fields of [['satisfiedWhen'], ['need', 'need'], ['id'], 'need']) {
      expect(parseCommand({ id: newId(), type: 'setCardFields', fields }).ok).toBe(false);
    }
    expect(parseCommand({ id: newId(), type: 'setCardFields', fields: ['need'] }).ok).toBe(true);
  });
});

describe('joining', () => {
  const chosen = { name: 'De Linde', sector: 'care' } as const;

  test('a partner with the same name, whatever its capitals, is the same partner', () => {
    const { room } = setUp();
    expect(room.join('Kees', { ...chosen, name: '  de linde ' }).ok).toBe(true);
    expect(recordsOf(room.board, 'partner')).toHaveLength(1);
    expect(recordsOf(room.board, 'participant').filter(({ partnerId }) => partnerId)).toHaveLength(
      2,
    );
  });

  test('a second person with the same name is somebody else', () => {
    const { room } = setUp();
    room.join('Fatma', chosen);
    const named = recordsOf(room.board, 'participant').filter(
      ({ displayName }) => displayName === 'Fatma',
    );
    expect(new Set(named.map(({ id }) => id)).size).toBe(2);
  });

  test('picks a partner that is there by its id, and no other', () => {
    const { room, facilitator } = setUp();
    const [partner] = recordsOf(room.board, 'partner');
    expect(room.join('Kees', { id: partner?.id ?? '' }).ok).toBe(true);
    const before = copyOf(room.records);
    for (const id of [newId(), facilitator.participantId, room.sessionId]) {
      expect(room.join('Kees', { id })).toEqual({ ok: false, error: 'unknown-record' });
    }
    expect(room.records).toEqual(before);
  });

  test('is refused while the session is locked, but not to facilitators', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setLock', locked: true });
    expect(room.join('Kees', chosen)).toEqual({ ok: false, error: 'locked' });
    expect(room.facilitator('Anna').role).toBe('facilitator');
    room.do(facilitator, { type: 'setLock', locked: false });
    expect(room.join('Kees', chosen).ok).toBe(true);
  });

  test('ends when the session is full', () => {
    const { room } = setUp();
    const there = recordsOf(room.board, 'participant').length;
    for (let index = there; index < PARTICIPANTS_PER_SESSION; index++) {
      expect(room.join(`Deelnemer ${index}`, chosen).ok).toBe(true);
    }
    expect(room.join('Te laat', chosen)).toEqual({ ok: false, error: 'full' });
  });
});
