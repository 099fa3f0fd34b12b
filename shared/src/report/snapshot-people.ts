/** Who is in a goals snapshot: people, and the organisations for which they speak. */

import { z } from 'zod';
import { ROLES } from '../domain/roles.ts';
import { mandateSchema, sectorSchema } from '../records/partner.ts';
import { idSchema, nameSchema } from '../records/record.ts';

export const peopleShape = {
  participants: z.array(
    z.strictObject({
      id: idSchema,
      displayName: nameSchema,
      role: z.enum(ROLES),
      /** Null for who speaks for no partner. */
      partnerId: idSchema.nullable(),
      spokesperson: z.literal(true).optional(),
    }),
  ),
  partners: z.array(
    z.strictObject({
      id: idSchema,
      key: idSchema,
      name: nameSchema,
      sector: sectorSchema,
      /** What was said of it; absent where nothing was, and in older ones. */
      coreGroup: z.literal(true).optional(),
      mandate: mandateSchema.optional(),
      present: z.literal(false).optional(),
    }),
  ),
};
