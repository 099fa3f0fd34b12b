import { groupBy } from '@ambitiebord/shared/domain/group-by';
import {
  recordOf,
  recordsOf,
  sessionOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from '../own-card/card-after-reveal.tsx';
import { CardBeforeReveal } from '../own-card/card-before-reveal.tsx';
import { SharedCard } from './shared-card.tsx';
import { RevealControl } from './reveal-control.tsx';
import './reveal.css';

/** Reading what everybody shared, and asking about it. */
export function RevealPanel() {
  const { reveal } = useMessages().steps;
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
      {revealed && <p className="reveal-listen">{reveal.listen}</p>}
      <SharedCards />
      {role === 'partner' && (
        <details className="reveal-own">
          <summary>{reveal.yours}</summary>
          <CardAfterReveal />
        </details>
      )}
    </>
  );
}

/** The shared cards, those of one organisation together. */
export function cardsByPartner(
  board: Records,
): { readonly name: string | undefined; readonly cards: readonly RecordOf<'partnerCard'>[] }[] {
  const cards = recordsOf(board, 'partnerCard').toSorted(compareAge);
  return [...groupBy(cards, ({ partnerId }) => partnerId)].map(([partnerId, group]) => ({
    name: recordOf(board, 'partner', partnerId)?.name,
    cards: group,
  }));
}

function SharedCards() {
  const { steps } = useMessages();
  const board = useSessionState((state) => state.board);
  const groups = cardsByPartner(board);
  if (groups.length === 0) return <p className="step-hint">{steps.reveal.none}</p>;
  return groups.map(({ name = steps.noOrganisation, cards }) => (
    <section key={cards[0]?.id} className="reveal-group" aria-label={name}>
      <h3>{name}</h3>
      {cards.map((card) => (
        <SharedCard key={card.id} card={card} />
      ))}
    </section>
  ));
}
