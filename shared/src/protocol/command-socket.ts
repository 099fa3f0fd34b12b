/** The command socket: names of events, acknowledgements, and what the server tells by itself. */

import { z } from 'zod';
import { ROLES } from '../domain/roles.ts';
import { idSchema, secretSchema } from '../records/record.ts';
import type { ErrorBody } from './errors.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** The socket.io path, on the same port as everything else. */
export const COMMAND_PATH = '/socket.io/';

export const EVENT = {
  command: 'command',
  hello: 'hello',
  roster: 'roster',
  notices: 'notices',
  gone: 'gone',
} as const;

export type Acknowledgement =
  | {
      readonly ok: true;
      /** The commit that holds the change; the documents named reach this number in `meta.seq`. */
      readonly seq: number;
      readonly documents: readonly string[];
    }
  | { readonly ok: false; readonly error: ErrorBody };

/** `auth` of the handshake. A client that names no version was written for this one. */
export const handshakeSchema = z.object({
  token: secretSchema,
  protocolVersion: z.number().int().default(PROTOCOL_VERSION),
});

/** `hello`: sent once after connecting. */
export const helloSchema = z.object({
  participantId: idSchema,
  role: z.enum(ROLES),
  partnerId: idSchema.optional(),
  /** Names the own document, since the identity was handed over. */
  seat: idSchema.optional(),
  /** The server's clock, milliseconds since 1970 UTC; timers are read against it. */
  now: z.number(),
});
export type Hello = z.infer<typeof helloSchema>;

/**
 * `roster`: who is connected, from authenticated sockets, whenever that changes. `clientIds` are the
 * Yjs client ids whose presence on the board belongs to the participant.
 */
export const rosterSchema = z.object({
  people: z.array(
    z.object({
      participantId: idSchema,
      role: z.enum(ROLES),
      clientIds: z.array(z.number()),
    }),
  ),
  /** Whether more than half of the connected partners have marked their card ready. */
  mostReady: z.boolean(),
  /** Who is ready; sent to facilitators only. */
  ready: z.array(idSchema).optional(),
});
export type Roster = z.infer<typeof rosterSchema>;

/** What facilitators should know of the server, as codes. */
export const NOTICE_CODES = ['disk-low'] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** `gone`: coming back makes no sense; why, where the session itself is still there. */
export const goneSchema = z
  .object({ code: z.enum(['removed', 'handed-over']).optional() })
  .default({});
export type Gone = z.infer<typeof goneSchema>;

/** `notices`: all that hold now; sent to facilitators after `hello`, and when they change. */
export const noticesSchema = z.object({
  /** A client passes over codes that it does not know. */
  codes: z.array(z.string()),
});
export type Notices = z.infer<typeof noticesSchema>;
