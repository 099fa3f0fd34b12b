/** The connection over which commands go and over which the server says who is there. */

import {
  COMMAND_PATH,
  EVENT,
  helloSchema,
  rosterSchema,
  type Acknowledgement,
  type Hello,
  type Roster,
} from '@ambitiebord/shared/protocol/command-socket';
import { errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { io } from 'socket.io-client';
import { z } from 'zod';
import type { Transmit } from './command-queue.ts';
import type { Endpoint } from './document-socket.ts';
import { errorCodeSchema } from './error-code.ts';

/** A command without an answer after this many milliseconds means that the connection is dead. */
const ANSWER_MS = 10_000;
/** Milliseconds before connecting again, at least and at most. */
const SHORTEST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 3_000;

const acknowledgementSchema = z.union([
  z.object({ ok: z.literal(true), seq: z.number(), documents: z.array(z.string()) }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: errorCodeSchema, message: z.string() }),
  }),
]);

const connectErrorSchema = z.object({ data: z.object({ code: z.string() }) });

/** Answers to a handshake after which another attempt makes no sense. */
const FINAL: ReadonlySet<string> = new Set<ErrorCode>(['unauthorised', 'forbidden', 'not-found']);

interface CommandSocketOptions {
  /** The server has let this browser in; `transmit` works until `lost`. */
  readonly welcomed: (hello: Hello, transmit: Transmit) => void;
  /** There is no connection; it will be tried again. */
  readonly lost: () => void;
  readonly roster: (roster: Roster) => void;
  /** There will be no connection any more. */
  readonly ended: (why: 'gone' | 'outdated') => void;
}

export interface CommandSocket {
  /** Connects anew, at once. */
  readonly reconnect: () => void;
  readonly isConnected: () => boolean;
  readonly close: () => void;
}

/** Connects and stays connected until it is closed or the server ends it. */
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
    reconnectionDelay: SHORTEST_WAIT_MS,
    reconnectionDelayMax: LONGEST_WAIT_MS,
  });
  let again: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(again);
    socket.disconnect();
  }

  function end(why: 'gone' | 'outdated'): void {
    close();
    options.ended(why);
  }

  function reconnect(): void {
    clearTimeout(again);
    socket.disconnect().connect();
  }

  /** After a refusal and after being sent away, socket.io leaves connecting again to us. */
  function connectLater(): void {
    options.lost();
    if (socket.active) return;
    clearTimeout(again);
    const wait = SHORTEST_WAIT_MS + Math.random() * (LONGEST_WAIT_MS - SHORTEST_WAIT_MS);
    again = setTimeout(() => socket.connect(), wait);
  }

  const transmit: Transmit = (command, settle) => {
    const connection = socket.id;
    socket.timeout(ANSWER_MS).emit(EVENT.command, command, (error: unknown, answer: unknown) => {
      if (!error) settle(readAcknowledgement(answer));
      else if (socket.connected && socket.id === connection) reconnect();
    });
  };

  socket.on(EVENT.hello, (message: unknown) => {
    options.welcomed(helloSchema.parse(message), transmit);
  });
  socket.on(EVENT.roster, (message: unknown) => options.roster(rosterSchema.parse(message)));
  socket.on(EVENT.gone, () => end('gone'));
  socket.on('connect_error', (error) => {
    const code = connectErrorSchema.safeParse(error).data?.data.code;
    if (code === 'outdated-client') end('outdated');
    else if (code !== undefined && FINAL.has(code)) end('gone');
    else connectLater();
  });
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') connectLater();
    else options.lost();
  });

  return { reconnect, isConnected: () => socket.connected, close };
}

/** An answer that cannot be understood counts as a fault of the server. */
function readAcknowledgement(answer: unknown): Acknowledgement {
  return (
    acknowledgementSchema.safeParse(answer).data ?? { ok: false, error: errorBody('internal') }
  );
}
