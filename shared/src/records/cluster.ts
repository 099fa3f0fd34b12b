import { z } from 'zod';
import { defineRecord, idSchema, objectShape, pointSchema, textSchema } from './record.ts';

/** A groep doelen; its title is a goal sentence. Goals point to it with `clusterId`. */
export const cluster = defineRecord({
  type: 'cluster',
  version: 1,
  migrations: [],
  shape: {
    title: textSchema,
    /** Stable across sessions, for comparing snapshots. */
    lineageId: idSchema,
    position: pointSchema,
    /** Whether the group has talked about for whom its goals are, so that nothing asks for it. */
    targetGroupsSettled: z.literal(true).optional(),
    ...objectShape,
  },
});
