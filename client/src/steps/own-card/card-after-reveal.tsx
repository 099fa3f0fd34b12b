import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from '../parts/arrival.ts';
import { CardWriting } from './card-writing.tsx';
import { Privacy } from './card-before-reveal.tsx';
import { StarToggle } from './star-toggle.tsx';
import { useOwnCard } from './use-own-card.ts';
import './own-card.css';

/** After the reveal: what everybody reads, what is still private, and the offer to share it. */
export function CardAfterReveal() {
  const { domain, steps } = useMessages();
  const { answers, fields, onBoard, mayShare } = useOwnCard();
  const isShared = (field: CardField): boolean => onBoard?.sharedFields.includes(field) ?? false;
  const open = fields.filter((field) => !isShared(field));
  // Also a newer wording of a shared answer, that came when the cards had been revealed.
  const written = fields.filter((field) => answers[field]?.trim());
  const nothingYet = !onBoard && written.length === 0;
  const [writing, setWriting] = useState(nothingYet);
  const [byHand, setByHand] = useState(false);
  const go = (write: boolean): void => {
    setWriting(write);
    setByHand(true);
  };
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
          arrives={byHand}
          mayFinish={written.length > 0}
          onFinish={() => go(false)}
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
                <dd>
                  <StarToggle field={field} />
                </dd>
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
          {mayShare && !onBoard && written.length > 1 && <ShareAll fields={written} />}
        </section>
      )}
      {start && <Button onClick={() => go(true)}>{steps.card.writeMore}</Button>}
    </>
  );
}

function PrivateAnswer({ field, answer }: { readonly field: CardField; readonly answer: string }) {
  const { domain, steps } = useMessages();
  const { mayShare, shareNow } = useOwnCard();
  const [asking, setAsking] = useState(false);
  const question = domain.cardQuestions[field];
  return (
    <li>
      <h4>{question}</h4>
      <p className="card-answer">{answer}</p>
      {mayShare && !asking && (
        <Button aria-label={steps.card.shareNowOf(question)} onClick={() => setAsking(true)}>
          {steps.card.shareNow}
        </Button>
      )}
      {mayShare && asking && (
        <ConfirmSharing onShare={() => shareNow(field)} onCancel={() => setAsking(false)} />
      )}
    </li>
  );
}

/** Who comes late shares a whole card at once. */
function ShareAll({ fields }: { readonly fields: readonly CardField[] }) {
  const { cards } = useMessages();
  const { shareNow } = useOwnCard();
  const [asking, setAsking] = useState(false);
  return asking ? (
    <ConfirmSharing onShare={() => shareNow(...fields)} onCancel={() => setAsking(false)} />
  ) : (
    <Button onClick={() => setAsking(true)}>{cards.catchUp.shareAll}</Button>
  );
}

function ConfirmSharing({
  onShare,
  onCancel,
}: {
  readonly onShare: () => void;
  readonly onCancel: () => void;
}) {
  const { common, steps } = useMessages();
  const confirming = useArrival<HTMLDivElement>(true, 'button');
  return (
    <div ref={confirming} className="card-confirm">
      <p className="step-hint">{steps.card.shareNowHint}</p>
      <div className="step-actions">
        <Button variant="primary" onClick={onShare}>
          {steps.card.shareConfirm}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </div>
  );
}
