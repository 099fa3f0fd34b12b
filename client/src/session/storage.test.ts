import { expect, test } from 'vitest';
import { memoryStorage, webStorage, type DeviceStorage } from './storage.ts';

/** A storage of a browser that holds `room` characters and then throws. */
class SmallStorage implements Storage {
  readonly #values = new Map<string, string>();
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (key.length + value.length > this.#room)
      throw new DOMException('full', 'QuotaExceededError');
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}

const CASES: readonly [string, () => DeviceStorage][] = [
  ['in memory', memoryStorage],
  ['in a browser', () => webStorage(() => new SmallStorage(1_000))],
  ['in a browser that is full', () => webStorage(() => new SmallStorage(0))],
  [
    'in a browser that forbids it',
    () =>
      webStorage(() => {
        throw new DOMException('not here', 'SecurityError');
      }),
  ],
];

test.each(CASES)('keeps, lists and removes texts %s', (_name, open) => {
  const storage = open();
  expect(storage.get('a:1')).toBeUndefined();
  storage.set('a:1', 'first');
  storage.set('a:2', '');
  storage.set('b:1', 'other');
  storage.set('a:1', 'second');
  expect(storage.get('a:1')).toBe('second');
  expect(storage.get('a:2')).toBe('');
  expect(storage.keys('a:').toSorted()).toEqual(['a:1', 'a:2']);
  storage.remove('a:1');
  expect(storage.get('a:1')).toBeUndefined();
  expect(storage.keys('a:')).toEqual(['a:2']);
});

test('a text that fits again goes back to the browser', () => {
  const browser = new SmallStorage(10);
  const storage = webStorage(() => browser);
  storage.set('key', 'far too long for it');
  expect(storage.get('key')).toBe('far too long for it');
  storage.set('key', 'short');
  expect(browser.getItem('key')).toBe('short');
  expect(storage.get('key')).toBe('short');
});
