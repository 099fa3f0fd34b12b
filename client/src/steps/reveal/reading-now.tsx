import { recordsOf } from '@ambitiebord/shared/records/registry';
import { areMany, type ReadingRound } from '@ambitiebord/shared/views/reading';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { SharedCard } from './shared-card.tsx';
import { TurnClock } from './turn-clock.tsx';
import './reading.css';

/** During a reading round: look up and listen, to whom, how long still, and that partner's cards. */
export function ReadingNow({ round }: { readonly round: ReadingRound }) {
  const { cards } = useMessages();
  const me = useSessionState((state) => state.me);
  const many = useSessionState(({ board }) => areMany(board));
  const told = useSessionState(({ board }) =>
    recordsOf(board, 'partnerCard').filter(
      ({ partnerId }) => partnerId !== undefined && partnerId === round.now?.id,
    ),
  );
  const text = cards.reading;
  const { now } = round;
  const mine = now !== undefined && now.id === me.partnerId;
  return (
    <section className="reading-now" aria-label={text.heading}>
      <Listen round={round} mine={mine} />
      {mine && many && <p className="step-hint">{text.starredOnly}</p>}
      {now && !mine && <p className="step-hint">{text.questionsOnly}</p>}
      {told.map((card) => (
        <SharedCard key={card.id} card={card} />
      ))}
      {mine && told.length === 0 && <p className="step-hint">{text.noCard}</p>}
    </section>
  );
}

function Listen({ round, mine }: { readonly round: ReadingRound; readonly mine: boolean }) {
  const text = useMessages().cards.reading;
  const myPartner = useSessionState(({ me }) => me.partnerId);
  const { now, next, isOver } = round;
  if (!now) {
    return (
      <div className="reading-listen" aria-live="polite">
        <p className="reading-name">{isOver ? text.over : text.soon}</p>
      </div>
    );
  }
  return (
    <div className="reading-listen">
      <div aria-live="polite">
        {!mine && <p className="reading-look">{text.look}</p>}
        <p className="reading-name">{mine ? text.yourTurn : text.turnOf(now.name)}</p>
      </div>
      <TurnClock />
      {next && (
        <p className="step-hint">{next.id === myPartner ? text.youNext : text.nextUp(next.name)}</p>
      )}
    </div>
  );
}
