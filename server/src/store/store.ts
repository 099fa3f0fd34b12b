/** The storage port: all that the server keeps. One contract suite tests every adapter of it. */

import type { Link } from '@ambitiebord/shared/compare/match';
import type { Role } from '@ambitiebord/shared/domain/roles';
import type { ReadLinkStore } from './read-link-store.ts';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import type { Checkpoint } from '@ambitiebord/shared/records/checkpoint';

/** A session as it is found by id or room code. Its title and state are records in its documents. */
export interface StoredSession {
  readonly sessionId: string;
  readonly roomCode: string;
  /** SHA-256 of each key, hexadecimal. */
  readonly facilitatorKeyHash: string;
  readonly displayKeyHash: string;
  readonly readKeyHash: string;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** When the working data are erased, milliseconds since 1970 UTC. */
  readonly retainUntil: number;
}

/** A session that is found by its id: also one that is over, of which only goals snapshots are left. */
export interface FoundSession extends StoredSession {
  readonly ended: boolean;
}

export interface StoredParticipant {
  readonly participantId: string;
  readonly role: Role;
  readonly partnerId: string | null;
  /** SHA-256 of the personal return code, hexadecimal; null for who has none. */
  readonly returnCodeHash: string | null;
  /** When somebody was taken out of the session; null for who is in. What is theirs opens nothing since. */
  readonly removedAt: number | null;
}

/** Who is taken out of the session, and when. */
export type Removal = { readonly participantId: string; readonly removedAt: number };

export interface StoredToken {
  readonly tokenHash: string;
  readonly participantId: string;
  readonly createdAt: number;
  /** The seat that it is for; null for the one that a participant has at first, which is the id. */
  readonly seat: string | null;
}

/** From which seat somebody takes part. Who was never handed over has the participant's id as both. */
export interface StoredSeating {
  readonly participantId: string;
  readonly seat: string;
  /** The seat of who is known to be the person: the one that joined, or what that one confirmed since. */
  readonly home: string;
}

/** A code with which another device takes an identity over, once. */
export interface StoredHandover {
  readonly participantId: string;
  /** SHA-256 of the code, hexadecimal. */
  readonly codeHash: string;
  /** Until when it works, milliseconds since 1970 UTC. */
  readonly until: number;
}

/** A participant of a session. */
export interface StoredSeat {
  readonly sessionId: string;
  readonly participantId: string;
}

/** What was answered to a command, so that a re-send gets the same answer and changes nothing. */
export interface StoredAnswer {
  /** The seat from which the command came: at first the participant's id. */
  readonly participantId: string;
  readonly commandId: string;
  /** SHA-256 of the command's canonical JSON, hexadecimal. */
  readonly bodyHash: string;
  /** The acknowledgement as JSON. */
  readonly acknowledgement: string;
  /** The patch as JSON, for undo; null when the command cannot be taken back. */
  readonly patch: string | null;
}

/** Who may write with a Yjs client id in a pad. */
export interface StoredPadClient {
  readonly document: string;
  readonly clientId: number;
  readonly participantId: string;
}

export interface StoredGoalsSnapshot {
  readonly snapshotId: string;
  readonly contentHash: string;
  /** The snapshot as JSON text. */
  readonly content: string;
  readonly takenAt: number;
  /** When it is erased, milliseconds since 1970 UTC. */
  readonly retainUntil: number;
}

/** What can be said of a goals snapshot without reading it. */
export type SnapshotDates = Pick<StoredGoalsSnapshot, 'snapshotId' | 'takenAt' | 'retainUntil'>;

/** That a partner confirmed a goals snapshot. */
export interface StoredSignOff extends SignOff {
  readonly snapshotId: string;
}

/** A checkpoint of the board, to which a facilitator can put it back. */
export interface StoredCheckpoint extends Checkpoint {
  /** What was on the board, as JSON text. */
  readonly content: string;
}

/** A new version of a goals snapshot, which takes the place of the one with another hash. */
export type SnapshotVersion = Pick<
  StoredGoalsSnapshot,
  'snapshotId' | 'contentHash' | 'content'
> & { readonly replaces: string };

/** Somebody's name goes: from patches that could be undone, from checkpoints, and from snapshots. */
export interface NameErasure {
  readonly participantId: string;
  readonly name: string;
  /** What stands in its place in texts of checkpoints; absent where nobody knows whom the name means. */
  readonly nameless: string | undefined;
  readonly snapshots: readonly SnapshotVersion[];
}

/** A text goes from snapshots and checkpoints, and from patches that could be undone, in whatever field it stands. */
export interface TextErasure {
  readonly text: string;
  readonly instead: string;
  readonly snapshots: readonly SnapshotVersion[];
}

/** What is stored of somebody, but for what is in documents. */
export interface StoredTraces {
  /** When each of the tokens was made, milliseconds since 1970 UTC. */
  readonly tokens: readonly number[];
  readonly answers: readonly StoredAnswer[];
  /** Pads in which they wrote. */
  readonly pads: readonly string[];
}

/** An image without anything in it but the picture. */
export interface StoredImage {
  readonly imageId: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What the images of one session may be together. */
export interface ImageBounds {
  readonly images: number;
  readonly bytes: number;
}

/** That a goals snapshot shows an image. */
export interface SnapshotImage {
  readonly snapshotId: string;
  readonly imageId: string;
}

/** A look for images that nothing shows; milliseconds since 1970 UTC. */
export interface ImageSweep {
  readonly now: number;
  /** What was found unused until then goes, and with it what could be undone with it. */
  readonly unusedUntil: number;
}

/** Which goals snapshot is compared with which, of this session or another. */
export interface ComparedPair {
  readonly snapshotId: string;
  readonly otherId: string;
}

/** What belongs together in a goals snapshot and another one, as it is kept. */
export type StoredSnapshotLink = ComparedPair & Link;

/** All that one tick of one room makes durable at once. */
export interface RoomCommit {
  readonly sessionId: string;
  /** One more than the room's last commit. A commit whose number is not next fails. */
  readonly seq: number;
  readonly updates: readonly { readonly document: string; readonly bytes: Uint8Array }[];
  /** The form in which all documents are from now on; without one it stays what it was. */
  readonly documentFormat?: string;
  readonly answers?: readonly StoredAnswer[];
  readonly participants?: readonly StoredParticipant[];
  readonly tokens?: readonly StoredToken[];
  /** The new room code of the session; the old one is nobody's from then on. */
  readonly roomCode?: string | undefined;
  /** Each also makes a code for its participant worth nothing. */
  readonly seatings?: readonly StoredSeating[];
  readonly removals?: readonly Removal[];
  readonly padClients?: readonly StoredPadClient[];
  readonly goalsSnapshots?: readonly StoredGoalsSnapshot[];
  readonly snapshotImages?: readonly SnapshotImage[];
  /** Sign-offs of snapshots that come with them, of whichever version. */
  readonly signOffs?: readonly StoredSignOff[];
  readonly snapshotLinks?: readonly StoredSnapshotLink[];
  /** Each makes the oldest ones go that are too many. */
  readonly checkpoints?: readonly StoredCheckpoint[];
  readonly nameErasures?: readonly NameErasure[];
  /** Each with the images that records show once this commit is made. */
  readonly imageSweeps?: readonly (ImageSweep & { readonly shown: ReadonlySet<string> })[];
  readonly textErasures?: readonly TextErasure[];
}

export interface StoredRoom {
  /** The number of the last commit; 0 for a new room. */
  readonly seq: number;
  /** The form in which its documents are; null when no commit told. */
  readonly documentFormat: string | null;
  /** The Yjs updates of each document in order: first the compacted one, if any, then the log. */
  readonly documents: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly padClients: readonly StoredPadClient[];
  /** Updates in the log since the last compaction. */
  readonly logLength: number;
}

/** Thrown by `createSession` when the room code is taken; try another. */
export class RoomCodeTakenError extends Error {}

export interface Store {
  /** @throws RoomCodeTakenError */
  createSession(session: StoredSession): Promise<void>;
  session(sessionId: string): Promise<FoundSession | undefined>;
  /** Only a session that is not over has a code. */
  sessionByCode(roomCode: string): Promise<StoredSession | undefined>;

  participant(sessionId: string, participantId: string): Promise<StoredParticipant | undefined>;
  participantByToken(sessionId: string, tokenHash: string): Promise<StoredParticipant | undefined>;
  participantByReturnCode(sessionId: string, hash: string): Promise<StoredParticipant | undefined>;
  seating(sessionId: string, participantId: string): Promise<StoredSeating>;
  /** The seat that a token is for; undefined for a token of nobody. */
  seatOfToken(sessionId: string, tokenHash: string): Promise<string | undefined>;
  /** Keeps a code in the place of an earlier one of the same participant. */
  putHandover(sessionId: string, handover: StoredHandover): Promise<void>;
  handoverByCode(sessionId: string, hash: string): Promise<StoredHandover | undefined>;
  /** Who has this role, the one whose newest token is oldest first. */
  participantsIn(sessionId: string, role: Role): Promise<string[]>;
  /** Keeps that these participants were here, in one transaction. Who is put in with a commit was not, at first. */
  markCame(seats: readonly StoredSeat[]): Promise<void>;
  /** Partners who are in and were never here, with no token after a moment, the one whose newest token is oldest first. */
  neverCame(sessionId: string, until: number): Promise<string[]>;
  /** Removes a participant and their tokens. What they wrote and were answered stays. */
  removeParticipant(sessionId: string, participantId: string): Promise<void>;
  /** Adds a token to those of its participant, and removes the oldest beyond `most`. */
  addToken(sessionId: string, token: StoredToken, most: number): Promise<void>;
  removeToken(sessionId: string, tokenHash: string): Promise<void>;

  loadRoom(sessionId: string): Promise<StoredRoom>;
  /**
   * Makes the commits durable in one transaction, with a savepoint per room: one that fails leaves
   * the others standing. Resolves with the error of each failed one (undefined: durable), in order.
   * @throws when the transaction as a whole failed: then nothing of it counts.
   */
  commit(commits: readonly RoomCommit[]): Promise<(Error | undefined)[]>;
  answer(
    sessionId: string,
    participantId: string,
    commandId: string,
  ): Promise<StoredAnswer | undefined>;
  /** Replaces the log up to and including `seq` by one update per document. */
  compact(
    sessionId: string,
    seq: number,
    documents: ReadonlyMap<string, Uint8Array>,
  ): Promise<void>;

  /**
   * Keeps an image that nothing shows yet; false, and nothing is kept, when the session would have too much.
   * @throws CodedError `not-found` for a session that is over
   */
  putImage(
    sessionId: string,
    image: StoredImage,
    limits: { readonly now: number; readonly most: ImageBounds },
  ): Promise<boolean>;
  image(sessionId: string, imageId: string): Promise<StoredImage | undefined>;
  /** Which of these images a session has. */
  imagesAmong(sessionId: string, imageIds: readonly string[]): Promise<string[]>;
  /** Sessions that are not over and have images. */
  sessionsWithImages(): Promise<string[]>;

  goalsSnapshot(sessionId: string, snapshotId: string): Promise<StoredGoalsSnapshot | undefined>;
  /** The goals snapshots of a session, oldest first. */
  snapshotDates(sessionId: string): Promise<SnapshotDates[]>;
  /** What a facilitator says belongs together in two snapshots, whichever of them is named first; the oldest first. */
  snapshotLinks(sessionId: string, pair: ComparedPair): Promise<Link[]>;
  /** All that is kept with the snapshots of a session, the oldest first. */
  allSnapshotLinks(sessionId: string): Promise<StoredSnapshotLink[]>;
  /** Keeps that two belong together; false, and nothing is kept, when the snapshot would have more than `most`. */
  putSnapshotLink(
    sessionId: string,
    pair: ComparedPair,
    link: Link,
    most: number,
  ): Promise<boolean>;
  removeSnapshotLink(sessionId: string, pair: ComparedPair, link: Link): Promise<void>;
  readonly readLinks: ReadLinkStore;
  /** Keeps a sign-off in the place of an earlier one; false when its version is not the one that is kept. */
  putSignOff(sessionId: string, signOff: StoredSignOff): Promise<boolean>;
  removeSignOff(sessionId: string, snapshotId: string, partnerId: string): Promise<void>;
  /** The sign-offs of a goals snapshot, oldest first. */
  signOffs(sessionId: string, snapshotId: string): Promise<SignOff[]>;
  /** The checkpoints of a session that is not over, newest first. */
  checkpoints(sessionId: string): Promise<Checkpoint[]>;
  checkpoint(sessionId: string, id: string): Promise<StoredCheckpoint | undefined>;
  /** Removes everything of the session and overwrites it on disk. */
  deleteSession(sessionId: string): Promise<void>;

  /** Gives the working data of a session another date. */
  setRetention(sessionId: string, retainUntil: number): Promise<void>;
  /** Removes the goals snapshots whose date has come, and overwrites them on disk. */
  eraseDueSnapshots(now: number): Promise<void>;
  /** Sessions, so many at most, whose date has come, and those that are over and have no snapshot left. */
  dueSessions(now: number, most: number): Promise<string[]>;
  /**
   * Removes the working data of a session and overwrites them on disk. Its goals snapshots stay readable
   * for those who could read them; without any, everything of the session goes.
   */
  endSession(sessionId: string): Promise<void>;

  tracesOf(sessionId: string, participantId: string, seat: string): Promise<StoredTraces>;
  /** Puts new versions of snapshots in the place of the old ones, of a session that is over. */
  replaceSnapshots(sessionId: string, versions: readonly SnapshotVersion[]): Promise<void>;
  /** Sessions in whose log something stands that has to go: they are to be compacted. */
  sessionsToCompact(): Promise<string[]>;
  /** Wipes what erasing left in the file, of sessions that need no compaction any more. */
  finishErasing(): Promise<void>;
  close(): Promise<void>;
}
