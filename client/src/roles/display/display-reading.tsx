import { recordsOf } from '@ambitiebord/shared/records/registry';
import { answersToTell, areMany, type ReadingRound } from '@ambitiebord/shared/views/reading';
import { markOf } from '../../canvas/mark-of.ts';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { TurnClock } from '../../steps/reveal/turn-clock.tsx';
import { useReading } from '../../steps/reveal/use-reading.ts';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayCards } from './display-cards.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-reading.css';

/** Answers that fit below a name. */
const PER_PAGE = 2;
/** With an answer of more characters all are set smaller. */
const LONG = 170;

/** The shared cards; in a reading round the partner whose turn it is. */
export function DisplayReveal() {
  const round = useReading();
  return round?.now ? <Turn key={round.now.id} round={round} /> : <DisplayCards />;
}

function Turn({ round: { now, next } }: { readonly round: ReadingRound }) {
  const messages = useMessages();
  const { cards, domain } = messages;
  const board = useSessionState((state) => state.board);
  const short = areMany(board);
  const answers = recordsOf(board, 'partnerCard')
    .filter(({ partnerId }) => partnerId !== undefined && partnerId === now?.id)
    .flatMap((card) =>
      answersToTell(card, short).map((field) => ({
        key: `${card.id} ${field}`,
        by: nameOf(board, card.participantId),
        mark: markOf(card, board, messages),
        question: domain.cardQuestions[field],
        answer: card[field],
      })),
    );
  const { items, number, total } = usePages(answers, PER_PAGE);
  const longest = Math.max(0, ...items.map(({ answer }) => answer?.length ?? 0));
  return (
    <div className="display-turn">
      <div className="display-turn-head">
        <p className="display-turn-name">{now?.name}</p>
        <TurnClock />
      </div>
      <dl className={classNames(longest > LONG && 'display-turn-long')}>
        {items.map(({ key, by, mark, question, answer }) => (
          <div key={key}>
            <dt>
              {[by, question].filter(Boolean).join(': ')}
              {mark !== '' && ` (${mark})`}
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {next && <p className="display-turn-next">{cards.reading.nextUp(next.name)}</p>}
      <PageNumber number={number} total={total} />
    </div>
  );
}
