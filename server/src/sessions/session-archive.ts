/** A whole session as a zip: what is shared on its board as `session.json`, its goals snapshots, and the images of both. */

import {
  importSession,
  readSessionFile,
  sessionFileOf,
  type SessionFile,
} from '@ambitiebord/shared/commands/session-file';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import {
  ARCHIVED_SNAPSHOTS_BYTES,
  IMAGE_BYTES,
  IMAGE_BYTES_PER_SESSION,
  IMAGES_PER_SESSION,
  SESSION_FILE_BYTES,
  SNAPSHOTS_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import { refuse, succeed } from '@ambitiebord/shared/domain/result';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { BadZipError, readZip, writeZip } from '../archive/zip.ts';
import { CodedError } from '../errors.ts';
import { cleanImage, type CleanImage } from '../images/clean-image.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Room } from '../rooms/room.ts';
import type { Store } from '../store/store.ts';
import {
  arrivingSnapshots,
  isSnapshotFile,
  leavingSnapshots,
  type LeavingSnapshots,
} from './archived-snapshots.ts';
import { newSessionWith, type CreateSessionDependencies } from './create-session.ts';
import { after } from './retention.ts';
import { hashesOn } from './snapshot-versions.ts';

const FILE = 'session.json';
const IMAGES = 'images/';

const MOST_IMAGES = { images: IMAGES_PER_SESSION, bytes: IMAGE_BYTES_PER_SESSION };

/** The archive of a session. @throws CodedError `not-found`, `too-large` or `storage-failed` */
export async function exportSession(
  { store, rooms }: { readonly store: Store; readonly rooms: RoomRegistry },
  sessionId: string,
): Promise<Buffer> {
  const room = await rooms.open(sessionId);
  let leaving: Leaving | undefined;
  while (!leaving) leaving = await leave(store, room);
  const { file, shown, snapshots } = leaving;
  if (!file) throw new CodedError('not-found');
  const json = Buffer.from(JSON.stringify(file, undefined, 1));
  const files = new Map([[FILE, json], ...snapshots.files]);
  for (const imageId of [...new Set([...shown, ...snapshots.imageIds])].toSorted()) {
    const image = await store.image(sessionId, imageId);
    if (image) files.set(IMAGES + imageId, Buffer.from(image.bytes));
  }
  return writeZip(files);
}

interface Leaving {
  readonly file: SessionFile | undefined;
  /** The images on the board. */
  readonly shown: readonly string[];
  readonly snapshots: LeavingSnapshots;
}

/** Undefined when a snapshot was taken or renewed since they were read: then the board names others. */
async function leave(store: Store, room: Room): Promise<Leaving | undefined> {
  const frozen = await room.readBoard(hashesOn);
  const snapshots = await leavingSnapshots(store, room.sessionId);
  return room.readBoard((board) =>
    hashesOn(board) === frozen
      ? {
          file: sessionFileOf(board, (recordId) => room.padText(recordId), snapshots.archived),
          shown: recordsOf(board, 'image').map(({ imageId }) => imageId),
          snapshots,
        }
      : undefined,
  );
}

/**
 * Makes a new session of an archive, with an id, a code and keys of its own.
 * @throws CodedError `unusable-file`, `newer-file`, `storage-failed`, `storage-full`
 */
export async function importArchive(
  dependencies: CreateSessionDependencies,
  archive: Buffer,
): Promise<CreatedSession & { readonly title: string }> {
  const files = await unzip(archive);
  const read = readSessionFile(files.get(FILE)?.toString() ?? '');
  if (typeof read === 'string') throw new CodedError(read);
  const images = imagesIn(files);
  for (const record of read.records) {
    if (record.type === 'image' && !images.has(record.imageId)) {
      throw new CodedError('unusable-file');
    }
  }
  const { store, clock, retention } = dependencies;
  const now = clock.now();
  const latest = after(now, retention.snapshotDays);
  const frozen = arrivingSnapshots(files, read, { now, latest, images });
  return newSessionWith(dependencies, {
    beforehand: async (sessionId) => {
      for (const [imageId, image] of images) {
        const most = { now, most: MOST_IMAGES };
        const isKept = await store.putImage(sessionId, { imageId, ...image }, most);
        if (!isKept) throw new CodedError('full');
      }
    },
    start: (transaction, made) => {
      const refusal = importSession(transaction, read, made);
      if (refusal) return refuse(refusal);
      const ambitions = recordsOf(transaction.records(BOARD), 'ambition');
      const pads = ambitions.map(({ id, text }) => ({ recordId: id, text }));
      const title = sessionOf(transaction.records(BOARD))?.title ?? '';
      return succeed({ value: title, rows: { pads, ...frozen } });
    },
  });
}

async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  try {
    return await readZip(archive, {
      files: IMAGES_PER_SESSION + SNAPSHOTS_PER_SESSION + 1,
      bytes: SESSION_FILE_BYTES + ARCHIVED_SNAPSHOTS_BYTES + IMAGE_BYTES_PER_SESSION,
      isExpected: (name) => name === FILE || isSnapshotFile(name) || isImageFile(name),
    });
  } catch (error) {
    if (error instanceof BadZipError) throw new CodedError('unusable-file', { cause: error });
    throw error;
  }
}

function isImageFile(name: string): boolean {
  return name.startsWith(IMAGES) && ID_PATTERN.test(name.slice(IMAGES.length));
}

/** The images of an archive, each with nothing in it but the picture. */
function imagesIn(files: ReadonlyMap<string, Buffer>): Map<string, CleanImage> {
  const images = new Map<string, CleanImage>();
  for (const [name, file] of files) {
    if (!name.startsWith(IMAGES)) continue;
    // An image that is sent by itself may not be larger either.
    const image = file.length > IMAGE_BYTES ? 'too-large' : cleanImage(file);
    if (typeof image === 'string') throw new CodedError('unusable-file');
    images.set(name.slice(IMAGES.length), image);
  }
  return images;
}
