/** What a scenario may expect of a server, ours or a peer's. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type * as Y from 'yjs';
import type { LightSocket } from '../load/light-socket.ts';

export type CandidateName =
  | 'ambitiebord'
  | 'hocuspocus'
  | 'hocuspocus-40'
  | 'y-websocket'
  | 'socket.io'
  | 'tldraw'
  | 'ambitiebord-alone'
  | 'ambitiebord-20000'
  | 'tldraw-canvas'
  | 'excalidraw-canvas';

export interface Candidate {
  readonly name: CandidateName;
  /** As people read it, with what is special about it. */
  readonly label: string;
  /** Its version, for the report. */
  readonly version: () => string;
  /** Starts it in a process of its own; with a folder it stores what it can. */
  readonly start: (options: StartOptions) => Promise<RunningServer>;
}

export interface StartOptions {
  /** The number of the processor that it may use; without one it may use all. */
  readonly core: number | undefined;
  /** Where it keeps its data; undefined: it keeps nothing, if it can do without. */
  readonly dataFolder?: string;
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly openRoom: () => Promise<BenchRoom>;
  /** Stops it cleanly. */
  readonly stop: () => Promise<void>;
  /** Ends it with SIGKILL. */
  readonly kill: () => Promise<void>;
}

export interface BotOptions {
  /** Called with every cursor that comes in. Without it the bot only counts frames. */
  readonly onCursor?: (sender: number, number: number) => void;
  /** Sends every presence back, as the stock provider of y-websocket does. */
  readonly echoes?: boolean;
  /** Where the cursor is in a state. Without it, its place only says which state of whom it is. */
  readonly cursorAt?: (number: number) => Point;
  /** A copy of the board to keep up to date. Without it updates are only counted. */
  readonly replica?: Y.Doc;
  /** Another port to connect to: that of a bad network, or of the server after a restart. */
  readonly port?: number;
  /** Opens the socket of the board alone, and not all that a real client opens. */
  readonly boardAlone?: boolean;
  /** JSON of more presence fields, to make states larger. */
  readonly padding?: string;
}

/** A room with a board of notes. Bots are numbered; a number always is the same person. */
export interface BenchRoom {
  /** Lets so many people in beforehand, where people have to be let in. */
  readonly admit: (people: number) => Promise<void>;
  /** Opens all the sockets that a real client opens. */
  readonly connect: (index: number, options?: BotOptions) => Promise<Bot>;
  /** Undefined: this server keeps no documents. */
  readonly board: BenchBoard | undefined;
  /** The address under which a browser opens it; undefined where there is no page. */
  readonly page?: string;
}

export interface Synchronised {
  /** All Yjs updates that came before the server called the board complete. */
  readonly updates: readonly Uint8Array[];
  /** When it came, by `performance.now()`. */
  readonly at: number;
}

export interface Bot {
  /** The socket over which presence and the board come. */
  readonly socket: LightSocket;
  /** Resolves when the board has come. */
  readonly synchronised: Promise<Synchronised>;
  /** Tells where the cursor is: the number of the state stands for it. */
  readonly sendCursor: (number: number) => void;
  /**
   * Moves a note; resolves once the server has acknowledged it, if it ever does. A server that knows commands knows
   * one that is sent again by its id.
   */
  readonly moveNote: (note: number, number: number, commandId?: string) => Promise<void>;
  readonly close: () => void;
}

export interface BenchBoard {
  /** Puts notes on the board; their numbers go on from what is there. Without places they lie in one column. */
  readonly addNotes: (count: number, placeOf?: (note: number) => Point) => Promise<void>;
  /** Calls back with each note that has moved: who moved it last, and the number of that move. */
  readonly onMoves: (replica: Y.Doc, moved: (note: number, number: number) => void) => void;
  /** Where the notes are: the number of the last move of each. */
  readonly positions: (replica: Y.Doc) => Map<number, number>;
}
