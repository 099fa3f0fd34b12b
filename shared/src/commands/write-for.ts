/**
 * `writeFor`: somebody with a device writes the card of somebody without one. It makes a participant, and
 * a card in the writer's own document, which the writer alone reads and which takes part in the reveal.
 */

import { z } from 'zod';
import { askedFields } from '../domain/card-fields.ts';
import { CARDS_FOR_OTHERS, PAPER_CARDS } from '../domain/limits.ts';
import { BOARD, ownDocumentOf } from '../protocol/documents.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { sectorSchema } from '../records/partner.ts';
import { idSchema, nameSchema } from '../records/record.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';
import { commandSchema, defineCommand } from './command.ts';
import { admitPartner } from './join-session.ts';
import { recordLimit } from './record-limit.ts';

const schema = commandSchema('writeFor', {
  displayName: nameSchema,
  partner: z.union([
    z.strictObject({ id: idSchema }),
    z.strictObject({ name: nameSchema, sector: sectorSchema }),
  ]),
  /** The number on a printed card, when the answers stand on one. */
  paperNumber: z.number().int().min(1).max(PAPER_CARDS).optional(),
});

export const writeFor = defineCommand({
  type: 'writeFor',
  schema,
  roles: ['facilitator', 'partner'],
  // The server chooses the id: nobody writes a card of somebody who is here already.
  predicted: false,
  undoable: false,
  reduce(transaction, { displayName, partner, paperNumber }, { actor, now, newId }) {
    const board = transaction.records(BOARD);
    const session = sessionOf(board);
    if (!session) return 'unknown-record';
    if (session.locked && actor.role !== 'facilitator') return 'locked';
    const people = recordsOf(board, 'participant');
    const isMine = ({ writtenBy }: { writtenBy?: string | undefined }): boolean =>
      writtenBy === actor.participantId;
    if (people.filter(isMine).length >= CARDS_FOR_OTHERS) return 'full';
    const hasNumber = (each: { paperNumber?: number | undefined }): boolean =>
      paperNumber !== undefined && each.paperNumber === paperNumber;
    // Somebody who was taken out gives the number back: it may have been a mistake.
    if (takingPart(board).some(hasNumber)) return 'already-exists';
    const own = ownDocumentOf(actor);
    if (transaction.records(own).size >= recordLimit(own)) return 'full';
    const participantId = newId();
    const refusal = admitPartner(
      transaction,
      {
        participantId,
        displayName,
        now,
        newId,
        writtenBy: actor.participantId,
        ...(paperNumber === undefined ? {} : { paperNumber }),
      },
      partner,
    );
    if (refusal) return refusal;
    const { partnerId } = recordOf(transaction.records(BOARD), 'participant', participantId) ?? {};
    transaction.put(own, {
      type: 'partnerCard',
      id: cardIdOf(participantId),
      createdAt: now,
      updatedAt: now,
      authorId: actor.participantId,
      participantId,
      ...(partnerId === undefined ? {} : { partnerId }),
      writtenBy: actor.participantId,
      status: 'draft',
      sharedFields: [...askedFields(session.cardFields)],
    });
    return undefined;
  },
});
