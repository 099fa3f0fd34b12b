import { describe, expect, test } from 'vitest';
import { sessionOf } from '../records/registry.ts';
import { clockNow, clockTime } from '../views/clock.ts';
import type { NewCommand } from './registry.ts';
import { TestRoom } from '../test-support/test-room.ts';

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const partner = room.partner();
  return { room, facilitator, partner };
}

const sessionIn = (room: TestRoom) => sessionOf(room.board);

const timer = (action: Record<string, unknown>) =>
  ({ type: 'setTimer', timer: action }) as NewCommand;

const story = (action: Record<string, unknown>) => timer({ clock: 'story', ...action });

describe('a clock', () => {
  test('is paused with the time that is left, and goes on with as much', () => {
    const { room, facilitator, partner } = setUp();
    expect(room.refusal(facilitator, timer({ action: 'pause' }))).toBe('not-now');
    room.do(facilitator, timer({ action: 'start', seconds: 600 }));
    room.do(facilitator, story({ action: 'start', seconds: 120 }));
    const ends = { stepEndsAt: sessionIn(room)?.stepEndsAt ?? 0, started: room.now };
    const seen = () => clockNow(sessionIn(room) ?? {}, room.now);
    const left = () => (seen()?.endsAt ?? 0) - clockTime(sessionIn(room) ?? {}, room.now);
    room.now += 30_000;
    for (const action of ['pause', 'resume']) {
      expect(room.refusal(partner, timer({ action }))).toBe('forbidden');
    }
    const before = left();
    room.do(facilitator, timer({ action: 'pause' }));
    const pausedAt = room.now;
    expect(sessionIn(room)).toMatchObject({ pausedAt });
    room.now += 900_000;
    // It says so however long it lasts, and pausing once more changes nothing.
    expect(room.run(facilitator, timer({ action: 'pause' }))).toEqual({ ok: true, value: [] });
    expect(seen()?.clock).toBe('story');
    expect(left()).toBe(before - 1000);
    // What is added is there when it goes on.
    room.do(facilitator, story({ action: 'shift', seconds: 60 }));
    expect(left()).toBe(before + 59_000);
    room.do(facilitator, timer({ action: 'resume' }));
    const lost = room.now - pausedAt;
    expect(left()).toBe(before + 59_000);
    expect(sessionIn(room)).toMatchObject({ stepEndsAt: ends.stepEndsAt + lost });
    expect(sessionIn(room)).not.toHaveProperty('pausedAt');
    expect(room.run(facilitator, timer({ action: 'resume' }))).toEqual({ ok: true, value: [] });
  });

  test('goes on when a clock is started or a step opened, and is not paused without a clock', () => {
    const { room, facilitator } = setUp();
    const pause = () => room.do(facilitator, timer({ action: 'pause' }));
    room.do(facilitator, timer({ action: 'start', seconds: 600 }));
    pause();
    room.now += 100_000;
    room.do(facilitator, story({ action: 'start', seconds: 120 }));
    expect(sessionIn(room)).not.toHaveProperty('pausedAt');
    pause();
    room.do(facilitator, story({ action: 'stop' }));
    expect(sessionIn(room)).toHaveProperty('pausedAt');
    room.do(facilitator, timer({ action: 'stop' }));
    expect(sessionIn(room)).not.toHaveProperty('pausedAt');
    room.do(facilitator, timer({ action: 'start', seconds: 600 }));
    const end = sessionIn(room)?.stepEndsAt ?? 0;
    pause();
    const pausedAt = room.now;
    room.now += 700_000;
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(sessionIn(room)).not.toHaveProperty('pausedAt');
    // The time of the step that was left is as long as it was.
    expect(sessionIn(room)?.visits?.welcome?.endsAt).toBe(end + room.now - pausedAt);
  });

  test('a turn of the reading round is paused too, and the next one goes on', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'setStep', step: 'reveal' });
    room.do(facilitator, { type: 'reveal' });
    const read = (action: 'draw' | 'next' | 'previous') => {
      const from = sessionIn(room)?.reading?.partnerId;
      const reading = action === 'draw' ? { action } : { action, ...(from ? { from } : {}) };
      room.do(facilitator, { type: 'setReading', reading });
    };
    read('draw');
    expect(room.refusal(facilitator, timer({ action: 'pause' }))).toBe('not-now');
    read('next');
    const end = sessionIn(room)?.reading?.endsAt ?? 0;
    room.do(facilitator, timer({ action: 'pause' }));
    const pausedAt = room.now;
    room.now += 60_000;
    room.do(facilitator, timer({ action: 'resume' }));
    expect(sessionIn(room)?.reading?.endsAt).toBe(end + room.now - pausedAt);
    room.do(facilitator, timer({ action: 'pause' }));
    read('next');
    expect(sessionIn(room)).not.toHaveProperty('pausedAt');
  });
});
