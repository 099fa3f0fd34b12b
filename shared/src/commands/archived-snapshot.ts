/**
 * What goes along with a session of a goals snapshot that it took, beside the snapshot itself: how long it is kept, who
 * confirmed it, and what it was compared with. Links to read it do not: they are keys of one server.
 */

import { z } from 'zod';
import {
  LINKS_PER_SNAPSHOT,
  PARTICIPANTS_PER_SESSION,
  SIGN_OFFS_ON_BOARD,
} from '../domain/limits.ts';
import type { GoalsSnapshotReference } from '../records/goals-snapshot.ts';
import { idSchema, timestampSchema } from '../records/record.ts';
import { signOffSchema, type SignOff } from '../records/sign-off.ts';
import { snapshotLinkSchema } from '../records/snapshot-link.ts';

export const archivedSnapshotSchema = z.strictObject({
  id: idSchema,
  /** When it is erased where it was taken, milliseconds since 1970 UTC. */
  retainUntil: timestampSchema,
  /** Oldest first. */
  signOffs: z.array(z.strictObject(signOffSchema.shape)).max(PARTICIPANTS_PER_SESSION).readonly(),
  /** What facilitators say belongs together in it and in another snapshot, the oldest first. */
  links: z
    .array(snapshotLinkSchema.extend({ otherId: idSchema }))
    .max(LINKS_PER_SNAPSHOT)
    .readonly(),
});
export type ArchivedSnapshot = z.infer<typeof archivedSnapshotSchema>;

/** The reference on the board to a snapshot that was brought: it shows the sign-offs that came along, and no others. */
export function broughtReference(
  { signOffs: shown, ...reference }: GoalsSnapshotReference,
  { signOffs }: ArchivedSnapshot,
): GoalsSnapshotReference {
  if (!shown && signOffs.length === 0) return reference;
  const brought = signOffs.map(onBoard);
  const isBrought = (each: Shown): boolean => brought.some((other) => isSame(each, other));
  // In the order in which they were given, which moments alone do not tell.
  const inOrder = (shown ?? brought).filter(isBrought);
  return { ...reference, signOffs: inOrder.slice(0, SIGN_OFFS_ON_BOARD) };
}

type Shown = NonNullable<GoalsSnapshotReference['signOffs']>[number];

const isSame = (a: Shown, b: Shown): boolean =>
  a.partnerId === b.partnerId && a.contentHash === b.contentHash && a.at === b.at;

const onBoard = ({ partnerId, contentHash, signedAt }: SignOff) => ({
  partnerId,
  contentHash,
  at: signedAt,
});
