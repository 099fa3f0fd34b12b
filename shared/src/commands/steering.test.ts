import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { PARTICIPANTS_PER_SESSION, PEOPLE_PER_TURN, TURN_SECONDS } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { clockNow, STORY_OVER_MS } from '../views/clock.ts';
import { parseCommand, type NewCommand } from './registry.ts';
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

const story = (timer: Record<string, unknown>) =>
  ({ type: 'setTimer', timer: { clock: 'story', ...timer } }) as NewCommand;

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

  test('a story has a time of its own, and the step goes on under it', () => {
    const { room, facilitator, partner } = setUp();
    const seen = (after = 0) => clockNow(sessionIn(room) ?? {}, room.now + after);
    expect(room.refusal(facilitator, story({ action: 'shift', seconds: 60 }))).toBe('not-now');
    expect(room.refusal(partner, story({ action: 'start', seconds: 120 }))).toBe('forbidden');
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    const stepEndsAt = room.now + 600_000;
    const step = { clock: 'step', endsAt: stepEndsAt };
    room.do(facilitator, story({ action: 'start', seconds: 120 }));
    const end = room.now + 120_000;
    expect(sessionIn(room)).toMatchObject({ stepEndsAt, storyEndsAt: end });
    expect(seen()).toEqual({ clock: 'story', endsAt: room.now + 120_000 });
    // It is seen to be over, and then the step's is back.
    expect(seen(120_000)?.clock).toBe('story');
    expect(seen(120_000 + STORY_OVER_MS)).toEqual(step);
    room.do(facilitator, story({ action: 'shift', seconds: 60 }));
    expect(sessionIn(room)).toMatchObject({ stepEndsAt, storyEndsAt: end + 60_000 });
    // What is done to the step's own meanwhile leaves the story alone, and so do skipping and shortening.
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: 60 } });
    room.do(facilitator, { type: 'skipStep', step: 'break', skipped: true });
    room.do(facilitator, { type: 'shortenSession', shortened: true });
    room.partner('Laat', 'Te laat');
    expect(seen()).toEqual({ clock: 'story', endsAt: end + 60_000 });
    expect(sessionIn(room)?.stepEndsAt).toBe(stepEndsAt + 60_000);
    room.do(facilitator, story({ action: 'stop' }));
    expect(seen()).toEqual({ clock: 'step', endsAt: stepEndsAt + 60_000 });
    room.do(facilitator, story({ action: 'start', seconds: 120 }));
    room.do(facilitator, { type: 'setStep', step: 'own-card' });
    expect(seen()).toBeUndefined();
    expect(room.refusal(facilitator, story({ action: 'start', seconds: 120 }))).toBe('not-now');
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(seen()).toEqual({ clock: 'step', endsAt: stepEndsAt + 60_000 });
  });

  test('knows when the timer of the step was started, also after a visit to another step', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 600 } });
    const timerStartedAt = room.now;
    room.now += 5000;
    room.do(facilitator, { type: 'setTimer', timer: { action: 'shift', seconds: 60 } });
    expect(sessionIn(room)).toMatchObject({ timerStartedAt });
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(sessionIn(room)).not.toHaveProperty('timerStartedAt');
    room.do(facilitator, { type: 'setStep', step: 'welcome' });
    expect(sessionIn(room)).toMatchObject({ timerStartedAt });
    room.do(facilitator, { type: 'setTimer', timer: { action: 'stop' } });
    expect(sessionIn(room)).not.toHaveProperty('timerStartedAt');
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

/** A room in which so many sort goals that they go by turns. */
function setUpSorting() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  for (let index = 0; index <= PEOPLE_PER_TURN; index++) {
    room.partner(`Persoon ${index}`, `Organisatie ${index}`);
  }
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  const sort = (turn: number | null) => room.refusal(facilitator, { type: 'setSorting', turn });
  const sorting = () => sessionOf(room.board)?.sorting;
  return { room, facilitator, sort, sorting };
}

describe('the clock of a turn', () => {
  test('the clock of a turn is shifted without that of the step, which comes back after the last one', () => {
    const { room, facilitator, sort, sorting } = setUpSorting();
    const seen = () => clockNow(sessionOf(room.board) ?? {}, room.now);
    const turn = (timer: Record<string, unknown>) =>
      room.refusal(facilitator, {
        type: 'setTimer',
        timer: { clock: 'turn', ...timer },
      } as NewCommand);
    expect(turn({ action: 'shift', seconds: 60 })).toBe('not-now');
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 720 } });
    const step = { clock: 'step', endsAt: room.now + 720_000 };
    expect(seen()).toEqual(step);
    sort(0);
    const end = room.now + TURN_SECONDS * 1000;
    expect(turn({ action: 'shift', seconds: 60 })).toBeUndefined();
    expect(sorting()?.endsAt).toBe(end + 60_000);
    expect(seen()).toEqual({ clock: 'turn', endsAt: end + 60_000 });
    // A turn begins with its time, and keeps it.
    expect(turn({ action: 'start', seconds: 60 })).toBe('not-now');
    expect(turn({ action: 'stop' })).toBe('not-now');
    // Over, it says so until the next one begins.
    room.now = end + 90_000;
    expect(seen()?.clock).toBe('turn');
    sort(null);
    expect(seen()).toEqual(step);
    sort(0);
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    expect(seen()).toBeUndefined();
    room.do(facilitator, { type: 'setStep', step: 'cluster' });
    expect(seen()).toEqual(step);
    expect(sorting()).toBeUndefined();
  });

  test.each([1, null])('a turn of an older version takes its clock along: %s', (next) => {
    const { room, facilitator, sort } = setUpSorting();
    room.do(facilitator, { type: 'setTimer', timer: { action: 'start', seconds: 90 } });
    const session = sessionOf(room.board);
    if (!session) throw new Error('there is no session');
    room.records.set(
      BOARD,
      new Map([...room.board, [session.id, { ...session, sorting: { turn: 0, turns: 2 } }]]),
    );
    sort(next);
    expect(sessionOf(room.board)).not.toHaveProperty('stepEndsAt');
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
