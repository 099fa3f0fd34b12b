/**
 * Presence on a board: cursors, selections, drags. States pass as bytes; all that changed within a
 * tick goes out as one frame, built once for all sockets. It is never stored.
 */

import { BEHIND_BYTES, LEFT_MEANWHILE } from '@ambitiebord/shared/domain/limits';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { DocumentConnection } from './connections.ts';
import type { RoomCounters } from './counters.ts';
import { Pace } from './pace.ts';
import { goneEntry, isGone, isPresence, presenceFrame, readFirstEntry } from './presence-bytes.ts';

/**
 * A room with 50 sockets or more speaks 19 times a second, just below what a cursor says of itself, so
 * that what arrives fits a slow network; and less when speaking takes long. Ten people hear each other
 * every 9 ms, and two at once.
 */
const PACE = { perSocketMs: 1.1, largestMs: 54 };
const AT_ONCE = 2;

interface Present {
  readonly clientId: number;
  readonly clock: number;
  readonly bytes: Uint8Array;
  readonly connection: DocumentConnection;
}

export class RoomPresence {
  readonly #connections = new Set<DocumentConnection>();
  readonly #states = new Map<number, Present>();
  /** The client id of each connection that said something. */
  readonly #clientIds = new Map<DocumentConnection, number>();
  /** Entries that wait for the next tick. */
  #changed = new Map<number, Uint8Array>();
  readonly #behind = new Set<DocumentConnection>();
  /** Entries of who left while somebody was behind. */
  readonly #left = new Map<number, Uint8Array>();
  readonly #pace = new Pace(PACE);
  readonly #counters: RoomCounters;
  readonly #rosterChanged: () => void;
  /** The presence of everybody, until somebody changes it. */
  #everybody: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `rosterChanged` is called when a client id comes or goes. */
  constructor(counters: RoomCounters, rosterChanged: () => void) {
    this.#counters = counters;
    this.#rosterChanged = rosterChanged;
  }

  /** From now on a document socket of the board hears presence, first that of everybody. To be ended with `disconnect`. */
  connect(connection: DocumentConnection): void {
    this.#connections.add(connection);
    this.sendAll(connection);
  }

  /** A socket is gone: the others hear that its cursor is, unless another socket of the person has taken it over. */
  disconnect(connection: DocumentConnection): void {
    this.#connections.delete(connection);
    this.#caughtUp(connection);
    const clientId = this.#clientIds.get(connection);
    this.#clientIds.delete(connection);
    const state = clientId === undefined ? undefined : this.#states.get(clientId);
    if (state?.connection === connection) this.#remove(state);
  }

  /** Sends the presence of everybody to one connection, as soon as it can take it. */
  sendAll(connection: DocumentConnection): void {
    if (connection.queued() > BEHIND_BYTES) return this.#fallBehind(connection);
    this.#everybody ??= presenceFrame([
      ...this.#left.values(),
      ...[...this.#states.values()].map(({ bytes }) => bytes),
    ]);
    this.#counters.presenceSent += this.#states.size;
    return connection.send(this.#everybody);
  }

  /** Whose each Yjs client id is. */
  clientIds(): { readonly participantId: string; readonly clientId: number }[] {
    return [...this.#states.values()].map(({ connection, clientId }) => ({
      participantId: connection.actor.participantId,
      clientId,
    }));
  }

  /**
   * Takes in what a connection says of itself. What it says of others (stock clients echo) is dropped
   * unread. Returns whether the message was well-formed.
   */
  receive(connection: DocumentConnection, update: Uint8Array): boolean {
    const entry = readFirstEntry(update);
    if (entry === null) return true;
    if (!entry) return false;
    const { clientId, clock } = entry;
    const known = this.#states.get(clientId);
    if ((known && clock <= known.clock) || !this.#mayUse(connection, clientId, known)) {
      this.#counters.presenceDropped += 1;
      return true;
    }
    if (isGone(entry.state)) {
      if (known) this.#remove(known);
      return true;
    }
    if (!isPresence(entry.state)) return false;
    this.#counters.presenceReceived += 1;
    // The bytes are part of the socket's buffer; keep a copy that belongs to this state alone.
    const bytes = entry.bytes.slice();
    this.#states.set(clientId, { clientId, clock, bytes, connection });
    this.#left.delete(clientId);
    if (known?.connection !== connection) this.#takeOver(connection, clientId, known?.connection);
    this.#announce(clientId, bytes);
    return true;
  }

  /** Sends nothing any more: the room is being unloaded. */
  close(): void {
    clearTimeout(this.#timer);
  }

  /** One client id a connection; one that another participant holds is not to be had. */
  #mayUse(
    connection: DocumentConnection,
    clientId: number,
    holder: { readonly connection: DocumentConnection } | undefined,
  ): boolean {
    if (holder?.connection === connection) return true;
    const own = this.#clientIds.get(connection);
    if (own !== undefined && own !== clientId) return false;
    return !holder || holder.connection.actor.participantId === connection.actor.participantId;
  }

  #takeOver(
    connection: DocumentConnection,
    clientId: number,
    from: DocumentConnection | undefined,
  ): void {
    this.#clientIds.set(connection, clientId);
    from?.close(CLOSE.tryAgain);
    this.#rosterChanged();
  }

  #remove({ clientId, clock }: Present): void {
    this.#states.delete(clientId);
    const bytes = goneEntry(clientId, clock + 1);
    if (this.#behind.size > 0) this.#left.set(clientId, bytes);
    if (this.#left.size > LEFT_MEANWHILE) {
      for (const connection of this.#behind) connection.close(CLOSE.tryAgain);
    }
    this.#announce(clientId, bytes);
    this.#rosterChanged();
  }

  /** The first change after silence goes out at once, later ones with the tick. */
  #announce(clientId: number, bytes: Uint8Array): void {
    this.#everybody = undefined;
    this.#changed.set(clientId, bytes);
    if (this.#timer) return;
    const wait = this.#pace.wait(Math.max(0, this.#connections.size - AT_ONCE));
    if (wait === 0) this.#flush();
    else this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = undefined;
    this.#pace.tick(() => {
      const { size: states } = this.#changed;
      const frame = presenceFrame(this.#changed.values());
      this.#changed = new Map();
      for (const connection of this.#connections) {
        if (connection.queued() > BEHIND_BYTES) this.#fallBehind(connection);
        else {
          this.#counters.presenceSent += states;
          connection.send(frame);
        }
      }
    });
  }

  /** From now on a socket gets no presence, until all that waits for it is sent. */
  #fallBehind(connection: DocumentConnection): void {
    this.#counters.presenceSkipped += 1;
    if (this.#behind.has(connection)) return;
    this.#behind.add(connection);
    connection.whenDrained(() => {
      if (this.#connections.has(connection)) this.sendAll(connection);
      this.#caughtUp(connection);
    });
  }

  #caughtUp(connection: DocumentConnection): void {
    this.#behind.delete(connection);
    if (this.#behind.size === 0) this.#left.clear();
  }
}
