/** For tests of coming back: a network that goes away in several ways, on the clock of the test. */

import { onTestFinished, vi } from 'vitest';
import { Comeback, type Line, type LineState } from './comeback.ts';

/**
 * A network with two lines that can be asked and one that cannot, kept by a `Comeback` until the test is over. It goes
 * by timers that the test moves.
 */
export function play() {
  let network: 'fine' | 'refuses' | 'swallows' = 'fine';
  let answerMs = 20;
  /** How much longer an answer takes, drawn for each. */
  let drawDelay = atOnce;
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
                const wait = answerMs + drawDelay();
                setTimeout(() => {
                  heard = performance.now();
                }, wait);
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
      isAlive: () => state === 'open' && !dead,
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
  const isWhole = (): boolean => !comeback.isSilent() && lines.every((line) => line.isAlive());
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
    delay: (draw: () => number) => {
      drawDelay = draw;
    },
    /** For so long nothing comes through, and the lines from before stay dead. */
    swallow: async (milliseconds: number) => {
      network = 'swallows';
      for (const { die } of lines) die();
      await vi.advanceTimersByTimeAsync(milliseconds);
      network = 'fine';
    },
    /** Others move something for so long. */
    beLively: async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 50) {
        await vi.advanceTimersByTimeAsync(50);
        board.hear();
      }
    },
    /** Milliseconds until everything is connected, at most this many. */
    timeToWhole: async (most: number) => {
      const start = performance.now();
      while (!isWhole() && performance.now() - start < most) await vi.advanceTimersByTimeAsync(10);
      return performance.now() - start;
    },
  };
}

function atOnce(): number {
  return 0;
}
