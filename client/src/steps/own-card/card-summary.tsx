import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { Pencil } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SharingChoice } from './card-question.tsx';
import { StarHint, StarToggle } from './star-toggle.tsx';
import { useOwnCard } from './use-own-card.ts';

/** The own answers before the reveal, each with the choice to share it. */
export function CardSummary({ onChange }: { readonly onChange?: (field: CardField) => void }) {
  const { domain, steps } = useMessages();
  const { answers, asked, fields, isShared } = useOwnCard();
  const shown = fields.filter((field) => asked.includes(field) || answers[field]?.trim());
  return (
    <section className="card-summary" aria-label={steps.card.yourAnswers}>
      <h3>{steps.card.yourAnswers}</h3>
      {shown.some((field) => answers[field]?.trim()) && <StarHint />}
      <ul>
        {shown.map((field) => (
          <li key={field}>
            <div className="card-summary-head">
              <h4>{domain.cardQuestions[field]}</h4>
              {onChange && (
                <IconButton
                  icon={Pencil}
                  label={steps.card.change(domain.cardQuestions[field])}
                  onClick={() => onChange(field)}
                />
              )}
            </div>
            {answers[field]?.trim() ? (
              <>
                <p className="card-answer">{answers[field]}</p>
                <SharingChoice field={field} hideLegend />
                {isShared(field) && <StarToggle field={field} />}
              </>
            ) : (
              <p className="step-hint">{steps.card.notWritten}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
