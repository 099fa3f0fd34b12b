/**
 * Presence on a board: cursors, selections, drags. States pass as bytes; all that changed within a
 * tick goes out as one message, built once for all sockets. It is never stored.
 */

import { PRESENCE_BYTES } from '@ambitiebord/shared/domain/limits';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import type { DocumentConnection } from './connections.ts';
import { presenceMessage, readPresence, type PresenceEntry } from './document-messages.ts';

/** Milliseconds between two messages while people move, in small rooms and in large ones. */
const TICK_MS = 16;
const LARGE_ROOM_TICK_MS = 40;
const LARGE_ROOM = 20;

/** A socket with more bytes waiting gets no presence until it has caught up. */
const BEHIND_BYTES = 64_000;

const GONE = new TextEncoder().encode('null');

interface Present extends PresenceEntry {
  readonly connection: DocumentConnection;
}

export class RoomPresence {
  readonly #connections = new Set<DocumentConnection>();
  readonly #states = new Map<number, Present>();
  readonly #changed = new Map<number, PresenceEntry>();
  readonly #behind = new Set<DocumentConnection>();
  readonly #rosterChanged: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;

  /** `rosterChanged` is called when a client id comes or goes. */
  constructor(rosterChanged: () => void) {
    this.#rosterChanged = rosterChanged;
  }

  connect(connection: DocumentConnection): void {
    this.#connections.add(connection);
    this.sendAll(connection);
  }

  disconnect(connection: DocumentConnection): void {
    this.#connections.delete(connection);
    this.#behind.delete(connection);
    for (const entry of this.#states.values()) {
      if (entry.connection === connection) this.#remove(entry);
    }
  }

  /** Sends the presence of everybody to one connection. */
  sendAll(connection: DocumentConnection): void {
    connection.send(presenceMessage([...this.#states.values()]));
  }

  /** The Yjs client ids that belong to a connection. */
  clientIds(): Map<DocumentConnection, number> {
    return new Map([...this.#states.values()].map((entry) => [entry.connection, entry.clientId]));
  }

  /**
   * Takes in what a connection says of itself. What it says of others (stock clients echo) is dropped.
   * Returns whether the message was well-formed.
   */
  receive(connection: DocumentConnection, update: Uint8Array): boolean {
    const entries = readPresence(update);
    if (!entries) return false;
    for (const entry of entries) {
      const known = this.#states.get(entry.clientId);
      if (!Number.isSafeInteger(entry.clock + 1)) return false; // Others could not read it.
      if (known && entry.clock <= known.clock) continue;
      if (!this.#mayUse(connection, entry.clientId)) continue;
      if (isNull(entry.state)) {
        if (known) this.#remove(known);
        continue;
      }
      if (!isValidState(entry.state)) return false;
      if (known && known.connection !== connection) known.connection.close(CLOSE.tryAgain);
      // The bytes are part of the socket's buffer; keep a copy that belongs to this state alone.
      this.#states.set(entry.clientId, { ...entry, state: entry.state.slice(), connection });
      if (known?.connection !== connection) this.#rosterChanged();
      this.#announce(entry);
    }
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** One client id a connection; one that another participant holds is not to be had. */
  #mayUse(connection: DocumentConnection, clientId: number): boolean {
    const holder = this.#states.get(clientId);
    if (holder) {
      return holder.connection.actor.participantId === connection.actor.participantId;
    }
    for (const entry of this.#states.values()) if (entry.connection === connection) return false;
    return true;
  }

  #remove(entry: Present): void {
    this.#states.delete(entry.clientId);
    this.#announce({ clientId: entry.clientId, clock: entry.clock + 1, state: GONE });
    this.#rosterChanged();
  }

  /** The first change after silence goes out at once, later ones with the tick. */
  #announce(entry: PresenceEntry): void {
    this.#changed.set(entry.clientId, { ...entry, state: entry.state.slice() });
    if (this.#timer) return;
    const tick = this.#connections.size > LARGE_ROOM ? LARGE_ROOM_TICK_MS : TICK_MS;
    const wait = this.#lastFlush + tick - performance.now();
    if (wait <= 0) this.#flush();
    else this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = undefined;
    this.#lastFlush = performance.now();
    const message = presenceMessage([...this.#changed.values()]);
    this.#changed.clear();
    for (const connection of this.#connections) {
      if (connection.queued() > BEHIND_BYTES) this.#behind.add(connection);
      else if (this.#behind.delete(connection)) this.sendAll(connection);
      else connection.send(message);
    }
  }
}

function isNull(state: Uint8Array): boolean {
  return state.byteLength === GONE.byteLength && state.every((byte, index) => byte === GONE[index]);
}

/** As strict as other browsers: they fail on bytes that are no UTF-8, and on a mark before the text. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A state that is no JSON would break every other browser in the room. */
function isValidState(state: Uint8Array): boolean {
  if (state.byteLength > PRESENCE_BYTES) return false;
  try {
    return presenceSchema.safeParse(JSON.parse(UTF_8.decode(state))).success;
  } catch {
    return false; // No JSON in UTF-8: the sender's connection is closed for it.
  }
}
