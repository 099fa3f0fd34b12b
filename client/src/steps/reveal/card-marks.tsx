import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';

/** What is particular about a card: that somebody else wrote it down, or that it came later. */
export function CardMarks({ card }: { readonly card: RecordOf<'partnerCard'> }) {
  const { cards, steps } = useMessages();
  const writer = useSessionState(({ board }) => nameOf(board, card.writtenBy ?? ''));
  const marks = [
    ...(card.writtenBy === undefined ? [] : [cards.others.writtenBy(writer ?? steps.somebody)]),
    ...(card.later ? [cards.others.later] : []),
  ];
  return marks.length > 0 && <p className="card-marks">{marks.join(' · ')}</p>;
}
