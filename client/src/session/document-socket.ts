/** The connection of one Yjs document: the stock provider, with less talk than it makes by itself. */

import {
  documentPath,
  MESSAGE,
  SUBPROTOCOL,
  SYNC,
} from '@ambitiebord/shared/protocol/document-socket';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { OwnAwareness } from './own-awareness.ts';

/** Where a session is, and the right to be in it. */
export interface Endpoint {
  /** `http://host` or `https://host`. */
  readonly serverUrl: string;
  readonly sessionId: string;
  readonly token: string;
  readonly WebSocket: typeof WebSocket;
}

/**
 * The longest wait before connecting again, in milliseconds, and how much longer it is for some, so
 * that a room does not come back in one moment.
 */
const LONGEST_WAIT_MS = 1_500;
const SPREAD_MS = 1_500;

interface DocumentSocketOptions {
  readonly name: string;
  readonly document: Y.Doc;
  /** Presence goes along with the board only. */
  readonly awareness?: OwnAwareness;
  /** It was synchronised, or lost the connection. */
  readonly changed: () => void;
  /** The server closed for good, with this code. */
  readonly closed: (code: number) => void;
  /** What the server asks for: the changes that it may lack beyond this state. A reader has none. */
  readonly unsent?: (stateVector: Uint8Array) => Uint8Array | undefined;
  /** An update that the server has, after it was applied. */
  readonly heard?: (update: Uint8Array) => void;
}

export interface DocumentSocket {
  /** Whether the whole document has been read over the connection that stands. */
  readonly isSynced: () => boolean;
  /** Asks for what this state lacks (by default the document as it is). The answer is also a sign of life. */
  readonly ask: (stateVector?: Uint8Array) => void;
  /** Connects anew, also after the server has closed for good. */
  readonly reconnect: () => void;
  /** When the last message came, in milliseconds since 1970 by this device's clock; 0: none yet. */
  readonly lastMessage: () => number;
  readonly close: () => void;
}

/** Connects a document and keeps it connected. */
export function openDocumentSocket(
  endpoint: Endpoint,
  options: DocumentSocketOptions,
): DocumentSocket {
  const { document, changed } = options;
  const awareness = options.awareness ?? silentAwareness(document);
  const provider = new WebsocketProvider(
    endpoint.serverUrl.replace(/^http/, 'ws'),
    documentPath(endpoint.sessionId, options.name).slice(1),
    document,
    {
      connect: false,
      awareness,
      protocols: [SUBPROTOCOL, endpoint.token],
      WebSocketPolyfill: endpoint.WebSocket,
      maxBackoffTime: LONGEST_WAIT_MS + Math.random() * SPREAD_MS,
      disableBc: true,
    },
  );
  provider.messageHandlers[MESSAGE.sync] = (reply, message) =>
    readSync(provider, options, reply, message);
  provider.on('sync', changed);
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') renewPresence(awareness);
  });
  provider.on('closed', ({ code }) => options.closed(code));
  provider.connect();

  return {
    isSynced: () => provider.synced,
    ask: (stateVector = Y.encodeStateVector(document)) => {
      if (!provider.wsconnected) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, SYNC.step1);
      encoding.writeVarUint8Array(encoder, stateVector);
      provider.ws?.send(encoding.toUint8Array(encoder));
    },
    reconnect: () => {
      provider.disconnect();
      provider.connect();
    },
    lastMessage: () => provider.wsLastMessageReceived,
    close: () => {
      awareness.destroy();
      provider.destroy();
    },
  };
}

/** As in the stock provider, but the server is not told what it knows already. */
function readSync(
  provider: WebsocketProvider,
  { document, unsent, heard }: DocumentSocketOptions,
  reply: encoding.Encoder,
  message: decoding.Decoder,
): void {
  const type = decoding.readVarUint(message);
  const payload = decoding.readVarUint8Array(message);
  if (type === SYNC.step1) {
    const update = unsent?.(payload);
    if (!update) return;
    encoding.writeVarUint(reply, MESSAGE.sync);
    encoding.writeVarUint(reply, SYNC.step2);
    encoding.writeVarUint8Array(reply, update);
    return;
  }
  Y.applyUpdate(document, payload, provider);
  if (type === SYNC.step2) provider.synced = true;
  heard?.(payload);
}

/**
 * Others hear that this client left with the next number of its state. So it comes back with the one
 * after that, or they would take it for old news.
 */
function renewPresence(awareness: OwnAwareness): void {
  const state = awareness.getLocalState();
  if (state === null) return;
  awareness.setLocalState(state);
  awareness.setLocalState(state);
}

function silentAwareness(document: Y.Doc): OwnAwareness {
  const awareness = new OwnAwareness(document);
  awareness.setLocalState(null);
  return awareness;
}
