import { z } from 'zod';
import { idSchema } from './record.ts';

/** What facilitators say belongs together in two goals snapshots: a lineage of each. */
export const snapshotLinkSchema = z.strictObject({ before: idSchema, after: idSchema });
