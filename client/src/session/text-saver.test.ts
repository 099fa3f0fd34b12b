import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextSaver } from './text-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a text that somebody types', () => {
  test('is saved once after a pause of 300 ms', () => {
    const save = vi.fn<(text: string) => void>();
    const saver = new TextSaver(() => undefined);
    for (const text of ['s', 'sa', 'sam']) {
      saver.type(text, save);
      vi.advanceTimersByTime(200);
    }
    expect(save).not.toHaveBeenCalled();
    expect(saver.hasUnsaved).toBe(true);
    vi.advanceTimersByTime(100);
    expect(save.mock.calls).toEqual([['sam']]);
    expect(saver.hasUnsaved).toBe(false);
  });

  test('counts as not saved until it has been handed over', () => {
    const said: string[] = [];
    const saver = new TextSaver((unsaved) => said.push(unsaved ? 'unsaved' : 'saved'));
    saver.flush();
    saver.type('sa', () => said.push('handed over'));
    vi.advanceTimersByTime(300);
    expect(said).toEqual(['unsaved', 'handed over', 'saved']);
  });

  test('is saved every second while the typing goes on', () => {
    const save = vi.fn<(text: string) => void>();
    const saver = new TextSaver(() => undefined);
    for (let key = 1; key <= 24; key++) {
      saver.type('x'.repeat(key), save);
      vi.advanceTimersByTime(100);
    }
    expect(save.mock.calls.map(([text]) => text.length)).toEqual([10, 20]);
  });

  test('is saved at once when it is flushed, and not again', () => {
    const save = vi.fn<(text: string) => void>();
    const saver = new TextSaver(() => undefined);
    saver.type('klaar', save);
    saver.flush();
    saver.flush();
    vi.advanceTimersByTime(5_000);
    expect(save.mock.calls).toEqual([['klaar']]);
  });

  test('goes to where it was typed, although the field shows another record by then', () => {
    const [first, second] = [vi.fn<(text: string) => void>(), vi.fn<(text: string) => void>()];
    const saver = new TextSaver(() => undefined);
    saver.type('voor de een', first);
    saver.flush();
    saver.type('voor de ander', second);
    saver.flush();
    expect([first.mock.calls, second.mock.calls]).toEqual([[['voor de een']], [['voor de ander']]]);
  });
});
