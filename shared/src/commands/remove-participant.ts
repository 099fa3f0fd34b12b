/**
 * `removeParticipant`: takes somebody out of the session for good. What they shared stays; what was
 * private goes, for nobody could ever read it again. The server ends their tokens and sockets with it.
 */

import { BOARD, ownDocument } from '../protocol/documents.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { ballotsOf, ownDocuments } from './ballots.ts';
import { commandSchema, defineCommand } from './command.ts';
import { leavePair } from './leave-pair.ts';
import type { Transaction } from './transaction.ts';
import { recountMarks } from './word-checks.ts';

export const removeParticipant = defineCommand({
  type: 'removeParticipant',
  schema: commandSchema('removeParticipant', { participantId: idSchema }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { participantId }, { actor, now }) {
    // So the last facilitator always stays: whoever removes is one, and stays.
    if (participantId === actor.participantId) return 'forbidden';
    const person = recordOf(transaction.records(BOARD), 'participant', participantId);
    if (!person) return 'unknown-record';
    if (person.removedAt !== undefined) return undefined;
    // Somebody else can speak for the organisation from now on.
    const { handRaisedAt: _, spokesperson: __, ...gone } = person;
    transaction.put(BOARD, { ...gone, removedAt: now, updatedAt: now });
    for (const own of (person.seats ?? [participantId]).map(ownDocument)) {
      for (const id of transaction.records(own).keys()) transaction.remove(own, id);
    }
    // The card of somebody without a device lies with who writes it.
    for (const document of ownDocuments(transaction)) {
      transaction.remove(document, cardIdOf(participantId));
    }
    leavePair(transaction, participantId, now);
    recount(transaction, now);
    recountMarks(transaction, now);
    return undefined;
  },
});

/** Their secret answers do not count any more. */
function recount(transaction: Transaction, now: number): void {
  for (const round of recordsOf(transaction.records(BOARD), 'round')) {
    if (round.status !== 'open' && round.status !== 'closed') continue;
    const answered = ballotsOf(transaction, round).length;
    if (answered !== round.answered) {
      transaction.put(BOARD, { ...round, answered, updatedAt: now });
    }
  }
}
