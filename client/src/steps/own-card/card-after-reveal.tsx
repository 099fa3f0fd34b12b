import { CARD_FIELDS, type CardField } from '@ambitiebord/shared/domain/card-fields';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CardWriting } from './card-writing.tsx';
import { Privacy } from './card-before-reveal.tsx';
import { useOwnCard } from './use-own-card.ts';
import './own-card.css';

/** After the reveal: what everybody reads, what is still private, and the offer to share it. */
export function CardAfterReveal() {
  const { domain, steps } = useMessages();
  const { answers, onBoard } = useOwnCard();
  const isShared = (field: CardField): boolean => onBoard?.sharedFields.includes(field) ?? false;
  const open = CARD_FIELDS.filter((field) => !isShared(field));
  const written = open.filter((field) => answers[field]?.trim());
  const nothingYet = !onBoard && written.length === 0;
  const [writing, setWriting] = useState(nothingYet);
  const start = open.find((field) => !answers[field]?.trim()) ?? open[0];

  if (writing && start) {
    return (
      <>
        <p className="step-hint">{steps.card.late}</p>
        <Privacy />
        <CardWriting
          fields={open}
          start={start}
          late
          mayFinish={written.length > 0}
          onFinish={() => setWriting(false)}
        />
      </>
    );
  }
  return (
    <>
      <section className="card-summary" aria-label={steps.card.afterReveal}>
        <h3>{steps.card.afterReveal}</h3>
        {onBoard ? (
          <dl className="card-answers">
            {onBoard.sharedFields.map((field) => (
              <div key={field}>
                <dt>{domain.cardQuestions[field]}</dt>
                <dd className="card-answer">{onBoard[field]}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>{steps.card.nothingShared}</p>
        )}
      </section>
      {written.length > 0 && (
        <section className="card-summary" aria-label={steps.card.stillPrivate}>
          <h3>{steps.card.stillPrivate}</h3>
          <ul>
            {written.map((field) => (
              <PrivateAnswer key={field} field={field} answer={answers[field] ?? ''} />
            ))}
          </ul>
        </section>
      )}
      {start && <Button onClick={() => setWriting(true)}>{steps.card.writeMore}</Button>}
    </>
  );
}

function PrivateAnswer({ field, answer }: { readonly field: CardField; readonly answer: string }) {
  const { common, domain, steps } = useMessages();
  const { shareNow } = useOwnCard();
  const [asking, setAsking] = useState(false);
  const question = domain.cardQuestions[field];
  return (
    <li>
      <h4>{question}</h4>
      <p className="card-answer">{answer}</p>
      {asking ? (
        <>
          <p className="step-hint">{steps.card.shareNowHint}</p>
          <div className="step-actions">
            <Button variant="primary" onClick={() => shareNow(field)}>
              {steps.card.shareConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
          </div>
        </>
      ) : (
        <Button aria-label={steps.card.shareNowOf(question)} onClick={() => setAsking(true)}>
          {steps.card.shareNow}
        </Button>
      )}
    </li>
  );
}
