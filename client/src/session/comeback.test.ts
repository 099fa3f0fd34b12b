import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { play } from './bad-network.ts';
import { waitBefore } from './comeback.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What people may count on: back within so many milliseconds of the network's return. */
const PROMISE_MS = 3_000;
/** The same for people at rest, while nobody else does anything either. */
const REST_PROMISE_MS = 8_000;

test('waits are drawn by lot, grow, and never keep anybody away for long', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, random) => {
        const wait = waitBefore(attempt, random);
        expect(wait).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(1_500);
        expect(waitBefore(attempt + 1, random)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
  expect(waitBefore(5, 1) - waitBefore(5, 0)).toBeGreaterThan(700);
});

describe('after a cut', () => {
  test.each([200, 5_000, 60_000])(
    'of %i ms everything is back within three seconds',
    async (length) => {
      const { set, lines, timeToWhole } = play();
      set('refuses');
      for (const { cut } of lines) cut();
      await vi.advanceTimersByTimeAsync(length);
      set('fine');
      expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
    },
  );

  test('no socket is tried until the server answers, and then each once', async () => {
    const { set, lines, timeToWhole, questions } = play();
    set('refuses');
    for (const { cut } of lines) cut();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 0, 0]);
    expect(questions()).toBeLessThan(45);
    set('fine');
    await timeToWhole(10_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(lines.map(({ opened }) => opened())).toEqual([1, 1, 1]);
  });

  test('one line alone is opened alone', async () => {
    const { own, lines, timeToWhole } = play();
    own.cut();
    expect(await timeToWhole(10_000)).toBeLessThan(1_500);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 1, 0]);
  });

  test('a line that must stay away stays away', async () => {
    const { own } = play();
    own.become('away');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(own.opened()).toBe(0);
  });

  test('a server that answers and then closes is asked less and less', async () => {
    // No luck of the lot: what is counted here is how the waits grow.
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { board } = play();
    board.cut();
    let closings = 0;
    for (let passed = 0; passed < 30_000; passed += 50) {
      await vi.advanceTimersByTimeAsync(50);
      if (board.line.state() !== 'open') continue;
      board.cut();
      closings++;
    }
    expect(closings).toBeGreaterThan(5);
    expect(closings).toBeLessThan(30);
  });
});

describe('a network that swallows everything', () => {
  const OUTAGES = [50, 300, 1_000, 1_500, 3_000, 10_000, 60_000];

  test.each(OUTAGES)(
    'for %i ms, and leaves dead lines: who works is back within three seconds',
    async (length) => {
      vi.spyOn(Math, 'random').mockReturnValue(1);
      // The last that they did: from two and a half seconds before the outage to its end.
      const step = length > 2_000 ? 1_000 : 250;
      for (let since = -2_500; since <= Math.min(length, 5_000); since += step) {
        const { swallow, set, comeback, timeToWhole } = play();
        set('fine', 100);
        await vi.advanceTimersByTimeAsync(since < 0 ? 137 : 4_000);
        setTimeout(() => comeback.stir(), Math.max(since, 0));
        await vi.advanceTimersByTimeAsync(Math.max(-since, 1));
        await swallow(length);
        expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
        comeback.close();
      }
    },
  );

  test('which nobody noticed: within three seconds of doing something', async () => {
    const { swallow, comeback, timeToWhole } = play();
    await swallow(300);
    await vi.advanceTimersByTimeAsync(1_000);
    comeback.stir();
    expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
  });

  test.each(OUTAGES)(
    'for %i ms while others are at work: also who only looks on is back within three seconds',
    async (length) => {
      vi.spyOn(Math, 'random').mockReturnValue(1);
      const { swallow, beLively, timeToWhole } = play();
      await beLively(2_000);
      await swallow(length);
      expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
    },
  );

  test.each(OUTAGES)(
    'for %i ms while all are at rest: back within eight seconds',
    async (length) => {
      vi.spyOn(Math, 'random').mockReturnValue(1);
      const { swallow, timeToWhole } = play();
      await swallow(length);
      expect(await timeToWhole(10_000)).toBeLessThan(REST_PROMISE_MS);
    },
  );

  test('again and again: within three seconds each time', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { swallow, comeback, timeToWhole } = play();
    for (let times = 0; times < 6; times++) {
      comeback.stir();
      await swallow(400);
      expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
      await vi.advanceTimersByTimeAsync(500);
    }
  });

  test('and gives everything back: the old lines go on', async () => {
    const { set, lines, comeback, timeToWhole } = play();
    comeback.stir();
    set('swallows');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(comeback.isSilent()).toBe(true);
    set('fine');
    for (const { hear } of lines) hear();
    expect(await timeToWhole(100)).toBeLessThan(100);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 0, 0]);
  });

  test('is noticed at rest too, by the words of the server that stay away', async () => {
    const { set, comeback } = play();
    set('swallows');
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS + 4_000);
    expect(comeback.isSilent()).toBe(true);
  });

  test('when the browser says that the network is back, dead lines are replaced within three seconds', async () => {
    const { lines, comeback, isWhole, timeToWhole } = play();
    for (const { die } of lines) die();
    comeback.hurry();
    await vi.advanceTimersByTimeAsync(900);
    expect(isWhole()).toBe(false);
    expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS - 900);
    expect(lines.map(({ opened }) => opened())).toEqual([1, 1, 1]);
  });

  test('is found dead on all lines at once, also on one that was heard of later', async () => {
    const { comeback, board, own, set, timeToWhole } = play();
    await vi.advanceTimersByTimeAsync(2_000);
    own.hear();
    for (const { die } of [board, own]) die();
    set('swallows');
    comeback.stir();
    while (!comeback.isSilent()) await vi.advanceTimersByTimeAsync(10);
    expect([board.asked(), own.asked()]).toEqual([1, 1]);
    set('fine');
    expect(await timeToWhole(PROMISE_MS + 1_000)).toBeLessThan(PROMISE_MS);
    expect([board.opened(), own.opened()]).toEqual([1, 1]);
  });

  test('while a line is being opened: it is opened again', async () => {
    const { set, board, timeToWhole } = play();
    set('swallows');
    board.line.reconnect();
    await vi.advanceTimersByTimeAsync(20_000);
    set('fine');
    expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
  });
});

describe('a healthy line', () => {
  test('is asked nothing while the server speaks, and replaced never', async () => {
    const { lines, board, comeback } = play();
    for (let passed = 0; passed < 60_000; passed += KEEP_ALIVE_MS) {
      await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
      for (const { hear } of lines) hear();
    }
    expect(lines.map(({ asked }) => asked())).toEqual([0, 0, 0]);
    // A few times while the answer to what was done may still be under way, and then no more.
    comeback.stir();
    await vi.advanceTimersByTimeAsync(4_500);
    const asked = board.asked();
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(6);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(lines.map((line) => line.asked())).toEqual([asked, asked, 0]);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 0, 0]);
  });

  test('is asked once when others stop, however many came', async () => {
    const { board, beLively } = play();
    await beLively(3_000);
    expect(board.asked()).toBe(0);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(board.asked()).toBe(1);
  });

  test('is not taken for silent when one packet in fifty has to be sent again', async () => {
    const { lines, set, delay, comeback } = play();
    set('fine', 100);
    let packets = 0;
    delay(() => (++packets % 50 === 0 ? 700 : 0));
    for (let passed = 0; passed < 600_000; passed += 50) {
      if (passed % 500 === 0) comeback.stir();
      await vi.advanceTimersByTimeAsync(50);
      expect(comeback.isSilent()).toBe(false);
    }
    expect(packets).toBeGreaterThan(500);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 0, 0]);
  });

  test('is kept on a network on which an answer takes two seconds, and taken for silent at most once', async () => {
    const { lines, set, comeback } = play();
    set('fine', 2_000);
    let silences = 0;
    let wasSilent = false;
    for (let passed = 0; passed < 120_000; passed += 50) {
      if (passed % 500 === 0) comeback.stir();
      await vi.advanceTimersByTimeAsync(50);
      if (comeback.isSilent() && !wasSilent) silences++;
      wasSilent = comeback.isSilent();
    }
    expect(silences).toBeLessThan(2);
    expect(lines.map(({ opened }) => opened())).toEqual([0, 0, 0]);
  });

  test('on a network as slow as 3 s an answer comes back, and stays', async () => {
    const { set, lines, comeback, isWhole } = play();
    set('fine', 3_000);
    for (const { cut } of lines) cut();
    for (let passed = 0; passed < 60_000; passed += 2_000) {
      comeback.stir();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(isWhole()).toBe(true);
    for (const { opened } of lines) expect(opened()).toBeLessThan(4);
  });
});
