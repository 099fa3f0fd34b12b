import { z } from 'zod';
import { LEFT_CLUSTERS } from '../domain/limits.ts';
import {
  defineRecord,
  idSchema,
  objectShape,
  orderSchema,
  pointSchema,
  textSchema,
} from './record.ts';

const stopAnswer = z.enum(['yes', 'no', 'unsure']);

/** A doel: what an activity is for. Activities point to it with `goalId`. */
export const goal = defineRecord({
  type: 'goal',
  version: 1,
  migrations: [],
  shape: {
    text: textSchema,
    forWhom: textSchema.optional(),
    /** By what people notice that it works. */
    experienceSign: textSchema.optional(),
    /** Answers to the stop test: other activity possible, who benefits, why again says the same; or that it was skipped. */
    stopTest: z
      .strictObject({ a: stopAnswer, b: stopAnswer, c: stopAnswer, skipped: z.literal(true) })
      .partial(),
    confirmed: z.boolean(),
    /** The cluster that the goal lies in, and its place there. It stands here for the same reason as
     * an activity's goal: a goal is in one cluster at most, whoever drags it at the same time. */
    clusterId: idSchema.optional(),
    order: orderSchema.optional(),
    /** The clusters that it left, the latest last, deleted ones too. The server notes them. */
    leftClusters: z.array(idSchema).max(LEFT_CLUSTERS).optional(),
    /** Stable across sessions, for comparing snapshots. */
    lineageId: idSchema,
    position: pointSchema,
    ...objectShape,
  },
});
