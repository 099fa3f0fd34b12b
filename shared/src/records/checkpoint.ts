/**
 * A checkpoint: what people made together on the board, as it was at a moment. The server makes one by itself at every
 * step and before what is risky, beside the goals snapshots that people take.
 */

import { z } from 'zod';
import { STEPS } from '../domain/steps.ts';
import { currentVersions, migrateRecord } from './migrate.ts';
import { idSchema, timestampSchema } from './record.ts';
import { RECORD_TYPES, recordSchema, type Records, type RecordType } from './registry.ts';

/** Why there is one: a step was opened, the board was put back, or much went at once. */
const CHECKPOINT_REASONS = ['step', 'restore', 'delete'] as const;

/**
 * What is in a checkpoint. Not people, and not what is somebody's own word: cards, votes, decisions and marked words
 * stay as they are, so that nobody brings back what another took away.
 */
const IN_CHECKPOINT: ReadonlySet<RecordType> = new Set([
  'activity',
  'whyStep',
  'goal',
  'cluster',
  'ambition',
  'question',
  'note',
  'contribution',
  'agreement',
  'missingParty',
  'assumption',
  'tension',
  'addition',
  'term',
  'quote',
  'jointCard',
  'text',
  'frame',
  'connector',
  'drawing',
  'image',
]);

/** What can be said of a checkpoint without reading it. */
export const checkpointSchema = z.object({
  id: idSchema,
  madeAt: timestampSchema,
  reason: z.enum(CHECKPOINT_REASONS),
  /** The step that was open. */
  step: z.enum(STEPS),
  /** The participant whose doing it was. */
  by: idSchema,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** One that was read, to be restored. */
export interface ReadCheckpoint extends Pick<Checkpoint, 'id' | 'madeAt' | 'step'> {
  readonly records: Records;
}

const contentSchema = z.object({
  versions: z.record(z.string(), z.number()),
  records: z.array(z.record(z.string(), z.json())),
});

/** Whether records of this type are in checkpoints. */
export function isInCheckpoint(type: RecordType): boolean {
  return IN_CHECKPOINT.has(type);
}

/**
 * The content of a checkpoint of this board as text, with the version of each type of record; undefined while nobody
 * has made anything.
 */
export function checkpointContent(board: Records): string | undefined {
  const records = [...board.values()].filter(({ type }) => isInCheckpoint(type));
  if (records.length === 0) return undefined;
  return JSON.stringify({ versions: currentVersions(RECORD_TYPES), records });
}

/**
 * The records in the content of a checkpoint, in their current versions.
 * @throws Error when it is not one, or one of a newer program.
 */
export function readCheckpointContent(content: string): Records {
  const { versions, records } = contentSchema.parse(JSON.parse(content));
  return new Map(
    records.map((fields) => {
      const migrated = migrateRecord(fields, versions, RECORD_TYPES);
      const record = recordSchema.parse(migrated);
      return [record.id, record];
    }),
  );
}
