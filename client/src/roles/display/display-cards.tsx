import { FIRST_CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { cardsByPartner } from '../../steps/reveal/cards-by-partner.ts';
import { HowItCame } from '../../steps/parts/how-it-came.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-cards.css';

const PER_PAGE = 4;
/** Answers on a card; the rest is read on a laptop. */
const ANSWERS = 2;
/** An answer with more characters is set smaller. */
const LONG = 110;

/** The shared cards, a few at a time. */
export function DisplayCards() {
  const { display } = useMessages();
  const board = useSessionState((state) => state.board);
  const cards = cardsByPartner(board).flatMap((group) => group.cards);
  const { items, number, total } = usePages(cards, PER_PAGE);
  if (cards.length === 0) {
    const revealed = sessionOf(board)?.revealedAt !== undefined;
    return (
      <div className="display-quiet">
        <p className="display-words">{revealed ? display.noCards : display.soonRevealed}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="display-cards">
        {items.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
      <PageNumber number={number} total={total} />
    </>
  );
}

function Card({ card }: { readonly card: RecordOf<'partnerCard'> }) {
  const { domain } = useMessages();
  const board = useSessionState((state) => state.board);
  const partner = card.partnerId === undefined ? undefined : board.get(card.partnerId);
  const organisation = partner?.type === 'partner' ? partner.name : undefined;
  const fields = card.sharedFields.toSorted(
    (a, b) => Number(FIRST_CARD_FIELDS.includes(b)) - Number(FIRST_CARD_FIELDS.includes(a)),
  );
  return (
    <li className="display-card">
      <p className="display-card-by">
        {[nameOf(board, card.participantId), organisation].filter(Boolean).join(', ')}
      </p>
      <HowItCame record={card} />
      <dl>
        {fields.slice(0, ANSWERS).map((field) => (
          <div key={field}>
            <dt>{domain.cardQuestions[field]}</dt>
            <dd className={classNames((card[field] ?? '').length > LONG && 'display-long')}>
              {card[field]}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
