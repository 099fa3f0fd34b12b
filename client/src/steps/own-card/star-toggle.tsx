import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { Star } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { useOwnCard } from './use-own-card.ts';

/** Marks an answer as one that its author tells also when there is little time. */
export function StarToggle({ field }: { readonly field: CardField }) {
  const { cards, domain } = useMessages();
  const { isStarred, star } = useOwnCard();
  const starred = isStarred(field);
  return (
    <Button
      variant="quiet"
      icon={Star}
      className={classNames('star-toggle', starred && 'star-toggle-on')}
      aria-pressed={starred}
      aria-label={cards.star.addOf(domain.cardQuestions[field])}
      onClick={() => star(field, !starred)}
    >
      {cards.star.add}
    </Button>
  );
}

/** What a star is for. */
export function StarHint() {
  const { cards } = useMessages();
  return <p className="step-hint">{cards.star.hint}</p>;
}
