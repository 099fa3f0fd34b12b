import type { Block, Entry } from '@ambitiebord/shared/report/blocks';
import type { Report } from '@ambitiebord/shared/report/report';
import type { ReactNode } from 'react';
import { ChangeList, MarkedText } from './changes-view.tsx';
import { placed } from './placed.ts';
import { ReportImage } from './report-image.tsx';
import { classNames } from '../../ui/class-names.ts';

/** From here on the ambition is set smaller, so that the first page stays one page. In characters. */
const LONG_AMBITION = 260;

interface ReportViewProps {
  readonly report: Report;
  /** What comes after it. */
  readonly children?: ReactNode;
}

/** The report as a page, in the language of its session. */
export function ReportView({ report, children }: ReportViewProps) {
  const long = report.ambition.length > LONG_AMBITION;
  return (
    <article
      className={classNames('report', report.onePage && 'report-one-page')}
      lang={report.language}
      aria-labelledby="report-title"
    >
      <header className="report-poster">
        <p className="report-kind">{report.kind}</p>
        <h1 id="report-title">{report.title}</h1>
        <p className="report-motto">{report.motto}</p>
        <p className={classNames('report-ambition', long && 'report-ambition-long')} dir="auto">
          {report.ambition}
        </p>
        <Facts entries={report.facts} />
      </header>
      {report.sections.map(({ id, heading, blocks }) => (
        <section key={id} aria-labelledby={`report-${id}`}>
          <h2 id={`report-${id}`}>{heading}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
      {children}
    </article>
  );
}

export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return placed(blocks).map(({ place, part }) => <BlockView key={place} block={part} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p dir="auto">{block.text}</p>;
    case 'image':
      return <ReportImage imageId={block.imageId} text={block.text} />;
    case 'facts':
      return <Facts entries={block.entries} />;
    case 'list':
      return (
        <ul className="report-list">
          <Items entries={block.entries} />
        </ul>
      );
    case 'ladder':
      return (
        <ol className="report-ladder">
          <Items entries={block.entries} />
        </ol>
      );
    case 'picture':
      return <p dir="auto">{block.alternativeText}</p>;
    case 'marked':
      return (
        <p className="comparison-marked" dir="auto">
          <MarkedText pieces={block.pieces} told={block.told} />
        </p>
      );
    case 'changes':
      return <ChangeList entries={block.entries} told={block.told} />;
    case 'group':
      break;
  }
  return (
    <div className="report-group">
      <h3 dir="auto">{block.heading}</h3>
      <Blocks blocks={block.blocks} />
    </div>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
}

export function Facts({ entries }: EntriesProps) {
  return (
    <dl className="report-facts">
      {placed(entries).map(({ place, part: { label, text, isLink } }) => (
        <div key={place}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{isLink ? <a href={text}>{text}</a> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ entries }: EntriesProps) {
  return placed(entries).map(({ place, part: { label, text } }) => (
    <li key={place}>
      {label !== undefined && (
        <span className="report-label" dir="auto">
          {label}
        </span>
      )}
      <span dir="auto">{text}</span>
    </li>
  ));
}
