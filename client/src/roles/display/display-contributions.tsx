import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Star } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { DisplayAmbition } from './display-ambition.tsx';
import { DisplayTalk } from './display-talk.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-agreements.css';
import './display-cards.css';
import './display-closing.css';

const PER_PAGE = 3;

/** What is tried first, and what the partners bring and gain, a few at a time. */
export function DisplayContributions() {
  const { contributions: words } = useMessages();
  const board = useSessionState((state) => state.board);
  const first = recordsOf(board, 'activity')
    .filter(({ tryFirst }) => tryFirst)
    .toSorted(compareAge);
  const brought = recordsOf(board, 'contribution')
    .filter(({ brings, gains }) => brings.trim() !== '' || gains.trim() !== '')
    .toSorted(compareAge);
  const { items, number, total } = usePages(brought, PER_PAGE);
  if (brought.length === 0 && first.length === 0) return <DisplayTalk questions={words.talk} />;
  return (
    <>
      <div className="display-closing">
        <DisplayAmbition />
        {brought.length > 0 && (
          <ul className="display-brought">
            {items.map((contribution) => (
              <Brought key={contribution.id} contribution={contribution} />
            ))}
          </ul>
        )}
        {first.length > 0 && (
          <p className="display-first">
            <Star className="icon" aria-hidden />
            <span>{words.display.first}:</span>
            <strong>{first.map(({ text }) => text).join(' · ')}</strong>
          </p>
        )}
      </div>
      <PageNumber number={number} total={total} />
    </>
  );
}

function Brought({ contribution }: { readonly contribution: RecordOf<'contribution'> }) {
  const { display } = useMessages().contributions;
  const { partnerId, brings, gains } = contribution;
  const partner = useSessionState(({ board }) => recordOf(board, 'partner', partnerId));
  const parts = [
    { label: display.brings, text: brings },
    { label: display.gains, text: gains },
  ].filter(({ text }) => text.trim() !== '');
  return (
    <li className="display-card">
      <p className="display-card-by">{partner?.name}</p>
      <dl>
        {parts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
