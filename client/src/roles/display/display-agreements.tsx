import { showDay } from '@ambitiebord/shared/domain/days';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { markOf } from '../../canvas/mark-of.ts';
import type { ReactNode } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { hoursOf } from '../../steps/agreements/terms.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { agreementPages, type AgreementsPage } from './agreement-pages.ts';
import { DisplayTalk } from './display-talk.tsx';
import { PageNumber } from './page-number.tsx';
import { usePages } from './use-pages.ts';
import './display-agreements.css';

/** The lead partner, the first step and the day to look back; beside them the rest, a page at a time. */
export function DisplayAgreements() {
  const { agreements: words } = useMessages();
  const board = useSessionState((state) => state.board);
  const { items, number, total } = usePages(agreementPages(board), 1);
  const [page] = items;
  if (!hasAgreements(board)) return <DisplayTalk questions={words.talk} />;
  return (
    <>
      <div className={classNames('display-agreed', page && 'display-agreed-two')}>
        <Headlines board={board} />
        {page && <Beside page={page} />}
      </div>
      <PageNumber number={number} total={total} />
    </>
  );
}

function hasAgreements(board: Records): boolean {
  return recordsOf(board, 'agreement').length + recordsOf(board, 'missingParty').length > 0;
}

function Beside({ page }: { readonly page: AgreementsPage }) {
  const { display, kinds, outside } = useMessages().agreements;
  if (page.kind === 'tasks') {
    return (
      <Section title={display.tasks}>
        {page.tasks.map((task) => (
          <li key={task.id}>
            <p className="display-agreed-text">{task.text}</p>
            <Person agreement={task} />
          </li>
        ))}
      </Section>
    );
  }
  if (page.kind === 'open') {
    return (
      <Section title={display.open} isCompact>
        {page.subjects.map((kind) => (
          <li key={kind}>{kinds[kind]}</li>
        ))}
      </Section>
    );
  }
  return (
    <Section title={page.kind === 'outside' ? outside.heading : display.missing}>
      {page.lines.map(({ id, text }) => (
        <li key={id}>
          <p className="display-agreed-text">{text}</p>
        </li>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  /** Words instead of sentences: beside each other. */
  readonly isCompact?: boolean;
  readonly children: ReactNode;
}

function Section({ title, isCompact = false, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={isCompact ? 'display-agreed-words' : undefined}>{children}</ul>
    </section>
  );
}

/** The three things that no group leaves without. */
function Headlines({ board }: { readonly board: Records }) {
  const messages = useMessages().agreements;
  const { display } = messages;
  const { language } = useLanguage();
  const { leads, tasks, reviews } = agreements(board);
  const [lead] = leads;
  const hours = lead ? hoursOf(lead, messages, language) : [];
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
          {hours.length > 0 && <span className="display-hours">{hours.join(', ')}</span>}
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
