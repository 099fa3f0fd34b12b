/** Empty cards on paper: not to be seen on the screen, and the only thing that is printed. */

import { askedFields, type CardField } from '@ambitiebord/shared/domain/card-fields';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { Language } from '@ambitiebord/shared/records/session';
import { use } from 'react';
import { createPortal } from 'react-dom';
import { useSessionState } from '../../session/hooks.ts';
import { textsIn } from '../../ui/texts.ts';

interface PaperCardsProps {
  readonly language: Language;
  /** The number on the first card. */
  readonly first: number;
  readonly count: number;
}

/** A page of A5 for each card, with the questions that everybody gets. */
export function PaperCards({ language, first, count }: PaperCardsProps) {
  const title = useSessionState(({ board }) => sessionOf(board)?.title ?? '');
  const fields = useSessionState(({ board }) => askedFields(sessionOf(board)?.cardFields));
  return createPortal(
    <div className="paper-cards" lang={language}>
      {Array.from({ length: count }, (_, index) => (
        <PaperCard
          key={index}
          language={language}
          number={first + index}
          title={title}
          fields={fields}
        />
      ))}
    </div>,
    document.body,
  );
}

/** As many lines to write on as fit below one question; those for which there is no room are cut off. */
const LINES = 20;

interface PaperCardProps {
  readonly language: Language;
  readonly number: number;
  readonly title: string;
  readonly fields: readonly CardField[];
}

function PaperCard({ language, number, title, fields }: PaperCardProps) {
  const { cards, domain } = use(textsIn(language));
  const text = cards.paper;
  return (
    <article className="paper-card">
      <header>
        <p className="paper-card-title">{title}</p>
        <p className="paper-card-number">{text.card(number)}</p>
      </header>
      <p className="paper-card-who">{text.name}</p>
      <p className="paper-card-who">{text.organisation}</p>
      {fields.map((field) => (
        <section key={field}>
          <h2>{domain.cardQuestions[field]}</h2>
          <div className="paper-card-lines">
            <div>
              {Array.from({ length: LINES }, (_, index) => (
                <span key={index} />
              ))}
            </div>
          </div>
          <p className="paper-card-choice">
            <span>{text.share}</span>
            <span>{text.keep}</span>
          </p>
        </section>
      ))}
      <footer>
        {text.foot} {domain.credit}
      </footer>
    </article>
  );
}
