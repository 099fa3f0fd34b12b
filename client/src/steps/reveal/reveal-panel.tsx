import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from '../own-card/card-after-reveal.tsx';
import { CardBeforeReveal } from '../own-card/card-before-reveal.tsx';
import { SharedCard } from './shared-card.tsx';
import { cardsByPartner } from './cards-by-partner.ts';
import { ReadingControl } from './reading-control.tsx';
import { ReadingNow } from './reading-now.tsx';
import { RevealControl } from './reveal-control.tsx';
import { useReading } from './use-reading.ts';
import './reveal.css';

/** Reading what everybody shared, and asking about it. */
export function RevealPanel() {
  const { cards, steps } = useMessages();
  const { reveal } = steps;
  const round = useReading();
  const role = useSessionState(({ me }) => me.role);
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  if (!revealed && role === 'partner') {
    return (
      <>
        <p>{reveal.waitingPartner}</p>
        <p className="step-hint">{reveal.lastChance}</p>
        <CardBeforeReveal />
      </>
    );
  }
  return (
    <>
      {role === 'facilitator' && <RevealControl />}
      {role === 'facilitator' && revealed && <ReadingControl />}
      {round && role !== 'facilitator' && <ReadingNow round={round} />}
      {revealed && !round && <p className="reveal-listen">{reveal.listen}</p>}
      {/* Whoever reads does not listen: in a reading round the cards of the others wait. */}
      {round?.now && role !== 'facilitator' ? (
        <details className="reveal-own">
          <summary>{cards.reading.allCards}</summary>
          <div className="reveal-own-card">
            <SharedCards />
          </div>
        </details>
      ) : (
        <SharedCards />
      )}
      {role === 'partner' && (
        <details className="reveal-own">
          <summary>{reveal.yours}</summary>
          <div className="reveal-own-card">
            <CardAfterReveal />
          </div>
        </details>
      )}
    </>
  );
}

function SharedCards() {
  const { steps } = useMessages();
  const board = useSessionState((state) => state.board);
  const groups = cardsByPartner(board);
  if (groups.length === 0) return <p className="step-hint">{steps.reveal.none}</p>;
  return groups.map(({ partner, cards }) => {
    const name = partner?.name ?? steps.noOrganisation;
    return (
      <section key={cards[0]?.id} className="reveal-group" aria-label={name}>
        <h3>{name}</h3>
        {cards.map((card) => (
          <SharedCard key={card.id} card={card} />
        ))}
      </section>
    );
  });
}
