import { z } from 'zod';
import { SECTORS } from '../domain/roles.ts';
import { defineRecord, idSchema, nameSchema } from './record.ts';

export const sectorSchema = z.enum(SECTORS);

/** Who decides for an organisation: its people here, or those at home whom they ask first. */
export const MANDATES = ['ownDecision', 'needsBacking'] as const;
export type Mandate = (typeof MANDATES)[number];
export const mandateSchema = z.enum(MANDATES);

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
    /** Whether it is in the kerngroep, which prepares and keeps things going. Absent: no. */
    coreGroup: z.boolean().optional(),
    /** Absent: not said. */
    mandate: mandateSchema.optional(),
    /** Whether somebody of it is at the table. Absent: yes. */
    present: z.boolean().optional(),
  },
});
