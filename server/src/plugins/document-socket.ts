/** Document sockets: Yjs documents over the y-websocket protocol, for reading (and pads for writing). */

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import {
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_MESSAGE_BURST,
  DOCUMENT_MESSAGE_BYTES,
  DOCUMENT_MESSAGES_PER_SECOND,
  DOCUMENT_NAME_LENGTH,
  EARLY_DOCUMENT_BYTES,
  EARLY_DOCUMENT_MESSAGES,
} from '@ambitiebord/shared/domain/limits';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { mayRead } from '@ambitiebord/shared/policy/visible';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { MESSAGE, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import fastifyPlugin from 'fastify-plugin';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { hashOf } from '../auth/secrets.ts';
import type { Visitor, Visitors } from '../auth/visitors.ts';
import { CodedError } from '../errors.ts';
import { faultOf } from '../fault.ts';
import type { DocumentConnection } from '../rooms/connections.ts';
import type { Room } from '../rooms/room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { TokenBucket } from '../token-bucket.ts';
import { answerAndEnd } from './errors.ts';
import { holdWrites } from './hold-writes.ts';

const PATH = /^\/sessions\/([A-Za-z0-9_-]+)\/documents\/([A-Za-z0-9_/-]+)$/;

const MESSAGES = { perSecond: DOCUMENT_MESSAGES_PER_SECOND, burst: DOCUMENT_MESSAGE_BURST };
const BYTES = { perSecond: DOCUMENT_BYTES_PER_SECOND, burst: DOCUMENT_BYTES_BURST };

export interface DocumentSocketOptions {
  readonly rooms: Pick<RoomRegistry, 'open' | 'counters'>;
  readonly authenticate: (sessionId: string, token: string) => Promise<Actor | undefined>;
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean;
  readonly visitors: Pick<Visitors, 'arrive'>;
}

/** What a socket is for, and who brought it. */
interface Wanted {
  readonly sessionId: string;
  readonly document: string;
  readonly token: string | undefined;
  readonly visitor: Visitor;
}

/**
 * Serves document sockets. A request that leads nowhere gets a coded answer; all else is told by the close code of a
 * socket that was opened, for browsers show pages no other reason.
 */
export const documentSocket = fastifyPlugin<DocumentSocketOptions>((app, options, done) => {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: DOCUMENT_MESSAGE_BYTES,
    // Compressing each frame by itself costs more time than it saves bytes.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });

  let isClosing = false;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Node leaves a socket that is to be upgraded to us, with its errors: unheard, one ends the process.
    socket.on('error', destroy);
    const path = request.url?.replace(/\?.*$/, '') ?? '';
    if (path.startsWith(COMMAND_PATH)) return; // The command socket has its own listener.
    // Nobody else would end it, and the server waits for every connection.
    if (isClosing) return void socket.destroy();
    if (!path.startsWith('/sessions/')) return answerAndEnd(socket, 'not-found');
    const place = readPath(path);
    if (!options.isAllowedOrigin(request)) return answerAndEnd(socket, 'wrong-origin');
    if (!place) return answerAndEnd(socket, 'forbidden');
    const visitor = options.visitors.arrive(request);
    if (!visitor) return answerAndEnd(socket, 'too-many-connections');
    const [, token] = offeredProtocols(request);
    const wanted = { ...place, token, visitor };
    const { socket: connection } = request;
    // The answer to the request, and what a newcomer hears first.
    holdWrites(connection);
    server.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', terminate);
      void serve(webSocket, connection, wanted).catch((error: unknown) => {
        webSocket.close(CLOSE.tryAgain);
        // Who comes while the server stops has met no fault.
        if (error instanceof CodedError && error.code === 'stopping') return;
        app.log.error(faultOf(error), 'document socket failed');
      });
    });
    return undefined;
  };

  /** Authenticates a socket that is open already: only an open one can be told why it is closed. */
  async function serve(
    webSocket: WebSocket,
    socket: Socket,
    { sessionId, document, token, visitor }: Wanted,
  ): Promise<void> {
    const early: Uint8Array[] = [];
    let earlyBytes = 0;
    let receive = (bytes: Uint8Array): void => {
      earlyBytes += bytes.byteLength;
      const isTooMuch = early.push(bytes) > EARLY_DOCUMENT_MESSAGES;
      if (isTooMuch || earlyBytes > EARLY_DOCUMENT_BYTES) webSocket.close(CLOSE.tooFast);
    };
    const messages = new TokenBucket(MESSAGES);
    const volume = new TokenBucket(BYTES);
    webSocket.on('message', (data, isBinary) => {
      // Who does not answer our close is not heard while we wait for that.
      if (webSocket.readyState !== webSocket.OPEN) return undefined;
      if (!isBinary) return webSocket.close(CLOSE.invalid);
      const bytes = bytesOf(data);
      if (!messages.take() || !volume.take(bytes.byteLength)) {
        return webSocket.close(CLOSE.tooFast);
      }
      return receive(bytes);
    });

    if (token === undefined) return webSocket.close(CLOSE.unauthorised);
    const actor = await authenticate(sessionId, token);
    if (actor === 'removed') return webSocket.close(CLOSE.removed);
    if (actor === 'handed-over') return webSocket.close(CLOSE.handedOver);
    if (!actor) return webSocket.close(CLOSE.unauthorised);
    const visit = visitor.admit(sessionId, actor.participantId);
    if (!visit) return webSocket.close(CLOSE.tooMany);
    const room = await options.rooms.open(sessionId);
    const refusal = await refusalOf(room, actor, document);
    if (refusal !== undefined) return webSocket.close(refusal);
    if (webSocket.readyState !== webSocket.OPEN) return undefined;

    const connection: DocumentConnection = {
      actor,
      tokenHash: hashOf(token),
      document,
      send: (...frames) => {
        // Without compression `ws` writes each of its own frames at once too, so ours never stand within.
        if (webSocket.readyState !== webSocket.OPEN) return;
        for (const { byteLength } of frames) options.rooms.counters.documentBytesSent += byteLength;
        writeAll(socket, frames);
      },
      queued: () => socket.writableLength,
      whenDrained: (call) => {
        if (socket.writableNeedDrain) socket.once('drain', call);
        else setImmediate(call);
      },
      received: () => socket.bytesRead,
      close: (code) => webSocket.close(code),
      terminate: () => webSocket.terminate(),
    };
    const disconnect = room.sockets.connectDocument(connection);
    webSocket.on('close', disconnect);
    receive = (bytes) => {
      const verdict = visit.message(bytes.byteLength);
      if (verdict === 'fine') return room.sockets.receive(connection, bytes);
      if (verdict === 'too-fast') return webSocket.close(CLOSE.tooFast);
      // In a crowd presence may be left out, and nothing else.
      return bytes[0] === MESSAGE.awareness ? undefined : webSocket.close(CLOSE.tryAgain);
    };
    for (const bytes of early) receive(bytes);
    return undefined;
  }

  /** As told, with the refusals that have close codes of their own. */
  async function authenticate(
    sessionId: string,
    token: string,
  ): Promise<Actor | 'removed' | 'handed-over' | undefined> {
    try {
      return await options.authenticate(sessionId, token);
    } catch (error) {
      const code = error instanceof CodedError ? error.code : undefined;
      if (code === 'removed' || code === 'handed-over') return code;
      throw error;
    }
  }

  app.server.on('upgrade', upgrade);
  app.addHook('preClose', (closed) => {
    isClosing = true;
    // What is held until the end of this turn still goes out: why a newcomer is sent away.
    setImmediate(() => {
      for (const webSocket of server.clients) webSocket.terminate();
      closed();
    });
  });
  done();
});

// As functions of their own: within another they would keep its request in memory as long as the socket.

function destroy(this: Duplex): void {
  this.destroy();
}

function terminate(this: WebSocket): void {
  this.terminate();
}

/** Whose document an address is for; undefined for one that cannot be. */
function readPath(path: string): { sessionId: string; document: string } | undefined {
  const [, sessionId = '', document = ''] = PATH.exec(path) ?? [];
  const isPossible = ID_PATTERN.test(sessionId) && document.length <= DOCUMENT_NAME_LENGTH;
  return isPossible ? { sessionId, document } : undefined;
}

function offeredProtocols(request: IncomingMessage): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((text) => text.trim());
}

function writeAll(socket: Duplex, chunks: readonly Uint8Array[]): void {
  if (chunks.length > 1) socket.cork();
  for (const chunk of chunks) socket.write(chunk);
  if (chunks.length > 1) socket.uncork();
}

/** The code with which a document is closed at once: it may not be read, or is a pad without its record. */
async function refusalOf(room: Room, actor: Actor, document: string): Promise<number | undefined> {
  const name = parseDocumentName(document);
  const judge = (board: Records): number | undefined => {
    if (!mayRead(actor, document, board)) return CLOSE.forbidden;
    const exists = name?.kind !== 'pad' || recordOf(board, 'ambition', name.id) !== undefined;
    return exists ? undefined : CLOSE.notFound;
  };
  // Most come for the board, which is not unpacked for that.
  const isToldByBoard = name?.kind === 'pad' || name?.kind === 'group';
  return isToldByBoard ? room.readBoard(judge) : judge(new Map());
}

/** The bytes of a message; `ws` gives one buffer unless it is asked for fragments. */
function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
