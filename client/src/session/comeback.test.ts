import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Comeback, waitBefore, type Line, type LineState } from './comeback.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What people may count on: back within so many milliseconds of the network's return. */
const PROMISE_MS = 3_000;

/** A network of the test's own, with two lines that can be asked and one that cannot. */
function play() {
  let network: 'fine' | 'refuses' | 'swallows' = 'fine';
  let answerMs = 20;
  let questions = 0;
  const make = (silent: boolean) => {
    let state: LineState = 'open';
    let since = performance.now();
    let heard = since;
    let asked = 0;
    let opened = 0;
    /** A connection that was there when the network swallowed everything may be dead for good. */
    let dead = false;
    const become = (next: LineState): void => {
      state = next;
      since = performance.now();
      heard = since;
    };
    const line: Line = {
      state: () => state,
      since: () => since,
      reconnect: () => {
        opened++;
        dead = false;
        become(network === 'refuses' ? 'closed' : 'opening');
        if (network === 'fine') setTimeout(() => become('open'), answerMs);
      },
      ...(silent
        ? {}
        : {
            pulse: {
              ask: () => {
                asked++;
                if (network !== 'fine' || dead) return;
                setTimeout(() => {
                  heard = performance.now();
                }, answerMs);
              },
              lastMessage: () => heard,
            },
          }),
    };
    return {
      line,
      asked: () => asked,
      opened: () => opened,
      cut: () => become('closed'),
      become,
      die: () => {
        dead = true;
      },
      hear: () => {
        heard = performance.now();
      },
    };
  };
  const board = make(false);
  const own = make(false);
  const commands = make(true);
  const lines = [board, own, commands];
  const comeback = new Comeback({
    lines: () => lines.map(({ line }) => line),
    reach: () => {
      questions++;
      const answer = network === 'fine';
      const wait = { fine: answerMs, refuses: 1, swallows: 6_000 }[network];
      return new Promise((resolve) => setTimeout(() => resolve(answer), wait));
    },
    changed: () => undefined,
  });
  onTestFinished(() => comeback.close());
  const isWhole = (): boolean =>
    !comeback.isSilent() && lines.every((l) => l.line.state() === 'open');
  return {
    comeback,
    board,
    own,
    commands,
    lines,
    isWhole,
    questions: () => questions,
    set: (next: typeof network, answers = answerMs) => {
      network = next;
      answerMs = answers;
    },
    /** Milliseconds until everything is connected, at most this many. */
    timeToWhole: async (most: number) => {
      const start = performance.now();
      while (!isWhole() && performance.now() - start < most) await vi.advanceTimersByTimeAsync(10);
      return performance.now() - start;
    },
  };
}

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
  test.each([5_000, 20_000, 90_000])(
    'for %i ms, and leaves dead lines: back within three seconds',
    async (length) => {
      const { set, lines, comeback, timeToWhole } = play();
      comeback.stir();
      set('swallows');
      for (const { die } of lines) die();
      await vi.advanceTimersByTimeAsync(length);
      expect(comeback.isSilent()).toBe(true);
      set('fine');
      expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS);
    },
  );

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
    await vi.advanceTimersByTimeAsync(1_600);
    expect(isWhole()).toBe(false);
    expect(await timeToWhole(10_000)).toBeLessThan(PROMISE_MS - 1_600);
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
    const { lines, comeback } = play();
    for (let passed = 0; passed < 60_000; passed += KEEP_ALIVE_MS) {
      await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
      for (const { hear } of lines) hear();
    }
    expect(lines.map(({ asked }) => asked())).toEqual([0, 0, 0]);
    comeback.stir();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(lines.map(({ asked }) => asked())).toEqual([1, 1, 0]);
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
