/** `reveal`: puts the shared answers of all private cards onto the board at once. */

import { compareText } from '../domain/compare-text.ts';
import { BOARD, parseDocumentName } from '../protocol/documents.ts';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { commandSchema, defineCommand } from './command.ts';
import { moveAnswers } from './share-cards.ts';

export const reveal = defineCommand({
  type: 'reveal',
  schema: commandSchema('reveal', {}),
  roles: ['facilitator'],
  // A browser does not have the cards of others, so it cannot show what will come.
  predicted: false,
  undoable: false,
  reduce(transaction, _command, { now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    if (session.revealedAt !== undefined) return 'not-now';
    const cards = [...transaction.documents()]
      .filter((document) => parseDocumentName(document)?.kind === 'own')
      .flatMap((document) =>
        recordsOf(transaction.records(document), 'partnerCard').map((card) => ({ document, card })),
      )
      .toSorted(({ card: a }, { card: b }) => a.createdAt - b.createdAt || compareText(a.id, b.id));
    for (const { document, card } of cards)
      moveAnswers(transaction, document, card, card.sharedFields, { now, later: false });
    transaction.put(BOARD, { ...session, revealedAt: now, updatedAt: now });
    return undefined;
  },
});
