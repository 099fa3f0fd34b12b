/** What a room sees of a socket: who it is, and how to reach it. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Acknowledgement, Hello, Roster } from '@ambitiebord/shared/protocol/command-socket';

/** A socket on one document, after authentication. */
export interface DocumentConnection {
  readonly actor: Actor;
  /** SHA-256 of the token that let it in, hexadecimal. */
  readonly tokenHash: string;
  readonly document: string;
  readonly send: (message: Uint8Array) => void;
  /** Bytes that wait to be sent. */
  readonly queued: () => number;
  readonly close: (code: number) => void;
}

/** A command socket, after authentication. */
export interface CommandConnection {
  readonly actor: Actor;
  /** SHA-256 of the token that let it in, hexadecimal. */
  readonly tokenHash: string;
  readonly tell: (event: 'hello' | 'roster', message: Hello | Roster) => void;
  /** Ends the connection; `gone` tells that coming back makes no sense. */
  readonly close: (reason: 'gone' | 'stopping') => void;
}

export type Acknowledge = (acknowledgement: Acknowledgement) => void;
