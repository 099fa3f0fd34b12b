/** The goals snapshots in the archive of a session: each the file that people download, with what is kept beside it. */

import type { ArchivedSnapshot } from '@ambitiebord/shared/commands/archived-snapshot';
import type { ReadSessionFile } from '@ambitiebord/shared/commands/session-file';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import {
  ARCHIVED_SNAPSHOTS_BYTES,
  START_FROM_SNAPSHOT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import { recordsOf, type BoardRecord } from '@ambitiebord/shared/records/registry';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { versionOf } from '@ambitiebord/shared/report/snapshot-provenance';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { CodedError } from '../errors.ts';
import type { RoomCommit, Store } from '../store/store.ts';
import { givenSnapshot } from './given-snapshot.ts';
import { readSnapshots } from './read-snapshots.ts';
import { verifySnapshot } from './verify-snapshot.ts';

const FOLDER = 'snapshots/';
const ENDING = '.json';

/** The snapshots of a session on their way out. */
export interface LeavingSnapshots {
  readonly archived: readonly ArchivedSnapshot[];
  /** By their names in the archive. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The images that they show. */
  readonly imageIds: ReadonlySet<string>;
}

/** @throws CodedError `too-large` for more than an archive holds, `storage-failed` */
export async function leavingSnapshots(store: Store, sessionId: string): Promise<LeavingSnapshots> {
  const links = await store.allSnapshotLinks(sessionId);
  const archived: ArchivedSnapshot[] = [];
  const files = new Map<string, Buffer>();
  const imageIds = new Set<string>();
  let bytes = 0;
  for await (const { stored, snapshot } of readSnapshots(store, sessionId)) {
    const { snapshotId: id, retainUntil } = stored;
    const file = Buffer.from(stored.content);
    bytes += file.length;
    if (bytes > ARCHIVED_SNAPSHOTS_BYTES) throw new CodedError('too-large');
    files.set(nameOf(id), file);
    archived.push({
      id,
      retainUntil,
      signOffs: await store.signOffs(sessionId, id),
      links: links
        .filter(({ snapshotId }) => snapshotId === id)
        .map(({ snapshotId: _, ...link }) => link),
    });
    for (const imageId of imagesOf(snapshot)) imageIds.add(imageId);
  }
  return { archived, files, imageIds };
}

const nameOf = (id: string): string => FOLDER + id + ENDING;

/** Whether a file in an archive can be a snapshot, by its name. */
export function isSnapshotFile(name: string): boolean {
  return (
    name.startsWith(FOLDER) &&
    name.endsWith(ENDING) &&
    ID_PATTERN.test(name.slice(FOLDER.length, -ENDING.length))
  );
}

function imagesOf(snapshot: StoredSnapshot): Set<string> {
  return new Set('images' in snapshot ? snapshot.images?.map(({ imageId }) => imageId) : []);
}

interface Arrival {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Until when a snapshot is kept that is taken now. */
  readonly latest: number;
  /** The images that come along. */
  readonly images: ReadonlyMap<string, unknown>;
}

type Rows = Required<
  Pick<RoomCommit, 'goalsSnapshots' | 'snapshotImages' | 'signOffs' | 'snapshotLinks'>
>;

/**
 * What is kept of the snapshots that come with a session: exactly those that it names, as they were frozen.
 * @throws CodedError `unusable-file`, `newer-file`
 */
export function arrivingSnapshots(
  files: ReadonlyMap<string, Buffer>,
  { records, snapshots }: ReadSessionFile,
  arrival: Arrival,
): Rows {
  if ([...files.keys()].filter(isSnapshotFile).length !== snapshots.length) unusable();
  const references = new Map(onBoard(records).map(({ id, contentHash }) => [id, contentHash]));
  const arriving = snapshots.map((archived) => {
    const given = jsonOf(files.get(nameOf(archived.id)));
    const snapshot = givenSnapshot(given);
    const { contentHash, id } = snapshot;
    if (id !== archived.id || references.get(id) !== contentHash) unusable();
    if (!archived.signOffs.every((signOff) => fits(signOff, snapshot))) unusable();
    const dates = { takenAt: snapshot.takenAt, retainUntil: keptUntil(archived, arrival) };
    // As it was written, in its own order; what was put right while reading it is not as it was frozen.
    const content = JSON.stringify(given);
    if (verifySnapshot(content).verdict !== 'unchanged') unusable();
    return { snapshot, row: { snapshotId: id, contentHash, content, ...dates } };
  });
  return {
    goalsSnapshots: arriving.map(({ row }) => row),
    snapshotImages: arriving.flatMap(({ snapshot }) =>
      [...imagesOf(snapshot)]
        .filter((imageId) => arrival.images.has(imageId))
        .map((imageId) => ({ snapshotId: snapshot.id, imageId })),
    ),
    signOffs: snapshots.flatMap(({ id, signOffs }) =>
      onlyOnce(signOffs, ({ partnerId }) => partnerId).map((signOff) => of(id, signOff)),
    ),
    snapshotLinks: snapshots.flatMap(({ id, links }) =>
      onlyOnce(links, ({ otherId, before, after }) => [otherId, before, after].join()).map((link) =>
        of(id, link),
      ),
    ),
  };
}

const of = <Row extends object>(snapshotId: string, row: Row) => ({ snapshotId, ...row });

const onBoard = (records: readonly BoardRecord[]) =>
  recordsOf(new Map(records.map((record) => [record.id, record])), 'goalsSnapshot');

function unusable(): never {
  throw new CodedError('unusable-file');
}

function jsonOf(file: Buffer | undefined): unknown {
  if (!file || file.length > START_FROM_SNAPSHOT_BYTES) unusable();
  try {
    return JSON.parse(file.toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw new CodedError('unusable-file', { cause: error });
    throw error;
  }
}

/** Its promised date holds; one that has come was kept by whoever brings it, and counts from now. */
function keptUntil({ retainUntil }: ArchivedSnapshot, { now, latest }: Arrival): number {
  return retainUntil > now ? Math.min(retainUntil, latest) : latest;
}

/** Whether it is about a partner of the snapshot, in a version that there is or was. */
function fits({ partnerId, version, contentHash }: SignOff, snapshot: StoredSnapshot): boolean {
  if (!snapshot.partners.some(({ id }) => id === partnerId)) return false;
  if (version === versionOf(snapshot)) return contentHash === snapshot.contentHash;
  const next = snapshot.revisions?.[version - 1];
  // A version without a salt left no hash.
  return next !== undefined && (next.replaced ?? contentHash) === contentHash;
}

/** All of them. @throws CodedError `unusable-file` when two are the same */
function onlyOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  if (new Set(items.map(keyOf)).size !== items.length) unusable();
  return items;
}
