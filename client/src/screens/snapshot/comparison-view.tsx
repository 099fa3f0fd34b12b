/** Two snapshots beside each other, to read and to print. */

import type { Report } from '@ambitiebord/shared/report/report';
import { useEffect, useRef, type ReactNode } from 'react';
import { Blocks, Facts } from './report-view.tsx';
import './comparison.css';

interface ComparisonViewProps {
  readonly report: Report;
  /** What people are asked about it. */
  readonly children?: ReactNode;
}

export function ComparisonView({ report, children }: ComparisonViewProps) {
  const { kind, title, facts, sections } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  // It was chosen beside it, or above it on a phone: that is where reading goes on.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="report comparison" aria-labelledby="comparison-title">
      <header className="comparison-head">
        <h1 id="comparison-title" ref={heading} tabIndex={-1}>
          {kind}
        </h1>
        <p dir="auto">{title}</p>
        <Facts entries={facts} />
      </header>
      {children}
      {sections.map(({ id, heading: words, blocks }) => (
        <section key={id} className={`comparison-${id}`} aria-labelledby={`comparison-${id}`}>
          <h2 id={`comparison-${id}`}>{words}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
    </article>
  );
}
