/** Pads: documents in which several people write at once. What the server lacks survives a reload. */

import { padText } from '@ambitiebord/shared/documents/document';
import { padDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { openDocumentSocket, type DocumentSocket, type Endpoint } from './document-socket.ts';
import type { Pad } from './session-client.ts';
import type { DeviceStorage } from './storage.ts';
import { unsentText } from './unsent-text.ts';

/** Milliseconds between two questions whether the server has what was written. */
const ASK_MS = 1_000;

interface PadOptions {
  readonly endpoint: Endpoint;
  readonly storage: DeviceStorage;
  /** Where the work of this person in this session is kept. */
  readonly prefix: string;
  /** The server closed a pad for good, for a reason that is not about what was written. */
  readonly closed: (code: number, socket: DocumentSocket) => void;
  /** The server refused what was written in a pad. */
  readonly refused: (recordId: string, text: string) => void;
  /** Whether the server may lack something has changed. */
  readonly changed: () => void;
}

interface OpenPad extends Pad {
  readonly socket: () => DocumentSocket;
  /** Whether the server may lack something that was written here. */
  readonly isUnsent: () => boolean;
}

const padPrefix = (prefix: string): string => `${prefix}pad:`;

export interface Pads {
  /** Opens a pad; who opens the same one twice gets the same document. */
  readonly open: (recordId: string) => Pad;
  readonly sockets: () => DocumentSocket[];
  /** How many pads hold something that the server may lack. */
  readonly unsent: () => number;
  /** Closes the connections; what is written from now on is kept on the device. */
  readonly disconnect: () => void;
  readonly close: () => void;
}

interface Entry {
  readonly pad: OpenPad;
  users: number;
}

/**
 * The pads of a session that are open in this browser: those that somebody looks at, and those with
 * writing, of an earlier page too, of which the server has not said yet what becomes of it.
 */
export function openPads(options: PadOptions): Pads {
  const { storage, prefix } = options;
  const pads = new Map<string, Entry>();

  function enter(recordId: string): Entry {
    const known = pads.get(recordId);
    if (known) return known;
    const entry = { pad: openPad(recordId, options, () => closeUnused(recordId)), users: 0 };
    pads.set(recordId, entry);
    return entry;
  }

  function closeUnused(recordId: string): void {
    const entry = pads.get(recordId);
    if (!entry || entry.users > 0 || entry.pad.isUnsent()) return;
    pads.delete(recordId);
    entry.pad.close();
  }

  for (const key of storage.keys(padPrefix(prefix))) enter(key.slice(padPrefix(prefix).length));

  return {
    open: (recordId) => {
      const entry = enter(recordId);
      entry.users++;
      const { pad } = entry;
      let left = false;
      return {
        get text() {
          return pad.text;
        },
        synced: pad.synced,
        onRefused: pad.onRefused,
        close: () => {
          if (left) return;
          left = true;
          entry.users--;
          closeUnused(recordId);
        },
      };
    },
    sockets: () => [...pads.values()].map(({ pad }) => pad.socket()),
    unsent: () => [...pads.values()].filter(({ pad }) => pad.isUnsent()).length,
    disconnect: () => {
      for (const { pad } of pads.values()) pad.socket().close();
    },
    close: () => {
      for (const { pad } of pads.values()) pad.close();
      pads.clear();
    },
  };
}

/** `settled`: the server has everything, or has refused it. */
function openPad(recordId: string, options: PadOptions, settled: () => void): OpenPad {
  const { endpoint, storage, prefix, closed, refused } = options;
  const key = padPrefix(prefix) + recordId;
  const listeners = new Set<(text: string) => void>();
  let copy = openCopy({ stored: storage.get(key) });
  /** Takes the place of `copy` as soon as it has been read. */
  let next: PadCopy | undefined;

  function openCopy(start: Pick<CopyOptions, 'stored' | 'read'>): PadCopy {
    return new PadCopy(endpoint, padDocument(recordId), {
      ...start,
      keep: (unsent) => {
        if (unsent !== undefined) storage.set(key, unsent);
        else {
          storage.remove(key);
          settled();
        }
        options.changed();
      },
      closed: (code) => {
        if (code === CLOSE.padRefused) startAnew();
        else closed(code, socket());
      },
    });
  }

  const socket = (): DocumentSocket => (next ?? copy).socket;

  /** What was refused would be refused again, and with it all that follows. */
  function startAnew(): void {
    copy.disconnect();
    next ??= openCopy({ read: replace });
  }

  /** Only now it is known which letters the server took before it refused the rest. */
  function replace(): void {
    if (!next) return;
    const text = unsentText(copy.document, next.document);
    copy.close();
    copy = next;
    next = undefined;
    storage.remove(key);
    refused(recordId, text);
    for (const listen of listeners) listen(text);
    settled();
  }

  return {
    get text() {
      return padText(copy.document);
    },
    synced: () => copy.isSynced(),
    isUnsent: () => copy.isUnsent(),
    onRefused: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    socket,
    close: () => {
      copy.close();
      next?.close();
    },
  };
}

interface CopyOptions {
  /** What an earlier page left unsent. */
  readonly stored?: string | undefined;
  /** The whole pad has been read from the server. */
  readonly read?: () => void;
  /** Keeps what the server may lack; undefined: it lacks nothing. */
  readonly keep: (unsent: string | undefined) => void;
  readonly closed: (code: number) => void;
}

/** This browser's copy of a pad, beside what the server is known to have. */
class PadCopy {
  readonly document = new Y.Doc();
  readonly #server = new Y.Doc();
  readonly socket: DocumentSocket;
  readonly #keep: CopyOptions['keep'];
  #unsent: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: Endpoint, name: string, { stored, read, keep, closed }: CopyOptions) {
    this.#keep = keep;
    this.#unsent = stored !== undefined;
    if (stored !== undefined) Y.applyUpdate(this.document, fromBase64(stored));
    // Naming the root now makes it a text before anything arrives for it.
    padText(this.document);
    padText(this.#server);
    this.document.on('update', (_update, _origin, _document, { local }) => {
      if (local) this.#written();
    });
    this.socket = openDocumentSocket(endpoint, {
      name,
      document: this.document,
      changed: () => {
        this.#askLater();
        if (this.socket.isSynced()) read?.();
      },
      closed,
      unsent: (stateVector) =>
        this.#unsent ? Y.encodeStateAsUpdate(this.document, stateVector) : undefined,
      heard: (update) => this.#heard(update),
    });
  }

  isSynced(): boolean {
    return this.socket.isSynced() && !this.#unsent;
  }

  isUnsent(): boolean {
    return this.#unsent;
  }

  /** Stays as it is, for who looks at it, and hears nothing more. */
  disconnect(): void {
    clearTimeout(this.#timer);
    this.socket.close();
  }

  close(): void {
    this.disconnect();
    this.document.destroy();
    this.#server.destroy();
  }

  #written(): void {
    this.#unsent = true;
    const unsent = Y.encodeStateAsUpdate(this.document, Y.encodeStateVector(this.#server));
    this.#keep(toBase64(unsent));
    this.#askLater();
  }

  #heard(update: Uint8Array): void {
    Y.applyUpdate(this.#server, update);
    if (!this.#unsent) return;
    if (!Y.equalSnapshots(Y.snapshot(this.document), Y.snapshot(this.#server))) return;
    this.#unsent = false;
    this.#keep(undefined);
  }

  /** A pad has no acknowledgements, so the server is asked what it has until that is all. */
  #askLater(): void {
    if (!this.#unsent || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.socket.ask(Y.encodeStateVector(this.#server));
      this.#askLater();
    }, ASK_MS);
  }
}
