/** The images in the SQLite file, and which of them are still needed. */

import type { Database, Statement } from 'better-sqlite3';
import { CodedError } from '../errors.ts';
import { IS_KEPT, IS_RUNNING } from './statements.ts';
import type { ImageBounds, RoomCommit, Store, StoredImage } from './store.ts';

type Sweep = NonNullable<RoomCommit['imageSweeps']>[number];

interface UseRow {
  readonly imageId: string;
  readonly unusedSince: number | null;
  /** 1: a goals snapshot shows it, or the board can be put back to when it did. */
  readonly isKept: 0 | 1;
}

type ImageKey = [sessionId: string, imageId: string];

export class KeptImages {
  readonly #database: Database;
  readonly #total: Statement<[string], ImageBounds>;
  readonly #insert: Statement<[StoredImage & { sessionId: string; now: number }]>;
  readonly #find: Statement<ImageKey, StoredImage>;
  readonly #has: Statement<ImageKey, number>;
  readonly #sessions: Statement<[], string>;
  readonly #uses: Statement<[string], UseRow>;
  readonly #setUnused: Statement<[number | null, ...ImageKey]>;
  readonly #delete: Statement<ImageKey>;
  readonly #forgetPatchesWith: Statement<ImageKey>;
  readonly #markResidue: Statement<[string, number]>;

  constructor(database: Database) {
    this.#database = database;
    this.#total = database.prepare(
      `SELECT count(*) AS images, coalesce(sum(length(bytes)), 0) AS bytes FROM image
       WHERE session_id = ?`,
    );
    this.#insert = database.prepare(
      `INSERT INTO image (session_id, image_id, media_type, width, height, unused_since, bytes)
       SELECT session_id, @imageId, @mediaType, @width, @height, @now, @bytes FROM session
       WHERE session_id = @sessionId AND ${IS_RUNNING}`,
    );
    this.#find = database.prepare(
      `SELECT image_id AS imageId, media_type AS mediaType, width, height, bytes FROM image
       WHERE session_id = ? AND image_id = ? AND ${IS_KEPT}`,
    );
    this.#has = database
      .prepare<ImageKey, number>('SELECT 1 FROM image WHERE session_id = ? AND image_id = ?')
      .pluck();
    this.#sessions = database
      .prepare<[], string>(
        `SELECT session_id FROM session WHERE ${IS_RUNNING}
         AND EXISTS (SELECT 1 FROM image WHERE image.session_id = session.session_id)`,
      )
      .pluck();
    this.#uses = database.prepare(
      `SELECT image_id AS imageId, unused_since AS unusedSince, EXISTS (
         SELECT 1 FROM snapshot_image WHERE snapshot_image.session_id = image.session_id
           AND snapshot_image.image_id = image.image_id) OR EXISTS (
         SELECT 1 FROM checkpoint WHERE checkpoint.session_id = image.session_id
           AND instr(checkpoint.content, image.image_id) > 0) AS isKept
       FROM image WHERE session_id = ?`,
    );
    this.#setUnused = database.prepare(
      'UPDATE image SET unused_since = ? WHERE session_id = ? AND image_id = ?',
    );
    this.#delete = database.prepare('DELETE FROM image WHERE session_id = ? AND image_id = ?');
    this.#forgetPatchesWith = database.prepare(
      'UPDATE answer SET patch = NULL WHERE session_id = ? AND instr(patch, ?) > 0',
    );
    this.#markResidue = database.prepare('INSERT INTO residue (session_id, seq) VALUES (?, ?)');
  }

  /** As in the port. */
  put(sessionId: string, image: StoredImage, limits: Parameters<Store['putImage']>[2]): boolean {
    const { now, most } = limits;
    const putIn = this.#database.transaction((): boolean => {
      const { images, bytes } = this.#total.get(sessionId) ?? { images: 0, bytes: 0 };
      if (images + 1 > most.images || bytes + image.bytes.byteLength > most.bytes) return false;
      const { changes } = this.#insert.run({ ...image, sessionId, now });
      if (changes === 0) throw new CodedError('not-found');
      return true;
    });
    return putIn.immediate();
  }

  find(sessionId: string, imageId: string): StoredImage | undefined {
    return this.#find.get(sessionId, imageId);
  }

  has(sessionId: string, imageId: string): boolean {
    return this.#has.get(sessionId, imageId) !== undefined;
  }

  sessions(): string[] {
    return this.#sessions.all();
  }

  /** Notes which images nothing shows, and does away with those that nothing has shown for long. Within a commit. */
  sweep(sessionId: string, { shown, now, unusedUntil }: Sweep): void {
    for (const { imageId, unusedSince, isKept } of this.#uses.all(sessionId)) {
      if (isKept === 1 || shown.has(imageId)) {
        if (unusedSince !== null) this.#setUnused.run(null, sessionId, imageId);
      } else if (unusedSince === null) {
        this.#setUnused.run(now, sessionId, imageId);
      } else if (unusedSince <= unusedUntil) {
        // Nothing may bring back a record that shows what is gone.
        this.#forgetPatchesWith.run(sessionId, JSON.stringify(imageId));
        this.#delete.run(sessionId, imageId);
        this.#markResidue.run(sessionId, 0);
      }
    }
  }
}
