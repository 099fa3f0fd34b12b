/** The sockets of a room: who is connected, what they are sent, and what they may send. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { padText } from '@ambitiebord/shared/documents/document';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { ownDocument, parseDocumentName, BOARD } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import * as Y from 'yjs';
import type { CommandConnection, DocumentConnection } from './connections.ts';
import {
  presenceMessage,
  readMessage,
  step1Message,
  step2Message,
  updateMessage,
} from './document-messages.ts';
import { RoomPresence } from './presence.ts';
import type { RoomLog } from './room.ts';
import type { RoomState } from './room-state.ts';

/** Milliseconds that changes of the roster are gathered. */
const ROSTER_MS = 50;

/** A socket with more bytes waiting than this is closed; it comes back and reads anew. */
const HOPELESS_BYTES = 8_000_000;

/** The state vector of who has nothing. */
const NOTHING = new Uint8Array([0]);

const KEEP_ALIVE = presenceMessage([]);

export interface RoomSocketsDependencies {
  readonly log: RoomLog;
  readonly now: () => number;
  readonly state: () => RoomState | undefined;
  /** Calls back with the documents when they hold only what is durable; undefined: they fail. */
  readonly whenCommitted: (read: (state: RoomState | undefined) => void) => void;
  readonly queuePadUpdate: (
    connection: DocumentConnection,
    update: Uint8Array,
    refuse: (reason: string) => void,
  ) => void;
}

export class RoomSockets {
  readonly #dependencies: RoomSocketsDependencies;
  readonly #documents = new Map<string, Set<DocumentConnection>>();
  readonly #commands = new Set<CommandConnection>();
  /** Tokens that were given back, for sockets that were being let in just then. */
  readonly #revoked = new Set<string>();
  readonly #presence = new RoomPresence(() => this.rosterChanged());
  #rosterTimer: NodeJS.Timeout | undefined;
  #refusing = false;
  #lastRosters = '';

  constructor(dependencies: RoomSocketsDependencies) {
    this.#dependencies = dependencies;
  }

  /** How many sockets are connected. */
  get size(): number {
    let size = this.#commands.size;
    for (const connections of this.#documents.values()) size += connections.size;
    return size;
  }

  /** From now on, whoever comes is told to come back: the room is closing. */
  refuse(): void {
    this.#refusing = true;
  }

  /** Takes in a command socket; returns what to call when it is gone. */
  connectCommands(connection: CommandConnection): () => void {
    if (this.#refusing) connection.close('stopping');
    if (this.#revoked.has(connection.tokenHash)) connection.close('gone');
    this.#commands.add(connection);
    connection.tell('hello', { ...connection.actor, now: this.#dependencies.now() });
    connection.tell('roster', this.#roster(connection.actor.role === 'facilitator'));
    this.rosterChanged();
    return () => {
      this.#commands.delete(connection);
      this.rosterChanged();
    };
  }

  /** Takes in a document socket that may read its document; returns what to call when it is gone. */
  connectDocument(connection: DocumentConnection): () => void {
    const { document } = connection;
    if (this.#refusing) connection.close(CLOSE.tryAgain);
    if (this.#revoked.has(connection.tokenHash)) connection.close(CLOSE.unauthorised);
    const others = this.#documents.get(document) ?? new Set();
    this.#documents.set(document, others.add(connection));
    if (document === BOARD) this.#presence.connect(connection);
    if (parseDocumentName(document)?.kind === 'pad') this.#askForUnsent(connection);
    return () => {
      others.delete(connection);
      if (others.size === 0) this.#documents.delete(document);
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

  /** Sends a durable update to all who read the document. */
  broadcast(document: string, update: Uint8Array, except?: DocumentConnection): void {
    const message = updateMessage(update);
    for (const connection of this.#documents.get(document) ?? []) {
      if (connection !== except) sendOrClose(connection, message);
    }
  }

  /** Sends whole documents to all who read them. */
  broadcastWhole(state: RoomState): void {
    for (const document of this.#documents.keys()) {
      this.broadcast(document, state.missing(document, NOTHING));
    }
  }

  /** Says a word to every document socket, so that stock providers do not think it dead. */
  keepAlive(): void {
    for (const connections of this.#documents.values()) {
      for (const connection of connections) connection.send(KEEP_ALIVE);
    }
  }

  /** Tells everybody who is here, soon and together with other changes. */
  rosterChanged(): void {
    this.#rosterTimer ??= setTimeout(() => {
      this.#rosterTimer = undefined;
      const forAll = this.#roster(false);
      const forFacilitators = this.#roster(true);
      const rosters = JSON.stringify(forFacilitators);
      if (rosters === this.#lastRosters) return;
      this.#lastRosters = rosters;
      for (const { actor, tell } of this.#commands) {
        tell('roster', actor.role === 'facilitator' ? forFacilitators : forAll);
      }
    }, ROSTER_MS);
  }

  /** Closes what a token let in, once that token is worth nothing any more. */
  revoke(tokenHash: string): void {
    this.#revoked.add(tokenHash);
    for (const connections of this.#documents.values()) {
      for (const connection of connections) {
        if (connection.tokenHash === tokenHash) connection.close(CLOSE.unauthorised);
      }
    }
    for (const connection of this.#commands) {
      if (connection.tokenHash === tokenHash) connection.close('gone');
    }
  }

  /** Closes all sockets: `gone` for good, `stopping` to come back. */
  close(reason: 'gone' | 'stopping'): void {
    clearTimeout(this.#rosterTimer);
    this.#presence.close();
    const code = reason === 'gone' ? CLOSE.gone : CLOSE.tryAgain;
    for (const connections of this.#documents.values()) {
      for (const connection of connections) connection.close(code);
    }
    for (const connection of this.#commands) connection.close(reason);
  }

  #answerStep1(connection: DocumentConnection, stateVector: Uint8Array): void {
    this.#dependencies.whenCommitted((state) => {
      if (!state) return connection.close(CLOSE.tryAgain);
      try {
        sendOrClose(connection, step2Message(state.missing(connection.document, stateVector)));
      } catch {
        connection.close(CLOSE.invalid); // Yjs throws on a state vector that does not decode.
      }
      return undefined;
    });
  }

  #askForUnsent(connection: DocumentConnection): void {
    this.#dependencies.whenCommitted((state) => {
      if (!state) return connection.close(CLOSE.tryAgain);
      const pad = state.document(connection.document);
      padText(pad);
      return connection.send(step1Message(Y.encodeStateVector(pad)));
    });
  }

  #receiveUpdate(connection: DocumentConnection, update: Uint8Array): void {
    const kind = isEmptyUpdate(update);
    if (kind === 'malformed') return connection.close(CLOSE.invalid);
    if (kind === 'empty') return undefined; // How a reader answers a step 1.
    if (parseDocumentName(connection.document)?.kind === 'pad') {
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

  #roster(withReady: boolean): Roster {
    const clientIds = groupBy(
      [...this.#presence.clientIds()].map(([{ actor }, clientId]) => ({ actor, clientId })),
      ({ actor }) => actor.participantId,
    );
    const people = new Map([...this.#commands].map(({ actor }) => [actor.participantId, actor]));
    const partners = [...people.values()].filter(({ role }) => role === 'partner');
    const ready = partners.map((actor) => actor.participantId).filter((id) => this.#isReady(id));
    return {
      people: [...people.values()].map(({ participantId, role }) => ({
        participantId,
        role,
        clientIds: (clientIds.get(participantId) ?? []).map(({ clientId }) => clientId),
      })),
      mostReady: ready.length * 2 > partners.length,
      ...(withReady ? { ready } : {}),
    };
  }

  #isReady(participantId: string): boolean {
    const own = this.#dependencies.state()?.records.get(ownDocument(participantId));
    const card = own && recordOf(own, 'partnerCard', cardIdOf(participantId));
    return card !== undefined && card.status !== 'draft';
  }
}

/** Memory is not for who asks or gets more than they read. */
function sendOrClose(connection: DocumentConnection, message: Uint8Array): void {
  if (connection.queued() > HOPELESS_BYTES) connection.close(CLOSE.tryAgain);
  else connection.send(message);
}

function isEmptyUpdate(update: Uint8Array): 'empty' | 'changes' | 'malformed' {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    return structs.length === 0 && ds.clients.size === 0 ? 'empty' : 'changes';
  } catch {
    return 'malformed'; // Yjs throws on bytes that are no update.
  }
}
