import { showDay } from '@ambitiebord/shared/domain/days';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { markOf } from '../../canvas/mark-of.ts';
import { useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { DisplayTalk } from './display-talk.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-agreements.css';

const PER_PAGE = 4;

/** The lead partner, the first step and the day to look back; beside them who does what. */
export function DisplayAgreements() {
  const { agreements: words } = useMessages();
  const board = useSessionState((state) => state.board);
  const { leads, tasks, reviews } = agreements(board);
  const [, ...others] = tasks;
  const { items, number, total } = usePages(others, PER_PAGE);
  const missing = recordsOf(board, 'missingParty').toSorted(compareAge);
  if (leads.length + tasks.length + reviews.length + missing.length === 0) {
    return <DisplayTalk questions={words.talk} />;
  }
  return (
    <>
      <div className={classNames('display-agreed', others.length > 0 && 'display-agreed-two')}>
        <Headlines board={board} />
        {others.length > 0 && (
          <section aria-label={words.display.tasks}>
            <h2>{words.display.tasks}</h2>
            <ul>
              {items.map((task) => (
                <li key={task.id}>
                  <p className="display-agreed-text">{task.text}</p>
                  <Person agreement={task} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {missing.length > 0 && (
        <p className="display-missing">
          <strong>{words.display.missing}</strong> {missing.map(({ who }) => who).join(' · ')}
        </p>
      )}
      <PageNumber number={number} total={total} />
    </>
  );
}

/** The three things that no group leaves without. */
function Headlines({ board }: { readonly board: Records }) {
  const { display } = useMessages().agreements;
  const { language } = useLanguage();
  const { leads, tasks, reviews } = agreements(board);
  const [lead] = leads;
  const [step] = tasks;
  const due = reviews.find((review) => review.due !== undefined)?.due;
  return (
    <dl className="display-headlines">
      <div>
        <dt>{display.lead}</dt>
        <dd>
          <span className="display-headline">
            {lead ? recordOf(board, 'partner', lead.responsibleId)?.name : display.notYet}
          </span>
          {lead && <Person agreement={lead} hideName />}
        </dd>
      </div>
      <div>
        <dt>{display.firstStep}</dt>
        <dd>
          <span className="display-headline">{step ? step.text : display.notYet}</span>
          {step && <Person agreement={step} />}
        </dd>
      </div>
      <div>
        <dt>{display.review}</dt>
        <dd>{due === undefined ? display.notYet : showDay(due, language)}</dd>
      </div>
    </dl>
  );
}

interface PersonProps {
  readonly agreement: RecordOf<'agreement'>;
  readonly hideName?: boolean;
}

/** Who does it, and whether they said yes. */
function Person({ agreement, hideName = false }: PersonProps) {
  const messages = useMessages();
  const { ask, display } = messages.agreements;
  const came = useSessionState(({ board }) => markOf(agreement, board, messages));
  const { responsibleId, acceptedAt } = agreement;
  const partner = useSessionState(({ board }) => recordOf(board, 'partner', responsibleId));
  const Mark = acceptedAt === undefined ? CircleDashed : CircleCheck;
  if (!partner) return <span className="display-agreed-who">{ask.who}</span>;
  const said = acceptedAt === undefined ? display.pending : display.accepted;
  const state = [said, came].filter(Boolean).join(' · ');
  return (
    <span
      className={classNames('display-agreed-who', acceptedAt !== undefined && 'display-agreed-yes')}
    >
      <Mark className="icon" aria-hidden />
      {hideName ? state : `${partner.name}, ${state}`}
    </span>
  );
}
