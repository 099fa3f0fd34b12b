/** The sockets of a room: who is connected, what they are sent, and what they may send. */

import { UNSENT_BYTES } from '@ambitiebord/shared/domain/limits';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import type { Records } from '@ambitiebord/shared/records/registry';
import {
  BOARD,
  parseDocumentName,
  type DocumentKind,
} from '@ambitiebord/shared/protocol/documents';
import { mayRead } from '@ambitiebord/shared/policy/visible';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import * as Y from 'yjs';
import type { CommittedRoom } from './committed-room.ts';
import type { CommandClosing, CommandConnection, DocumentConnection } from './connections.ts';
import type { RoomCounters } from './counters.ts';
import { readMessage, step1Message } from './document-messages.ts';
import { frameOf, PING } from './frames.ts';
import { Liveness } from './liveness.ts';
import { RoomPresence } from './presence.ts';
import { presenceFrame } from './presence-bytes.ts';
import type { RoomLog } from './room-log.ts';
import { RoomRoster } from './roster.ts';
import type { Broadcast } from './tick.ts';

/** How the sockets are closed of who has no business here any more. */
const CLOSE_OF = { removed: CLOSE.removed, 'handed-over': CLOSE.handedOver } as const;

/** Tokens that were given back, remembered for sockets that were being let in: the last ones, whoever gives back how many. */
const REVOKED = 1_000;

const NOBODY = presenceFrame([]);
const KEEP_ALIVE = { well: [NOBODY], ask: [PING, NOBODY] } as const;

export interface RoomSocketsDependencies {
  readonly log: RoomLog;
  readonly counters: RoomCounters;
  readonly now: () => number;
  readonly committed: () => CommittedRoom;
  readonly queuePadUpdate: (
    connection: DocumentConnection,
    update: Uint8Array,
    refuse: (reason: string) => void,
  ) => void;
}

export interface SocketUsage {
  readonly sockets: Readonly<Record<'command' | DocumentKind, number>>;
  /** People with a command socket. */
  readonly participants: number;
}

/**
 * All sockets of one room: what comes in goes to the room or to presence, and what is durable goes out to who may
 * read it. It sends nothing that is not durable, and closes with the codes of the protocol.
 */
export class RoomSockets {
  readonly #dependencies: RoomSocketsDependencies;
  readonly #documents = new Map<string, Set<DocumentConnection>>();
  /** Who has asked for its document. Until then it would get updates to what it does not have. */
  readonly #reading = new WeakSet<DocumentConnection>();
  /** Tokens that were given back, for sockets that were being let in just then. */
  readonly #revoked = new Set<string>();
  /** Who was taken out of the session, for the same. */
  readonly #removed = new Set<string>();
  /** From which seat somebody takes part whose identity changed hands, for the same. */
  readonly #seats = new Map<string, string>();
  readonly #liveness = new Liveness();
  readonly #presence: RoomPresence;
  readonly #roster: RoomRoster;
  #documentSockets = 0;
  #refusing = false;

  constructor(dependencies: RoomSocketsDependencies) {
    this.#dependencies = dependencies;
    this.#presence = new RoomPresence(dependencies.counters, () => this.#roster.changed());
    this.#roster = new RoomRoster({
      records: (document): Records => dependencies.committed().records(document),
      clientIds: () => this.#presence.clientIds(),
    });
  }

  /** Who is connected, in whatever way. */
  participantIds(): Set<string> {
    const ids = new Set<string>();
    for (const connections of [...this.#documents.values(), this.#roster.connections]) {
      for (const { actor } of connections) ids.add(actor.participantId);
    }
    return ids;
  }

  /** How many sockets are connected. */
  get size(): number {
    return this.#documentSockets + this.#roster.connections.size;
  }

  /** How many sockets there are of each kind, and how many people they belong to. */
  get usage(): SocketUsage {
    const sockets = { command: this.#roster.connections.size, board: 0, own: 0, group: 0, pad: 0 };
    for (const [document, connections] of this.#documents) {
      const kind = parseDocumentName(document)?.kind;
      if (kind !== undefined) sockets[kind] += connections.size;
    }
    const people = [...this.#roster.connections].map(({ actor }) => actor.participantId);
    return { sockets, participants: new Set(people).size };
  }

  /** From now on, whoever comes is told to come back: the room is closing. */
  refuse(): void {
    this.#refusing = true;
  }

  /** Takes in a command socket; returns what to call when it is gone. */
  connectCommands(connection: CommandConnection): () => void {
    const refusal = this.#refusalOf(connection);
    if (refusal) {
      // Closing is over at once, so nobody would hear later that it is gone: it is never among who is here.
      connection.close(refusal);
      return () => undefined;
    }
    connection.tell('hello', { ...connection.actor, now: this.#dependencies.now() });
    return this.#roster.connect(connection);
  }

  /** Why a command socket that was being let in is closed at once. */
  #refusalOf({ actor, tokenHash }: CommandConnection): CommandClosing | undefined {
    if (this.#refusing) return 'stopping';
    return this.#revoked.has(tokenHash) ? 'gone' : this.#exclusionOf(actor);
  }

  /** Takes in a document socket that may read its document; returns what to call when it is gone. */
  connectDocument(connection: DocumentConnection): () => void {
    const { document } = connection;
    if (this.#refusing) connection.close(CLOSE.tryAgain);
    if (this.#revoked.has(connection.tokenHash)) connection.close(CLOSE.unauthorised);
    const exclusion = this.#exclusionOf(connection.actor);
    if (exclusion) connection.close(CLOSE_OF[exclusion]);
    const others = this.#documents.get(document) ?? new Set();
    this.#documents.set(document, others.add(connection));
    this.#documentSockets += 1;
    if (document === BOARD) this.#presence.connect(connection);
    if (isPad(document)) this.#askForUnsent(connection);
    return () => {
      if (!others.delete(connection)) return;
      this.#documentSockets -= 1;
      if (others.size === 0 && this.#documents.get(document) === others) {
        this.#documents.delete(document);
      }
      if (document === BOARD) this.#presence.disconnect(connection);
    };
  }

  /** Handles one message of a document socket. */
  receive(connection: DocumentConnection, bytes: Uint8Array): void {
    const message = readMessage(bytes);
    if (!message) return connection.close(CLOSE.invalid);
    if (message.kind === 'step1') return this.#answerStep1(connection, message.stateVector);
    if (message.kind === 'update') return this.#receiveUpdate(connection, message.update);
    if (connection.document !== BOARD) return undefined;
    if (message.kind === 'queryPresence') return this.#presence.sendAll(connection);
    if (connection.actor.role !== 'facilitator' && connection.actor.role !== 'partner')
      return undefined;
    if (!this.#presence.receive(connection, message.update)) connection.close(CLOSE.invalid);
    return undefined;
  }

  /** Sends durable updates, each with its frame, to all who read their documents. */
  broadcast(frames: readonly Uint8Array[], broadcasts: readonly Broadcast[]): void {
    frames.forEach((frame, index) => {
      const { document, except } = broadcasts[index] ?? {};
      for (const connection of this.#documents.get(document ?? '') ?? []) {
        if (connection !== except && this.#reading.has(connection)) this.#send(connection, frame);
      }
      const name = parseDocumentName(document ?? '');
      if (name?.kind === 'own') this.#roster.ownChanged(name.id);
    });
  }

  /** Sends whole documents to all who read them. */
  broadcastWhole(): void {
    for (const [document, connections] of this.#documents) {
      const frames = this.#dependencies.committed().document(document).whole();
      for (const connection of connections) this.#send(connection, ...frames);
    }
    this.#roster.forget();
  }

  /** Closes the documents of pairs for who is not in the pair any more, before anything more is sent. */
  sendAwayWhoMayNotRead(board: () => Records): void {
    for (const [document, connections] of this.#documents) {
      if (parseDocumentName(document)?.kind !== 'group') continue;
      for (const connection of connections) {
        if (!mayRead(connection.actor, document, board())) this.#letGo(connection);
      }
    }
  }

  /** Closes a document for who may not read it any more. It is written to no more, however long that takes. */
  #letGo(connection: DocumentConnection): void {
    this.#reading.delete(connection);
    connection.close(CLOSE.forbidden);
  }

  /** Says a word to every document socket, so that stock providers do not think it dead, and ends those that are. */
  keepAlive(): void {
    for (const connections of this.#documents.values()) {
      for (const connection of connections) {
        const state = this.#liveness.look(connection);
        if (state === 'gone') connection.terminate();
        // Where bytes wait, it hears from us anyway.
        else if (connection.queued() === 0) connection.send(...KEEP_ALIVE[state]);
      }
    }
  }

  /** Closes what a token let in, once that token is worth nothing any more. */
  revoke(tokenHash: string): void {
    this.#revoked.add(tokenHash);
    const [oldest] = this.#revoked;
    if (this.#revoked.size > REVOKED && oldest !== undefined) this.#revoked.delete(oldest);
    for (const connections of this.#documents.values()) {
      for (const connection of connections) {
        if (connection.tokenHash === tokenHash) connection.close(CLOSE.unauthorised);
      }
    }
    for (const connection of this.#roster.connections) {
      if (connection.tokenHash === tokenHash) connection.close('gone');
    }
  }

  /** Closes all sockets of somebody who was taken out of the session. */
  remove(participantId: string): void {
    this.#removed.add(participantId);
    this.#closeExcluded();
  }

  /** Somebody takes part from this seat from now on: closes the sockets at their other ones. */
  moveTo(participantId: string, seat: string): void {
    this.#seats.set(participantId, seat);
    this.#closeExcluded();
  }

  #exclusionOf(actor: Actor): 'removed' | 'handed-over' | undefined {
    const { participantId } = actor;
    if (this.#removed.has(participantId)) return 'removed';
    const seat = this.#seats.get(participantId);
    return seat === undefined || seat === seatOf(actor) ? undefined : 'handed-over';
  }

  #closeExcluded(): void {
    // The commands first: the client hears there why.
    for (const connection of this.#roster.connections) {
      const exclusion = this.#exclusionOf(connection.actor);
      if (exclusion) connection.close(exclusion);
    }
    for (const connections of this.#documents.values()) {
      for (const connection of connections) {
        const exclusion = this.#exclusionOf(connection.actor);
        if (exclusion) connection.close(CLOSE_OF[exclusion]);
      }
    }
  }

  /** Closes all sockets: `gone` for good, `stopping` to come back. */
  close(reason: 'gone' | 'stopping'): void {
    this.#roster.close();
    this.#presence.close();
    const code = reason === 'gone' ? CLOSE.gone : CLOSE.tryAgain;
    for (const connections of this.#documents.values()) {
      for (const connection of connections) connection.close(code);
    }
    for (const connection of this.#roster.connections) connection.close(reason);
  }

  /** Memory is not for who gets more than they read. */
  #send(connection: DocumentConnection, ...frames: readonly Uint8Array[]): void {
    const { bytes } = this.#dependencies.committed().document(connection.document);
    if (connection.queued() <= UNSENT_BYTES + bytes) return connection.send(...frames);
    this.#dependencies.counters.socketsTooSlow += 1;
    return connection.close(CLOSE.tryAgain);
  }

  #answerStep1(connection: DocumentConnection, bytes: Uint8Array): void {
    const stateVector = readStateVector(bytes);
    if (!stateVector) return connection.close(CLOSE.invalid);
    const document = this.#dependencies.committed().document(connection.document);
    this.#reading.add(connection);
    // A pad has many writers and is small: whole, also for who has a part of it.
    const isNew = stateVector.size === 0 || isPad(connection.document);
    return this.#send(connection, ...(isNew ? document.whole() : document.since(stateVector)));
  }

  #askForUnsent(connection: DocumentConnection): void {
    const pad = this.#dependencies.committed().document(connection.document);
    connection.send(frameOf([step1Message(pad.stateVector())]));
  }

  #receiveUpdate(connection: DocumentConnection, update: Uint8Array): void {
    const kind = isEmptyUpdate(update);
    if (kind === 'malformed') return connection.close(CLOSE.invalid);
    if (kind === 'empty') return undefined; // How a reader answers a step 1.
    if (isPad(connection.document)) {
      return this.#dependencies.queuePadUpdate(connection, update, (reason) =>
        this.#refuse(connection, CLOSE.padRefused, reason),
      );
    }
    return this.#refuse(connection, CLOSE.forbidden, 'read-only');
  }

  /** Logged once, because the socket is closed for good with it. */
  #refuse(connection: DocumentConnection, code: number, reason: string): void {
    const { participantId } = connection.actor;
    const document = parseDocumentName(connection.document)?.kind;
    this.#dependencies.log.warn({ participantId, document, reason }, 'refused a Yjs update');
    connection.close(code);
  }
}

function isPad(document: string): boolean {
  return parseDocumentName(document)?.kind === 'pad';
}

function readStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | undefined {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    return undefined; // Yjs throws on bytes that are no state vector.
  }
}

function isEmptyUpdate(update: Uint8Array): 'empty' | 'changes' | 'malformed' {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    return structs.length === 0 && ds.clients.size === 0 ? 'empty' : 'changes';
  } catch {
    return 'malformed'; // Yjs throws on bytes that are no update.
  }
}
