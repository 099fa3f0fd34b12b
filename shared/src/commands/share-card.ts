/** `shareCard`: after the reveal, who wrote a card shares answers that were private or came late. */

import { z } from 'zod';
import { CARD_FIELDS } from '../domain/card-fields.ts';
import { heldBack } from '../policy/held-back.ts';
import { BOARD, ownDocumentOf } from '../protocol/documents.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { idSchema } from '../records/record.ts';
import { recordOf, sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';
import { moveAnswers } from './share-cards.ts';

export const shareCard = defineCommand({
  type: 'shareCard',
  schema: commandSchema('shareCard', {
    /** Somebody without a device for whom the sender writes; absent: the sender. */
    participantId: idSchema.optional(),
    fields: z.array(z.enum(CARD_FIELDS)).min(1).max(CARD_FIELDS.length),
  }),
  roles: ['facilitator', 'partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { fields, participantId }, { actor, now }) {
    const board = transaction.records(BOARD);
    if (sessionOf(board)?.revealedAt === undefined) return 'not-now';
    const document = ownDocumentOf(actor);
    const own = transaction.records(document);
    const card = recordOf(own, 'partnerCard', cardIdOf(participantId ?? actor.participantId));
    if (!card) return 'unknown-record';
    const shared = board.get(card.id);
    const held = heldBack(actor, board, shared, shared ?? card);
    if (held) return held;
    return moveAnswers(transaction, document, card, fields, { now, later: true }) === 0
      ? 'unknown-record'
      : undefined;
  },
});
