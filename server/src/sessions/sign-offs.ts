/** Signing off: a partner confirms a goals snapshot, in the version that was read, and may take that back. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import { SIGN_OFFS_ON_BOARD } from '@ambitiebord/shared/domain/limits';
import { succeed } from '@ambitiebord/shared/domain/result';
import { speaksFor } from '@ambitiebord/shared/policy/speaks-for';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { SignOffs } from '@ambitiebord/shared/protocol/http';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { versionOf } from '@ambitiebord/shared/report/snapshot-provenance';
import { storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import type { Clock } from '../clock.ts';
import { CodedError, valueOf } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Store } from '../store/store.ts';

interface SignOffDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/** Which partner of which snapshot. */
interface Signed {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly partnerId: string;
}

/**
 * Confirms a snapshot for a partner, in the place of what was confirmed before.
 * @param contentHash of the version that was read
 * @throws CodedError `not-found`, `forbidden` for who does not speak for the partner, `unknown-record` for a partner
 * that the snapshot does not know, `changed-by-others` when there is another version by now, `storage-failed`
 */
export async function giveSignOff(
  dependencies: SignOffDependencies,
  signed: Signed,
  { actor, contentHash }: { readonly actor: Actor; readonly contentHash: string },
): Promise<SignOffs> {
  const { store, clock } = dependencies;
  const { sessionId, snapshotId, partnerId } = signed;
  const stored = await store.goalsSnapshot(sessionId, snapshotId);
  if (!stored) throw new CodedError('not-found');
  await requireVoice(dependencies, signed, actor);
  const snapshot = storedSnapshotSchema.parse(JSON.parse(stored.content));
  if (!snapshot.partners.some(({ id }) => id === partnerId)) throw new CodedError('unknown-record');
  const signOff: SignOff = {
    partnerId,
    participantId: actor.participantId,
    contentHash,
    version: versionOf(snapshot),
    signedAt: clock.now(),
  };
  if (!(await store.putSignOff(sessionId, { snapshotId, ...signOff }))) {
    throw new CodedError('changed-by-others');
  }
  await noteOnBoard(dependencies, signed, signOff);
  return { signOffs: await store.signOffs(sessionId, snapshotId) };
}

/**
 * Takes a confirmation back; without one there is nothing to do.
 * @throws CodedError `not-found`, `forbidden`, `storage-failed`
 */
export async function takeSignOffBack(
  dependencies: SignOffDependencies,
  signed: Signed,
  actor: Actor,
): Promise<SignOffs> {
  const { store } = dependencies;
  const { sessionId, snapshotId, partnerId } = signed;
  if (!(await store.goalsSnapshot(sessionId, snapshotId))) throw new CodedError('not-found');
  await requireVoice(dependencies, signed, actor);
  await store.removeSignOff(sessionId, snapshotId, partnerId);
  await noteOnBoard(dependencies, signed, undefined);
  return { signOffs: await store.signOffs(sessionId, snapshotId) };
}

/** When the session is over nobody writes for others any more: there is nobody to ask. */
async function requireVoice(
  { store, rooms }: SignOffDependencies,
  { sessionId, partnerId }: Signed,
  actor: Actor,
): Promise<void> {
  const session = await store.session(sessionId);
  if (!session) throw new CodedError('not-found');
  const speaks = session.ended
    ? actor.partnerId === partnerId
    : await (await rooms.open(sessionId)).readBoard((board) => speaksFor(actor, partnerId, board));
  if (!speaks) throw new CodedError('forbidden');
}

/** Lets everybody in the session see it. What the store has counts; the board only shows it. */
async function noteOnBoard(
  { store, rooms, clock }: SignOffDependencies,
  { sessionId, snapshotId, partnerId }: Signed,
  signOff: SignOff | undefined,
): Promise<void> {
  const session = await store.session(sessionId);
  if (!session || session.ended) return;
  const room = await rooms.open(sessionId);
  const noted = await room.transact((transaction) => {
    const reference = recordOf(transaction.records(BOARD), 'goalsSnapshot', snapshotId);
    if (reference) {
      const others = (reference.signOffs ?? []).filter((each) => each.partnerId !== partnerId);
      const own = signOff && { partnerId, contentHash: signOff.contentHash, at: signOff.signedAt };
      const signOffs = [...others, ...(own ? [own] : [])].slice(0, SIGN_OFFS_ON_BOARD);
      transaction.put(BOARD, { ...reference, signOffs, updatedAt: clock.now() });
    }
    return succeed({ value: undefined });
  });
  valueOf(noted);
}
