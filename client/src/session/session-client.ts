/** What the rest of the browser knows of a running session. Works in Node too, for bots and tests. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { NoticeCode, Roster } from '@ambitiebord/shared/protocol/command-socket';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { Records } from '@ambitiebord/shared/records/registry';
import type * as Y from 'yjs';
import type { StoreApi } from 'zustand/vanilla';
import type { SessionImages } from './session-images.ts';
import type { StorageTrouble } from './command-queue.ts';

/** Why there will be no connection any more. */
export type Ending = 'gone' | 'outdated' | 'removed' | 'handed-over';

/** `offline` is shown as "your work is kept on this device"; an ending is final. */
export type ConnectionState = 'connecting' | 'online' | 'offline' | Ending;

/** A command that the server refused; its text is kept so that it can be offered again. */
export interface Refusal {
  readonly commandId: string;
  readonly code: ErrorCode;
  readonly command: NewCommand;
}

/** Everything that a view can show, replaced as a whole (parts that did not change keep their identity). */
export interface SessionState {
  readonly connection: ConnectionState;
  /** Whether the documents have been read at least once. */
  readonly loaded: boolean;
  readonly me: Actor;
  /** The board as it is, with this browser's pending commands laid over it. */
  readonly board: Records;
  /** The own private document, likewise. */
  readonly own: Records;
  /** What the own pair works on together, likewise; nothing while in no pair. */
  readonly group: Records;
  readonly roster: Roster;
  /** What a facilitator should know of the server. */
  readonly notices: readonly NoticeCode[];
  /** Commands that the server has not confirmed yet. */
  readonly pending: number;
  /** Those, and the fields and pads with text that the server does not have yet. */
  readonly unsaved: number;
  /** Why the server cannot keep anything just now; what waits goes by itself when it can. */
  readonly storageTrouble: StorageTrouble | undefined;
  readonly refusals: readonly Refusal[];
  /** What this person wrote in pads and the server refused, by the record of the pad. */
  readonly refusedTexts: ReadonlyMap<string, string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Somebody else's presence, with the person that the server says it belongs to. */
export interface OtherPresence {
  readonly clientId: number;
  readonly participantId: string;
  readonly presence: Presence;
}

/** A pad that is open for writing together. */
export interface Pad {
  readonly text: Y.Text;
  readonly synced: () => boolean;
  /**
   * Called when the server refused what was written here, with the unsent text (empty when letters were
   * only taken away); it stands in `refusedTexts` as well. From then on `text` is another one.
   */
  readonly onRefused: (listen: (text: string) => void) => () => void;
  readonly close: () => void;
}

export interface SessionClient {
  readonly sessionId: string;
  readonly state: StoreApi<SessionState>;
  /** Presences of the others, apart from the state because they change many times a second. */
  readonly others: StoreApi<ReadonlyMap<number, OtherPresence>>;
  /** Shows the command at once and sends it when it can; returns its id. */
  readonly send: (command: NewCommand) => string;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismissRefusal: (commandId: string) => void;
  /** Tells the others; fields that are undefined are taken away. At most one message per frame. */
  readonly publish: (
    presence: Partial<{ [Field in keyof Presence]: Presence[Field] | undefined }>,
  ) => void;
  /** A field (any object that stands for it) has, or no longer has, typed text that was not sent. */
  readonly holdText: (field: object, unsent: boolean) => void;
  /** Closing a pad keeps it connected until the server has, or refuses, what was written in it. */
  readonly openPad: (recordId: string) => Pad;
  /** The author has put a refused text in again, or lets it go. */
  readonly dismissRefusedText: (recordId: string) => void;
  /** Images over HTTP; the code for it comes when it is first wanted, and rejects without a network. */
  readonly images: () => Promise<SessionImages>;
  /** Milliseconds since 1970 UTC by the server's clock. */
  readonly serverNow: () => number;
  /** Stops all connections; pending commands stay on the device. */
  readonly close: () => void;
}
