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
import type { Line, LineState } from './comeback.ts';
import { OwnAwareness } from './own-awareness.ts';

/** Where a session is, and the right to be in it. */
export interface Endpoint {
  /** `http://host` or `https://host`. */
  readonly serverUrl: string;
  readonly sessionId: string;
  readonly token: string;
  readonly WebSocket: typeof WebSocket;
}

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

/** `reconnect` also works after the server has closed for good; after `close` it does nothing. */
export interface DocumentSocket extends Line {
  /** Whether the whole document has been read over the connection that stands. */
  readonly isSynced: () => boolean;
  /** Asks for what this state lacks (by default the document as it is). */
  readonly ask: (stateVector?: Uint8Array) => void;
  readonly close: () => void;
}

/** Connects a document. Once the connection is lost it stays so until `reconnect`. */
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
      disableBc: true,
    },
  );
  let ended = false;
  let state: LineState = 'closed';
  let since = performance.now();
  let lastMessage = since;
  const become = (next: LineState): void => {
    state = next;
    since = performance.now();
    lastMessage = since;
  };
  provider.messageHandlers[MESSAGE.sync] = (reply, message) =>
    readSync(provider, options, reply, message);
  provider.messageHandlers = provider.messageHandlers.map((handle) => (...message) => {
    lastMessage = performance.now();
    handle(...message);
  });
  provider.on('sync', (synced) => {
    if (synced) become('open');
    changed();
  });
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') renewPresence(awareness);
    else become(status === 'connected' ? 'reading' : 'opening');
  });
  provider.on('connection-close', () => {
    // When to come back is not for the provider to decide: it would come with everybody else.
    provider.shouldConnect = false;
    become('closed');
  });
  provider.on('closed', ({ code }) => {
    become('away');
    options.closed(code);
  });
  provider.connect();

  const ask = (stateVector = Y.encodeStateVector(document)): void => {
    if (!provider.wsconnected) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, SYNC.step1);
    encoding.writeVarUint8Array(encoder, stateVector);
    provider.ws?.send(encoding.toUint8Array(encoder));
  };

  return {
    isSynced: () => provider.synced,
    ask,
    state: () => state,
    since: () => since,
    pulse: { ask: () => ask(), lastMessage: () => lastMessage },
    reconnect: () => {
      if (ended) return;
      provider.disconnect();
      provider.connect();
    },
    close: () => {
      ended = true;
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
