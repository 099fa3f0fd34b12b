import { z } from 'zod';
import { defineRecord, idSchema, textSchema } from './record.ts';

export const CONTRIBUTION_TAGS = [
  'time',
  'knowledge',
  'space',
  'network',
  'money',
  'experience',
] as const;

/** A bijdrage: what a partner brings, and what the partner gains. */
export const contribution = defineRecord({
  type: 'contribution',
  version: 1,
  migrations: [],
  shape: {
    partnerId: idSchema,
    brings: textSchema,
    gains: textSchema,
    tags: z.array(z.enum(CONTRIBUTION_TAGS)).max(CONTRIBUTION_TAGS.length),
  },
});
