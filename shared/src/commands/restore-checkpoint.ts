/** `restoreCheckpoint`: puts the board back as it was at a checkpoint, in one step that can be taken back. */

import { announcedSchema } from '../records/announcement.ts';
import { idSchema } from '../records/record.ts';
import { commandSchema, defineCommand } from './command.ts';

export const restoreCheckpoint = defineCommand({
  type: 'restoreCheckpoint',
  schema: commandSchema('restoreCheckpoint', {
    checkpointId: idSchema,
    /** What everybody is told about it. */
    announcement: announcedSchema,
  }),
  roles: ['facilitator'],
  predicted: false,
  undoable: true,
  reduce: (transaction, command, context) =>
    context.restoring ? context.restoring.restore(transaction, command, context) : 'unknown-record',
});
