import { groupBy } from '@ambitiebord/shared/domain/group-by';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';

interface CardGroup {
  /** The organisation, if the people have one. */
  readonly partner: RecordOf<'partner'> | undefined;
  readonly cards: readonly RecordOf<'partnerCard'>[];
}

/** The shared cards, those of one organisation together; the oldest first. */
export function cardsByPartner(board: Records): CardGroup[] {
  const cards = recordsOf(board, 'partnerCard').toSorted(compareAge);
  return [...groupBy(cards, ({ partnerId }) => partnerId)].map(([partnerId, group]) => ({
    partner: recordOf(board, 'partner', partnerId),
    cards: group,
  }));
}
