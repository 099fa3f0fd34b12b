import { z } from 'zod';
import { SECTORS } from '../domain/roles.ts';
import { defineRecord, idSchema, nameSchema } from './record.ts';

export const sectorSchema = z.enum(SECTORS);

/** An organisation at the table; several participants may speak for it. */
export const partner = defineRecord({
  type: 'partner',
  version: 1,
  migrations: [],
  shape: {
    /** Stable across sessions, unlike the id. */
    key: idSchema,
    name: nameSchema,
    sector: sectorSchema,
  },
});
