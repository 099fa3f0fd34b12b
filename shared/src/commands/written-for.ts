/** By whose hand a decision was given, stamped by the server where that is not somebody of the partner. */

import type { Actor } from '../domain/roles.ts';
import type { BoardRecord } from '../records/registry.ts';

/** Who writes this for that partner; nothing for its own people. */
export function writtenFor(
  partnerId: string | undefined,
  { participantId, partnerId: own }: Pick<Actor, 'participantId' | 'partnerId'>,
): { readonly writtenBy?: string } {
  return partnerId === undefined || partnerId === own ? {} : { writtenBy: participantId };
}

/**
 * The record as somebody changes it, with who wrote it for another partner: on a decision who gave it last; on an
 * agreement nobody as soon as it is not accepted any more.
 */
export function withWriter(next: BoardRecord, actor: Actor): BoardRecord {
  if (next.type === 'decision') {
    const { writtenBy: _, ...given } = next;
    return { ...given, ...writtenFor(next.partnerId, actor) };
  }
  if (next.type === 'agreement' && next.acceptedAt === undefined) {
    const { writtenBy: _, ...open } = next;
    return open;
  }
  return next;
}
