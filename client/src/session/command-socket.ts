/** The connection over which commands go and over which the server says who is there. */

import {
  COMMAND_PATH,
  EVENT,
  goneSchema,
  helloSchema,
  NOTICE_CODES,
  noticesSchema,
  rosterSchema,
  type Acknowledgement,
  type Hello,
  type NoticeCode,
  type Roster,
} from '@ambitiebord/shared/protocol/command-socket';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { io } from 'socket.io-client';
import { z } from 'zod';
import type { Line, LineState } from './comeback.ts';
import type { Transmit } from './command-queue.ts';
import type { Endpoint } from './document-socket.ts';
import { isErrorCode } from './error-code.ts';
import type { Ending } from './session-client.ts';

/** A command without an answer after this many milliseconds means that the connection is dead. */
const ANSWER_MS = 10_000;

const acknowledgementSchema = z.union([
  z.object({ ok: z.literal(true), seq: z.number(), documents: z.array(z.string()) }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.custom<ErrorCode>(isErrorCode), message: z.string() }),
  }),
]);

const connectErrorSchema = z.object({ data: z.object({ code: z.string() }) });

/** Answers to a handshake after which another attempt makes no sense. */
const FINAL: ReadonlySet<string> = new Set<ErrorCode>(['unauthorised', 'forbidden', 'not-found']);

interface CommandSocketOptions {
  /** The server has let this browser in; `transmit` works until `lost`. */
  readonly welcomed: (hello: Hello, transmit: Transmit) => void;
  /** There is no connection until `reconnect`. */
  readonly lost: () => void;
  readonly roster: (roster: Roster) => void;
  /** What a facilitator should know of the server now. */
  readonly notices: (notices: readonly NoticeCode[]) => void;
  /** There will be no connection any more. */
  readonly ended: (why: Ending) => void;
}

export interface CommandSocket extends Line {
  readonly close: () => void;
}

/** Connects. Once the connection is lost it stays so until `reconnect`. */
export function openCommandSocket(
  endpoint: Endpoint,
  options: CommandSocketOptions,
): CommandSocket {
  const socket = io(endpoint.serverUrl, {
    path: COMMAND_PATH,
    transports: ['websocket'],
    forceNew: true,
    query: { sessionId: endpoint.sessionId },
    auth: { token: endpoint.token, protocolVersion: PROTOCOL_VERSION },
    // When to come back is decided for all connections together.
    reconnection: false,
  });
  let state: LineState = 'opening';
  let since = performance.now();

  function become(next: LineState): void {
    state = next;
    since = performance.now();
  }

  function close(): void {
    become('away');
    socket.disconnect();
  }

  function end(why: Ending): void {
    close();
    options.ended(why);
  }

  function reconnect(): void {
    socket.disconnect();
    become('opening');
    socket.connect();
  }

  function lost(): void {
    if (state !== 'away') become('closed');
    options.lost();
  }

  const transmit: Transmit = (command, settle) => {
    const connection = socket.id;
    socket.timeout(ANSWER_MS).emit(EVENT.command, command, (error: unknown, answer: unknown) => {
      if (!error) settle(readAcknowledgement(answer));
      // It is opened again when the server can be reached: until then the attempt would only hang.
      else if (socket.connected && socket.id === connection) socket.disconnect();
    });
  };

  socket.on(EVENT.hello, (message: unknown) => {
    become('open');
    options.welcomed(helloSchema.parse(message), transmit);
  });
  socket.on(EVENT.roster, (message: unknown) => options.roster(rosterSchema.parse(message)));
  socket.on(EVENT.notices, (message: unknown) => {
    const { codes } = noticesSchema.parse(message);
    options.notices(NOTICE_CODES.filter((code) => codes.includes(code)));
  });
  socket.on(EVENT.gone, (message: unknown) => end(goneSchema.parse(message).code ?? 'gone'));
  socket.on('connect_error', (error) => {
    const code = connectErrorSchema.safeParse(error).data?.data.code;
    if (code === 'outdated-client') end('outdated');
    else if (code === 'removed' || code === 'handed-over') end(code);
    else if (code !== undefined && FINAL.has(code)) end('gone');
    else lost();
  });
  socket.on('disconnect', lost);

  return { state: () => state, since: () => since, reconnect, close };
}

/** An answer that cannot be understood counts as a fault of the server. */
function readAcknowledgement(answer: unknown): Acknowledgement {
  const fault = { code: 'internal', message: 'The answer cannot be understood.' } as const;
  return acknowledgementSchema.safeParse(answer).data ?? { ok: false, error: fault };
}
