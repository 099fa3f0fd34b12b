/** Texts kept on the device. Where the browser keeps nothing (private mode), memory has to do. */

export interface DeviceStorage {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  /** All keys that start with this text. */
  readonly keys: (prefix: string) => string[];
}

/** Keeps texts as long as the page lives. */
export function memoryStorage(): DeviceStorage {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/**
 * Keeps texts in a storage of the browser; what it refuses (it is full, or switched off) stays in
 * memory, so that the page goes on working until it is closed.
 */
export function webStorage(open: () => Storage): DeviceStorage {
  const memory = memoryStorage();
  const storage = storageOf(open);
  if (!storage) return memory;
  return {
    get: (key) => memory.get(key) ?? storage.getItem(key) ?? undefined,
    set: (key, value) => {
      try {
        storage.setItem(key, value);
        memory.remove(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove: (key) => {
      memory.remove(key);
      storage.removeItem(key);
    },
    keys: (prefix) => {
      const kept = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      return [
        ...new Set([...kept.filter((key) => key.startsWith(prefix)), ...memory.keys(prefix)]),
      ];
    },
  };
}

/** Browsers throw where a page may not store anything. */
function storageOf(open: () => Storage): Storage | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

let device: DeviceStorage | undefined;
let tab: DeviceStorage | undefined;

/** What this browser keeps until it is forgotten. */
export function deviceStorage(): DeviceStorage {
  device ??= webStorage(() => globalThis.localStorage);
  return device;
}

/** What this tab keeps, also when the page is loaded again. */
export function tabStorage(): DeviceStorage {
  tab ??= webStorage(() => globalThis.sessionStorage);
  return tab;
}

/** Where the unsent work of a person in a session is kept: the start of all its keys. */
export function workPrefix(sessionId: string, participantId: string): string {
  return `ambitiebord:work:${sessionId}:${participantId}:`;
}
