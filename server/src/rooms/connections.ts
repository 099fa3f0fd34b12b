/** What a room sees of a socket: who it is, and how to reach it. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Acknowledgement, Hello, Roster } from '@ambitiebord/shared/protocol/command-socket';

/** A socket on one document, after authentication. */
export interface DocumentConnection {
  readonly actor: Actor;
  /** SHA-256 of the token that let it in, hexadecimal. */
  readonly tokenHash: string;
  readonly document: string;
  /** Writes WebSocket frames, one or several in a piece, in this order; the same bytes may go to many. */
  readonly send: (...frames: readonly Uint8Array[]) => void;
  /** Bytes that wait to be sent. */
  readonly queued: () => number;
  /** Calls back once, as soon as nothing waits any more. */
  readonly whenDrained: (call: () => void) => void;
  /** Bytes that have come in so far, of whatever kind. */
  readonly received: () => number;
  readonly close: (code: number) => void;
  /** Ends it at once, for who does not answer any more. */
  readonly terminate: () => void;
}

/** Why a command socket is closed. */
export type CommandClosing = 'gone' | 'removed' | 'handed-over' | 'stopping';

/** A command socket, after authentication. */
export interface CommandConnection {
  readonly actor: Actor;
  /** SHA-256 of the token that let it in, hexadecimal. */
  readonly tokenHash: string;
  /** The same roster may be told to many; it is not changed after that. */
  readonly tell: (event: 'hello' | 'roster', message: Hello | Roster) => void;
  /** Ends the connection; all but `stopping` tell that coming back makes no sense. */
  readonly close: (reason: CommandClosing) => void;
}

export type Acknowledge = (acknowledgement: Acknowledgement) => void;
