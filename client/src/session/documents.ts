/** The documents that a person reads all the time: the board, the own one of who writes, and that of a partner's pair. */

import { createDocument, readSeq } from '@ambitiebord/shared/documents/document';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, groupDocument, ownDocumentOf } from '@ambitiebord/shared/protocol/documents';
import type { Records } from '@ambitiebord/shared/records/registry';
import { pairOf } from '@ambitiebord/shared/records/pairs';
import { openDocumentSocket, type DocumentSocket, type Endpoint } from './document-socket.ts';
import type { ServerView } from './optimistic.ts';
import { OwnAwareness } from './own-awareness.ts';
import { recordsOfDocument } from './records-of-document.ts';

interface DocumentsOptions {
  readonly endpoint: Endpoint;
  readonly actor: Actor;
  /** Records or the connection changed. */
  readonly changed: () => void;
  /** The server closed a document for good. */
  readonly closed: (code: number, socket: DocumentSocket) => void;
  /** The same for the document of a pair; who is not in it any more hears that from the board too. */
  readonly groupClosed: (code: number, socket: DocumentSocket) => void;
}

interface OpenDocument {
  readonly name: string;
  readonly records: () => Records;
  readonly seq: () => number;
  readonly socket: DocumentSocket;
  readonly close: () => void;
}

interface GroupDocument extends OpenDocument {
  readonly pairId: string;
}

export interface SessionDocuments {
  /** The presence of the room. */
  readonly awareness: OwnAwareness;
  /** The records as the server has them. */
  readonly records: () => ServerView;
  readonly isSynced: () => boolean;
  /** Whether a document holds a commit; true for one that is not read here. */
  readonly hasReached: (name: string, seq: number) => boolean;
  readonly sockets: () => readonly DocumentSocket[];
  readonly close: () => void;
}

const NO_RECORDS: Records = new Map();

/** Opens the documents of a person and keeps them up to date. */
export function openSessionDocuments(options: DocumentsOptions): SessionDocuments {
  const boardDocument = createDocument();
  const awareness = new OwnAwareness(boardDocument);
  const { role, participantId } = options.actor;
  let group: GroupDocument | undefined;
  const board = follow(BOARD, boardDocument, { ...options, changed: boardChanged }, awareness);
  const writes = role === 'partner' || role === 'facilitator';
  const own = writes ? follow(ownDocumentOf(options.actor), createDocument(), options) : undefined;
  const lasting = own ? [board, own] : [board];
  const all = (): readonly OpenDocument[] => (group ? [...lasting, group] : lasting);

  function boardChanged(): void {
    if (role === 'partner') followPair(pairOf(board.records(), participantId)?.id);
    options.changed();
  }

  /** Who comes into another pair reads what is there, and nothing more of what was before. */
  function followPair(pairId: string | undefined): void {
    if (group?.pairId === pairId) return;
    group?.close();
    group = pairId === undefined ? undefined : openGroup(pairId);
  }

  function openGroup(pairId: string): GroupDocument {
    const { groupClosed: closed } = options;
    const opened = follow(groupDocument(pairId), createDocument(), { ...options, closed });
    return { ...opened, pairId };
  }

  return {
    awareness,
    records: () => ({
      board: board.records(),
      own: own?.records() ?? NO_RECORDS,
      group: group?.records() ?? NO_RECORDS,
      pairId: group?.pairId,
    }),
    // The document of a pair comes and goes while one is connected; the others say how that stands.
    isSynced: () => lasting.every(({ socket }) => socket.isSynced()),
    hasReached: (name, seq) => {
      const document = all().find((each) => each.name === name);
      return document === undefined || document.seq() >= seq;
    },
    sockets: () => all().map(({ socket }) => socket),
    close: () => {
      for (const { close } of all()) close();
    },
  };
}

function follow(
  name: string,
  document: ReturnType<typeof createDocument>,
  { endpoint, changed, closed }: Pick<DocumentsOptions, 'endpoint' | 'changed' | 'closed'>,
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
