/** The command socket: validated commands with acknowledgement, over socket.io on the same port. */

import type { IncomingMessage } from 'node:http';
import {
  COMMAND_BYTES,
  COMMAND_FRAME_BYTES,
  COMMAND_PATIENCE,
  HANDSHAKE_MS,
} from '@ambitiebord/shared/domain/limits';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import {
  COMMAND_PATH,
  EVENT,
  handshakeSchema,
  type Acknowledgement,
  type Gone,
  type Hello,
  type Notices,
} from '@ambitiebord/shared/protocol/command-socket';
import { errorBody, type ErrorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import fastifyPlugin from 'fastify-plugin';
import { Server, type Socket } from 'socket.io';
import { WebSocketServer } from 'ws';
import { hashOf } from '../auth/secrets.ts';
import type { Visitor, Visitors } from '../auth/visitors.ts';
import { CodedError } from '../errors.ts';
import type { DiskSpace } from '../disk-space.ts';
import type { CommandConnection } from '../rooms/connections.ts';
import type { Room } from '../rooms/room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { emitEncoded } from './encoded-event.ts';
import { CommandGuard, type EngineConnection } from './command-guard.ts';
import { holdWrites } from './hold-writes.ts';

/** The sockets that hear what is the matter with the server. */
const FACILITATORS = 'facilitators';

export interface CommandSocketOptions {
  readonly rooms: Pick<RoomRegistry, 'open' | 'counters'>;
  readonly authenticate: (sessionId: string, token: string) => Promise<Actor | undefined>;
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean;
  readonly visitors: Pick<Visitors, 'arrive'>;
  /** Hears how many seconds each command took from here to its answer. */
  readonly answered: (seconds: number) => void;
  readonly disk: Pick<DiskSpace, 'notices' | 'onChange'>;
}

interface ServerEvents {
  hello: (hello: Hello) => void;
  notices: (notices: Notices) => void;
  gone: (gone: Gone) => void;
}

interface ClientEvents {
  command: (input: unknown, acknowledge: unknown) => void;
}

interface Authenticated {
  room: Room;
  actor: Actor;
  tokenHash: string;
  guard: CommandGuard;
}

type CommandSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, Authenticated>;

/**
 * Serves command sockets. Before the handshake a socket is refused with a coded answer to its request, in the
 * handshake with a coded error; after it every command is acknowledged, also when it is refused.
 */
export const commandSocket = fastifyPlugin<CommandSocketOptions>((app, options, done) => {
  const visitors = new WeakMap<IncomingMessage, Visitor>();
  const guards = new WeakMap<IncomingMessage, CommandGuard>();
  const server = new Server<ClientEvents, ServerEvents, Record<string, never>, Authenticated>(
    app.server,
    {
      path: COMMAND_PATH,
      transports: ['websocket'],
      // Ours bounds how many answers to pings wait for who does not read them.
      wsEngine: WebSocketServer,
      destroyUpgrade: false,
      maxHttpBufferSize: COMMAND_FRAME_BYTES,
      perMessageDeflate: false,
      serveClient: false,
      connectTimeout: HANDSHAKE_MS,
      allowRequest: (request, decide) => {
        const code = letKnock(request);
        decide(code && JSON.stringify({ error: errorBody(code) }), code === undefined);
      },
    },
  );

  /** Why a request for a socket is not heard at all. */
  function letKnock(request: IncomingMessage): ErrorCode | undefined {
    if (!options.isAllowedOrigin(request)) return 'wrong-origin';
    const visitor = options.visitors.arrive(request);
    if (!visitor) return 'too-many-connections';
    visitors.set(request, visitor);
    holdWrites(request.socket);
    return undefined;
  }

  server.engine.on('connection', (connection: EngineConnection & { request: IncomingMessage }) => {
    guards.set(connection.request, new CommandGuard(connection));
  });

  server.use((socket, next) => {
    const guard = guards.get(socket.request);
    if (guard?.knock() !== true) return guard?.end();
    void (async () => next(await admit(socket, guard)))();
    return undefined;
  });

  /** Lets a socket in; resolves with the error of why not. */
  async function admit(socket: CommandSocket, guard: CommandGuard): Promise<Error | undefined> {
    try {
      await authenticate(socket, guard);
      return undefined;
    } catch (error) {
      return handshakeError(error);
    }
  }

  async function authenticate(socket: CommandSocket, guard: CommandGuard): Promise<void> {
    const { sessionId } = socket.handshake.query;
    const handshake = handshakeSchema.safeParse(socket.handshake.auth);
    if (typeof sessionId !== 'string' || !ID_PATTERN.test(sessionId))
      throw new CodedError('invalid');
    if (!handshake.success) throw new CodedError('invalid');
    if (handshake.data.protocolVersion !== PROTOCOL_VERSION)
      throw new CodedError('outdated-client');
    const actor = await options.authenticate(sessionId, handshake.data.token);
    if (!actor) throw new CodedError('unauthorised');
    const visit = visitors.get(socket.request)?.admit(sessionId, actor.participantId);
    if (!visit) throw new CodedError('too-many-connections');
    guard.admit(visit);
    socket.data.guard = guard;
    socket.data.actor = actor;
    socket.data.tokenHash = hashOf(handshake.data.token);
    socket.data.room = await options.rooms.open(sessionId);
  }

  server.on('connection', (socket) => {
    const { room, actor, tokenHash, guard } = socket.data;
    const connection: CommandConnection = {
      actor,
      tokenHash,
      tell: (event, message) => {
        if (event === EVENT.hello) socket.emit(EVENT.hello, message as Hello);
        else emitEncoded(socket, EVENT.roster, message);
      },
      close: (reason) => {
        if (reason === 'gone') socket.emit(EVENT.gone, {});
        else if (reason !== 'stopping') socket.emit(EVENT.gone, { code: reason });
        socket.disconnect(true);
      },
    };
    const disconnect = room.sockets.connectCommands(connection);
    socket.on('disconnect', disconnect);
    // Without this a connection could stay that nobody is on, and come in again and again.
    socket.on('disconnect', () => socket.conn.close());
    socket.onAny((event) => {
      if (event !== EVENT.command) guard.end();
    });
    if (actor.role === 'facilitator') {
      void socket.join(FACILITATORS);
      socket.emit(EVENT.notices, { codes: [...options.disk.notices] });
    }

    let patience = COMMAND_PATIENCE;
    socket.on(EVENT.command, (input, acknowledge) => {
      const answer = (acknowledgement: Acknowledgement): void => {
        if (isCallback(acknowledge)) acknowledge(acknowledgement);
      };
      /** Refuses what is not even looked at. */
      const turnAway = (code: ErrorCode): void => {
        const refused = refusal(code);
        options.rooms.counters.countCommand('unknown', refused);
        answer(refused);
      };
      if (guard.command() !== 'fine') {
        if (--patience < 0) socket.disconnect(true);
        else turnAway('too-fast');
        return;
      }
      if (sizeOf(input) > COMMAND_BYTES) return turnAway('too-large');
      const begin = performance.now();
      void room
        .execute(actor, input)
        .then(answer)
        .finally(() => options.answered((performance.now() - begin) / 1000));
      return undefined;
    });
  });

  options.disk.onChange(() => {
    server.to(FACILITATORS).emit(EVENT.notices, { codes: [...options.disk.notices] });
  });

  // `server.close()` would close the HTTP server too, which is Fastify's to close.
  app.addHook('preClose', (closed) => {
    server.disconnectSockets(true);
    server.engine.close();
    closed();
  });
  done();
});

/** A client that wants no answer sends no callback; what else it sends there is not called. */
function isCallback(value: unknown): value is (acknowledgement: Acknowledgement) => void {
  return typeof value === 'function';
}

function refusal(code: ErrorCode): Acknowledgement {
  return { ok: false, error: errorBody(code) };
}

/** The size of a command as JSON, in UTF-16 code units; infinite for what is no JSON at all. */
function sizeOf(input: unknown): number {
  try {
    // Nothing at all (`undefined`) has no JSON.
    return (JSON.stringify(input) as string | undefined)?.length ?? 0;
  } catch {
    return Infinity; // Circular or otherwise unspeakable, which no honest client sends.
  }
}

/** socket.io sends `data` of a middleware's error along to the client. */
function handshakeError(error: unknown): Error & { data?: ErrorBody } {
  const code = error instanceof CodedError ? error.code : 'internal';
  return Object.assign(new Error(code), { data: errorBody(code) });
}
