/** Two snapshots beside each other, to read and to print. What went and what came is told by marks and words, not by colour alone. */

import { changedFacts } from '@ambitiebord/shared/compare/agreement-facts';
import type { AgreementItem, Comparison } from '@ambitiebord/shared/compare/compare';
import type { Change, Item } from '@ambitiebord/shared/compare/match';
import { wordDiff, type Piece } from '@ambitiebord/shared/compare/word-diff';
import { showDay } from '@ambitiebord/shared/domain/days';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { placed } from './report-view.tsx';
import './comparison.css';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** What people are asked about it. */
  readonly children?: ReactNode;
}

export function ComparisonView({ comparison, children }: ComparisonViewProps) {
  const { compare } = useRoundTripTexts();
  const { language } = useLanguage();
  const { before, after, ambition } = comparison;
  const day = (moment: number): string => showDay(moment, language);
  const title = useRef<HTMLHeadingElement>(null);
  // It was chosen beside it, or above it on a phone: that is where reading goes on.
  useEffect(() => title.current?.focus(), []);
  return (
    <article className="report comparison" aria-labelledby="comparison-title">
      <header className="comparison-head">
        <h1 id="comparison-title" ref={title} tabIndex={-1}>
          {compare.heading}
        </h1>
        <p>
          {before.title === after.title ? after.title : `${before.title} → ${after.title}`}
          <br />
          {compare.between(day(before.takenAt), day(after.takenAt))}
        </p>
        <p className="comparison-key">{compare.key}</p>
      </header>
      {children}
      <Part id="ambition" heading={compare.ambition}>
        {ambition.length === 0 ? (
          <p>{compare.noAmbition}</p>
        ) : (
          <p className="comparison-ambition" dir="auto">
            <Words pieces={ambition} />
          </p>
        )}
      </Part>
      <Part id="goals" heading={compare.goals}>
        <Changes changes={comparison.goals} />
      </Part>
      <Part id="clusters" heading={compare.clusters}>
        <Changes changes={comparison.clusters} />
      </Part>
      <Part id="satisfaction" heading={compare.satisfaction}>
        <Satisfactions comparison={comparison} />
      </Part>
      <Part id="agreements" heading={compare.agreements}>
        <Agreements changes={comparison.agreements} />
      </Part>
      <Part id="partners" heading={compare.partners}>
        <Partners comparison={comparison} />
      </Part>
    </article>
  );
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

function Part({ id, heading, children }: PartProps) {
  return (
    <section aria-labelledby={`comparison-${id}`}>
      <h2 id={`comparison-${id}`}>{heading}</h2>
      {children}
    </section>
  );
}

/** The words of a text; who hears it is told what went and what came. */
function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { compare } = useRoundTripTexts();
  return placed(pieces).map(({ place, part: { kind, text } }) => {
    if (kind === 'same') return <span key={place}>{text}</span>;
    const Mark = kind === 'removed' ? 'del' : 'ins';
    return (
      <Fragment key={place}>
        <Mark>
          <span className="visually-hidden">
            {kind === 'removed' ? compare.gone : compare.came}{' '}
          </span>
          {text.trimEnd()}
        </Mark>{' '}
      </Fragment>
    );
  });
}

function Changes({ changes }: { readonly changes: readonly Change<Item>[] }) {
  const { compare } = useRoundTripTexts();
  if (changes.length === 0) return <p>{compare.empty}</p>;
  return (
    <ul className="comparison-changes">
      {changes.map((change) => (
        <ChangeLine key={keyOf(change)} change={change} label={compare.kinds[change.kind]} />
      ))}
    </ul>
  );
}

const keyOf = ({ before, after }: Change<Item>): string =>
  `${before[0]?.id ?? ''} ${after[0]?.id ?? ''}`;

interface ChangeLineProps {
  readonly change: Change<Item>;
  /** What became of it. */
  readonly label: string;
  readonly children?: ReactNode;
}

function ChangeLine({ change, label, children }: ChangeLineProps) {
  return (
    <li className={`comparison-${change.kind}`}>
      <span className="comparison-kind">{label}</span>
      <div dir="auto">
        <ChangedTexts change={change} />
        {children}
      </div>
    </li>
  );
}

function ChangedTexts({ change }: { readonly change: Change<Item> }) {
  const { kind, before, after } = change;
  const [was, is] = [before[0], after[0]];
  if (kind === 'reworded' && was && is) {
    return (
      <p>
        <Words pieces={wordDiff(was.text, is.text)} />
      </p>
    );
  }
  if (kind === 'split' || kind === 'merged') {
    return (
      <>
        <Texts items={before} Mark="del" />
        <Texts items={after} Mark="ins" />
      </>
    );
  }
  if (kind === 'dropped') return <Texts items={before} Mark="del" />;
  return kind === 'added' ? <Texts items={after} Mark="ins" /> : <p>{is?.text}</p>;
}

function Texts({ items, Mark }: { readonly items: readonly Item[]; readonly Mark: 'ins' | 'del' }) {
  const { compare } = useRoundTripTexts();
  return items.map(({ id, text }) => (
    <p key={id}>
      <Mark>
        <span className="visually-hidden">{Mark === 'del' ? compare.gone : compare.came} </span>
        {text}
      </Mark>
    </p>
  ));
}

/** Agreements, each with what else of it is another thing now. */
function Agreements({ changes }: { readonly changes: readonly Change<AgreementItem>[] }) {
  const { compare } = useRoundTripTexts();
  const { language } = useLanguage();
  const { statuses } = useMessages().agreements;
  if (changes.length === 0) return <p>{compare.empty}</p>;
  return (
    <ul className="comparison-changes">
      {changes.map((change) => {
        const facts = changedFacts(change, compare, { statuses, language });
        const isUpdated = change.kind === 'unchanged' && facts.length > 0;
        const label = isUpdated ? compare.updated : compare.kinds[change.kind];
        return (
          <ChangeLine key={keyOf(change)} change={change} label={label}>
            {facts.map((fact) => (
              <p key={fact.label} className="comparison-fact">
                {fact.label}: {fact.before} → <strong>{fact.after}</strong>
              </p>
            ))}
          </ChangeLine>
        );
      })}
    </ul>
  );
}

function Satisfactions({ comparison }: { readonly comparison: Comparison }) {
  const { compare } = useRoundTripTexts();
  if (comparison.satisfaction.length === 0) return <p>{compare.empty}</p>;
  return comparison.satisfaction.map(({ name, before, after }) => (
    <div key={name} className="comparison-satisfaction">
      <h3>{name}</h3>
      <dl>
        {before.join('\n') === after.join('\n') ? (
          <div>
            <dt>{compare.both}</dt>
            <Said texts={after} />
          </div>
        ) : (
          <>
            <div>
              <dt>{compare.earlier}</dt>
              <Said texts={before} />
            </div>
            <div>
              <dt>{compare.now}</dt>
              <Said texts={after} />
            </div>
          </>
        )}
      </dl>
    </div>
  ));
}

function Said({ texts }: { readonly texts: readonly string[] }) {
  const { compare } = useRoundTripTexts();
  if (texts.length === 0) return <dd className="comparison-nothing">{compare.nothingSaid}</dd>;
  return [...new Set(texts)].map((text) => (
    <dd key={text} dir="auto">
      {text}
    </dd>
  ));
}

function Partners({ comparison }: { readonly comparison: Comparison }) {
  const { compare } = useRoundTripTexts();
  const groups = [
    [compare.joined, comparison.joined],
    [compare.left, comparison.left],
    [compare.stayed, comparison.stayed],
  ] as const;
  return (
    <dl className="report-facts">
      {groups
        .filter(([, names]) => names.length > 0)
        .map(([label, names]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ))}
    </dl>
  );
}
