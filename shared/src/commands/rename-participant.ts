/**
 * `renameParticipant`: a facilitator corrects the name of somebody else. The record says who did and when, so
 * that this person is told; what they were called before is kept nowhere.
 */

import { BOARD } from '../protocol/documents.ts';
import { idSchema, nameSchema } from '../records/record.ts';
import { recordOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';

export const renameParticipant = defineCommand({
  type: 'renameParticipant',
  schema: commandSchema('renameParticipant', { participantId: idSchema, displayName: nameSchema }),
  roles: ['facilitator'],
  predicted: true,
  undoable: false,
  reduce(transaction, { participantId, displayName }, { actor, now }) {
    // The own name is changed like anything that is one's own, and nobody needs to be told.
    if (participantId === actor.participantId) return 'forbidden';
    const person = recordOf(transaction.records(BOARD), 'participant', participantId);
    if (!person || person.removedAt !== undefined) return 'unknown-record';
    if (person.displayName === displayName) return undefined;
    const told = { renamedBy: actor.participantId, renamedAt: now };
    transaction.put(BOARD, { ...person, displayName, ...told, updatedAt: now });
    return undefined;
  },
});
