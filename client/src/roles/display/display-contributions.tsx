import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Star } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { contributionPages, type Choice, type ContributionsPage } from './contribution-pages.ts';
import { DisplayAmbition } from './display-ambition.tsx';
import { DisplayTalk } from './display-talk.tsx';
import { More } from './more.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-cards.css';
import './display-closing.css';
import './display-ladders.css';
import './display-contributions.css';

type Page<Kind extends ContributionsPage['kind']> = Extract<ContributionsPage, { kind: Kind }>;

/** The activities beside the ambition, which one is tried first, and what the partners bring and gain. */
export function DisplayContributions() {
  const { contributions: words } = useMessages();
  const board = useSessionState((state) => state.board);
  const { items, number, total } = usePages(contributionPages(board), 1);
  const [page] = items;
  return (
    <>
      {!page || page.kind === 'talk' ? (
        <DisplayTalk questions={words.talk} />
      ) : (
        <div className="display-closing display-beside">
          {page.kind === 'statuses' && (
            <>
              <DisplayAmbition />
              <Statuses page={page} />
            </>
          )}
          {page.kind === 'choice' && <WhichFirst page={page} />}
          {page.kind === 'brought' && (
            <ul className="display-brought">
              {page.contributions.map((contribution) => (
                <Brought key={contribution.id} contribution={contribution} />
              ))}
            </ul>
          )}
          {page.kind !== 'choice' && <First />}
        </div>
      )}
      <PageNumber number={number} total={total} />
    </>
  );
}

/** What the group tries first. */
function First() {
  const { display } = useMessages().contributions;
  const board = useSessionState((state) => state.board);
  const first = recordsOf(board, 'activity')
    .filter(({ tryFirst }) => tryFirst)
    .toSorted(compareAge);
  if (first.length === 0) return null;
  return (
    <p className="display-first">
      <Star className="icon" aria-hidden />
      <span>{display.first}:</span>
      <strong>{first.map(({ text }) => text).join(' · ')}</strong>
    </p>
  );
}

function Statuses({ page: { columns } }: { readonly page: Page<'statuses'> }) {
  const { activities: words, statuses } = useMessages().contributions;
  return (
    <div className="display-statuses">
      {columns.map((blocks) => (
        <ul key={blocks[0]?.key}>
          {blocks.map(({ key, status, activities }) => (
            <li key={key} className={status === undefined ? 'display-undecided' : undefined}>
              <h2>{status === undefined ? words.undecided : statuses[status]}</h2>
              <ul>
                {activities.map((activity) => (
                  <Activity key={activity.id} activity={activity} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

function Activity({ activity }: { readonly activity: RecordOf<'activity'> }) {
  const { activities: words } = useMessages().contributions;
  const board = useSessionState((state) => state.board);
  const together = recordOf(board, 'activity', activity.togetherWithId);
  const partner = recordOf(board, 'partner', activity.partnerId);
  const about = [partner?.name, together && words.together(together.text)].filter(Boolean);
  return (
    <li>
      <strong>{activity.text}</strong>
      <span className="display-owner">{about.join(' · ')}</span>
    </li>
  );
}

/** Goals that ladders share: with which activity does the group begin? */
function WhichFirst({ page: { choices } }: { readonly page: Page<'choice'> }) {
  const { activities: words } = useMessages().contributions;
  return (
    <div className="display-choice">
      <p className="display-choice-question">{words.tryFirst}</p>
      <ul className="display-choices">
        {choices.map((choice) => (
          <ChoiceBlock key={choice.goal.id} choice={choice} />
        ))}
      </ul>
    </div>
  );
}

function ChoiceBlock({ choice: { goal, activities, more } }: { readonly choice: Choice }) {
  return (
    <li>
      <p className="display-goal">{goal.text}</p>
      <ul>
        {activities.map(({ id, text }) => (
          <li key={id} className="display-activity">
            {text}
          </li>
        ))}
        <More count={more} />
      </ul>
    </li>
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
            <dt>{label}:</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
