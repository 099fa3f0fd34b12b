import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { CircleCheck, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { CardSummary } from './card-summary.tsx';
import { CardWriting } from './card-writing.tsx';
import { useOwnCard } from './use-own-card.ts';

/** Writing in private, until the author says *Klaar*; that can be taken back. */
export function CardBeforeReveal() {
  const { steps } = useMessages();
  const { answers, fields, isMine, ready, mark } = useOwnCard();
  const isWritten = (field: CardField): boolean => (answers[field] ?? '').trim() !== '';
  const [writing, setWriting] = useState<CardField | undefined>(() =>
    ready
      ? undefined
      : // Who comes back sees the words that were there last.
        (fields.findLast(isWritten) ?? fields[0]),
  );

  const [byHand, setByHand] = useState(false);
  // Read before the last step has left the page: who was typing there does not go on typing here.
  const [isFree] = useState(() => isMine && !fields.some(isWritten) && isReadyToType());
  const go = (to: CardField | undefined): void => {
    setWriting(to);
    setByHand(true);
  };

  return (
    <div className="own-card wants-room">
      <Privacy />
      {writing ? (
        <CardWriting
          key={writing}
          fields={fields}
          start={writing}
          mayFinish={fields.some(isWritten)}
          arrives={byHand || isFree}
          onFinish={() => {
            mark(true);
            go(undefined);
          }}
        />
      ) : (
        <>
          {ready && <Ready arrives={byHand} />}
          <CardSummary onChange={go} />
          <Button
            onClick={() => {
              mark(false);
              go(fields[0]);
            }}
          >
            {steps.card.undone}
          </Button>
        </>
      )}
    </div>
  );
}

/**
 * Whether the first question may have the focus unasked: nothing else has it, and no keyboard on the screen
 * comes up with it over what is asked.
 */
function isReadyToType(): boolean {
  const { activeElement, body } = document;
  const hasMouse = matchMedia('(hover: hover) and (pointer: fine)').matches;
  return hasMouse && (activeElement === null || activeElement === body);
}

function Ready({ arrives }: { readonly arrives: boolean }) {
  const { card } = useMessages().steps;
  const words = useArrival<HTMLParagraphElement>(arrives);
  return (
    <p ref={words} tabIndex={-1} className="card-ready">
      <CircleCheck className="icon" aria-hidden />
      {card.isDone}
    </p>
  );
}

/** Who can read this now, and what not to write. */
export function Privacy() {
  const { cards, people, steps } = useMessages();
  const { card } = steps;
  const { isMine } = useOwnCard();
  return (
    <div className="card-privacy">
      <LockKeyhole className="icon" aria-hidden />
      <p>
        <strong>{isMine ? card.private : cards.others.private}</strong> {people.noNames}
      </p>
    </div>
  );
}
