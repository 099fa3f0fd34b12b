/** The object that everybody is asked to look at, as large as it fits. */

import { isBoardObject, type LockableRecord } from '@ambitiebord/shared/policy/held-back';
import { recordOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { HowItCame } from '../../steps/parts/how-it-came.tsx';
import { useMessages } from '../../ui/language.tsx';
import { objectWords } from '../leading/object-words.ts';
import { PageNumber } from './page-number.tsx';
import { DisplayCoverage } from './display-coverage.tsx';
import './display-spotlight.css';
import { usePages } from './use-pages.ts';

/** Answers of a card on one page. */
const ANSWERS = 2;
/** Up to so many characters fit in letters of this size; the last holds every text. */
const SIZES = [
  [60, 'huge'],
  [200, 'large'],
  [600, 'medium'],
] as const;

/** Whether something is in the spotlight. */
export function useSpotlit(): boolean {
  return useSessionState(({ board }) =>
    isBoardObject(board.get(sessionOf(board)?.spotlightId ?? '')),
  );
}

export function DisplaySpotlight() {
  const board = useSessionState((state) => state.board);
  const object = board.get(sessionOf(board)?.spotlightId ?? '');
  return isBoardObject(object) ? <Spotlit key={object.id} object={object} /> : null;
}

function Spotlit({ object }: { readonly object: LockableRecord }) {
  const messages = useMessages();
  const board = useSessionState((state) => state.board);
  const { what, text, answers } = objectWords(object, board, messages);
  const { items, number, total } = usePages(answers, ANSWERS);
  const partnerId = 'partnerId' in object ? object.partnerId : undefined;
  const by = recordOf(board, 'partner', partnerId)?.name;
  // Below the sentence stands who is in it: it leaves room for that.
  const taken = object.type === 'ambition' ? 200 : 0;
  const size = SIZES.find(([most]) => text.length + taken <= most)?.[1] ?? 'small';
  return (
    <section className="display-spotlight">
      <p className="display-spotlight-what">
        {what}
        {by !== undefined && ` · ${by}`}
      </p>
      {(object.type === 'partnerCard' || object.type === 'activity') && (
        <HowItCame record={object} />
      )}
      <p className={`display-spotlight-text display-spotlight-${size}`}>
        {text === '' ? messages.leading.spotlightEmpty : text}
      </p>
      {object.type === 'ambition' && <DisplayCoverage below={text} />}
      {items.length > 0 && (
        <dl className="display-spotlight-answers">
          {items.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <PageNumber number={number} total={total} />
    </section>
  );
}
