import { defineRecord, textSchema, timestampSchema } from './record.ts';
import { sectorSchema } from './partner.ts';

/** Somebody who should be at the table and is not (“Wie mist er?”). */
export const missingParty = defineRecord({
  type: 'missingParty',
  version: 1,
  migrations: [],
  shape: {
    who: textSchema,
    sector: sectorSchema.optional(),
    why: textSchema.optional(),
    /** Who invites them. */
    inviter: textSchema.optional(),
    due: timestampSchema.optional(),
  },
});
