/**
 * Signing off: that a partner confirms a goals snapshot as its own. A snapshot never changes, so sign-offs are kept
 * beside it; each says which version it is about.
 */

import { z } from 'zod';
import { contentHashSchema, idSchema, timestampSchema } from './record.ts';

/** Nobody's name is in it: who it was stands in the snapshot, and goes from there. */
export const signOffSchema = z.object({
  partnerId: idSchema,
  /** Who confirmed it for the partner. */
  participantId: idSchema,
  /** The version that was confirmed: its hash, and which one it is, the first being 1. */
  contentHash: contentHashSchema,
  version: z.int().positive(),
  /** Milliseconds since 1970 UTC. */
  signedAt: timestampSchema,
});
export type SignOff = z.infer<typeof signOffSchema>;
