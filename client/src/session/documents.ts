/** The documents that a person reads all the time: the board, and the own one of who writes. */

import { createDocument, readSeq } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import type { Records } from '@ambitiebord/shared/records/registry';
import { openDocumentSocket, type DocumentSocket, type Endpoint } from './document-socket.ts';
import type { View } from './optimistic.ts';
import { OwnAwareness } from './own-awareness.ts';
import { recordsOfDocument } from './records-of-document.ts';

interface DocumentsOptions {
  readonly endpoint: Endpoint;
  readonly actor: Actor;
  /** Records or the connection changed. */
  readonly changed: () => void;
  /** The server closed a document for good. */
  readonly closed: (code: number, socket: DocumentSocket) => void;
}

interface OpenDocument {
  readonly name: string;
  readonly records: () => Records;
  readonly seq: () => number;
  readonly socket: DocumentSocket;
  readonly close: () => void;
}

export interface SessionDocuments {
  /** The presence of the room. */
  readonly awareness: OwnAwareness;
  /** The records as the server has them. */
  readonly records: () => View;
  readonly isSynced: () => boolean;
  /** Whether a document holds a commit; true for one that is not read here. */
  readonly hasReached: (name: string, seq: number) => boolean;
  readonly sockets: readonly DocumentSocket[];
  readonly close: () => void;
}

const NO_RECORDS: Records = new Map();

/** Opens the documents of a person and keeps them up to date. */
export function openSessionDocuments(options: DocumentsOptions): SessionDocuments {
  const boardDocument = createDocument();
  const awareness = new OwnAwareness(boardDocument);
  const board = follow(BOARD, boardDocument, options, awareness);
  const { role, participantId } = options.actor;
  const writes = role === 'partner' || role === 'facilitator';
  const own = writes ? follow(ownDocument(participantId), createDocument(), options) : undefined;
  const all = own ? [board, own] : [board];

  return {
    awareness,
    records: () => ({ board: board.records(), own: own?.records() ?? NO_RECORDS }),
    isSynced: () => all.every(({ socket }) => socket.isSynced()),
    hasReached: (name, seq) => {
      const document = all.find((each) => each.name === name);
      return document === undefined || document.seq() >= seq;
    },
    sockets: all.map(({ socket }) => socket),
    close: () => {
      for (const { close } of all) close();
    },
  };
}

function follow(
  name: string,
  document: ReturnType<typeof createDocument>,
  { endpoint, changed, closed }: DocumentsOptions,
  awareness?: OwnAwareness,
): OpenDocument {
  const records = recordsOfDocument(document, changed);
  const socket: DocumentSocket = openDocumentSocket(endpoint, {
    name,
    document,
    ...(awareness ? { awareness } : {}),
    changed,
    closed: (code) => closed(code, socket),
  });
  return {
    name,
    records: records.current,
    seq: () => readSeq(document),
    socket,
    close: () => {
      records.stop();
      socket.close();
      document.destroy();
    },
  };
}
