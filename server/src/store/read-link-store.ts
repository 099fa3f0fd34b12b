/** The part of the storage port for read links. */

/** A link with which people from outside read one goals snapshot; milliseconds since 1970 UTC. */
export interface StoredReadLink {
  readonly linkId: string;
  readonly snapshotId: string;
  /** SHA-256, hexadecimal. */
  readonly secretHash: string;
  readonly createdAt: number;
  /** Null: as long as the snapshot is kept. */
  readonly endsAt: number | null;
}

export interface ReadLinkStore {
  /** False, and nothing is kept, when the snapshot would have more than `most`, or is not there. */
  put(sessionId: string, link: StoredReadLink, most: number): Promise<boolean>;
  /** Those of a snapshot, oldest first, also those that have ended. */
  of(
    sessionId: string,
    snapshotId: string,
  ): Promise<Omit<StoredReadLink, 'secretHash' | 'snapshotId'>[]>;
  remove(sessionId: string, snapshotId: string, linkId: string): Promise<void>;
  /** Which snapshot a secret opens at this moment. */
  opened(
    sessionId: string,
    secretHash: string,
    now: number,
  ): Promise<{ readonly linkId: string; readonly snapshotId: string } | undefined>;
  /** Whether an image is in a snapshot. */
  shows(sessionId: string, snapshotId: string, imageId: string): Promise<boolean>;
}
