import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { CardAfterReveal } from '../own-card/card-after-reveal.tsx';
import { CardBeforeReveal } from '../own-card/card-before-reveal.tsx';
import { ForOthers } from '../own-card/for-others.ts';
import { SharedCard } from './shared-card.tsx';
import { cardsByPartner } from './cards-by-partner.ts';
import { ReadingNow } from './reading-now.tsx';
import { RevealControl } from './reveal-control.tsx';
import { useReading } from './use-reading.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import './reveal.css';

const ReadingControl = onDemand(async () => {
  const { ReadingControl: component } = await import('./reading-control.tsx');
  return component;
});

/** Reading what everybody shared, and asking about it. */
export function RevealPanel() {
  const { steps } = useMessages();
  const role = useSessionState(({ me }) => me.role);
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const isPartner = role === 'partner';
  if (role === 'facilitator') return <RevealLead revealed={revealed} />;
  return (
    <>
      {!revealed && isPartner ? <LastChance /> : <Listening revealed={revealed} />}
      {revealed && isPartner && (
        <Disclosure label={steps.reveal.yours}>
          <CardAfterReveal />
        </Disclosure>
      )}
      {isPartner && <ForOthers waiting={null} />}
    </>
  );
}

/** What the facilitator does: show the cards, and lead the reading round. */
function RevealLead({ revealed }: { readonly revealed: boolean }) {
  return (
    <>
      <RevealControl />
      {revealed && <ReadingControl waiting={null} />}
      <SharedCards />
      <ForOthers waiting={null} />
    </>
  );
}

/** Before the reveal a partner still chooses what to share. */
function LastChance() {
  const { reveal } = useMessages().steps;
  return (
    <>
      <p>{reveal.waitingPartner}</p>
      <p className="step-hint">{reveal.lastChance}</p>
      <CardBeforeReveal />
    </>
  );
}

/** The shared cards; while a partner tells, those of the others wait, for whoever reads does not listen. */
function Listening({ revealed }: { readonly revealed: boolean }) {
  const { cards, steps } = useMessages();
  const round = useReading();
  return (
    <>
      {round && <ReadingNow round={round} />}
      {revealed && !round && <p className="reveal-listen">{steps.reveal.listen}</p>}
      {round?.now ? (
        <Disclosure label={cards.reading.allCards}>
          <SharedCards />
        </Disclosure>
      ) : (
        <SharedCards />
      )}
    </>
  );
}

function SharedCards() {
  const { steps } = useMessages();
  const groups = useSessionState(({ board }) => cardsByPartner(board));
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
