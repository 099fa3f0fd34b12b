import { compareSnapshots, type Comparison } from '@ambitiebord/shared/compare/compare';
import { comparisonToMarkdown } from '@ambitiebord/shared/compare/compare-markdown';
import type { Item, Link, Suggestion } from '@ambitiebord/shared/compare/match';
import { currentSnapshot, type StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { Button } from '../../ui/button.tsx';
import { fileName, saveFile } from '../../ui/files.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { ComparisonView } from './comparison-view.tsx';

interface CompareViewProps {
  readonly snapshot: StoredSnapshot;
  readonly other: StoredSnapshot;
}

/** The comparison, with what people may confirm; it holds as long as the page is open, and in the file. */
export function CompareView({ snapshot, other }: CompareViewProps) {
  const { compare } = useRoundTripTexts();
  const { language } = useLanguage();
  const { statuses } = useMessages().agreements;
  const [links, setLinks] = useState<readonly Link[]>([]);
  const [declined, setDeclined] = useState<readonly Link[]>([]);
  const comparison = compareSnapshots(currentSnapshot(snapshot), currentSnapshot(other), links);
  const save = (): void => {
    const text = comparisonToMarkdown(comparison, { compare, statuses, language });
    const { takenAt, title } = comparison.after;
    const type = 'text/markdown;charset=utf-8';
    saveFile(new Blob([text], { type }), fileName(takenAt, title, compare.fileKind, 'md'));
  };
  return (
    <div className="comparison-page">
      <div className="no-print">
        <Button icon={Download} onClick={save}>
          {compare.download}
        </Button>
      </div>
      <ComparisonView comparison={comparison}>
        <Suggestions
          comparison={comparison}
          isOpen={(link) => !declined.some((each) => isSame(each, link))}
          onConfirm={(link) => setLinks([...links, link])}
          onDecline={(link) => setDeclined([...declined, link])}
        />
        {links.length > 0 && (
          <section className="no-print" aria-labelledby="comparison-confirmed">
            <h2 id="comparison-confirmed">{compare.confirmed}</h2>
            <ul>
              {links.map((link) => (
                <li key={`${link.before} ${link.after}`} className="comparison-suggestion">
                  <span>
                    {compare.about(
                      textOf(comparison, 'before', link.before),
                      textOf(comparison, 'after', link.after),
                    )}
                  </span>
                  <div>
                    <Button onClick={() => setLinks(links.filter((each) => each !== link))}>
                      {compare.takeBack}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </ComparisonView>
    </div>
  );
}

interface SuggestionsProps {
  readonly comparison: Comparison;
  readonly isOpen: (link: Link) => boolean;
  readonly onConfirm: (link: Link) => void;
  readonly onDecline: (link: Link) => void;
}

function Suggestions({ comparison, isOpen, onConfirm, onDecline }: SuggestionsProps) {
  const { compare } = useRoundTripTexts();
  const open = comparison.suggestions.filter((suggestion) => isOpen(linkOf(suggestion)));
  if (open.length === 0) return null;
  return (
    <section className="comparison-suggestions no-print" aria-labelledby="comparison-suggestions">
      <h2 id="comparison-suggestions">{compare.suggestions}</h2>
      <p>{compare.suggestionsLead}</p>
      <ul>
        {open.map((suggestion) => {
          const { before, after } = suggestion;
          const about = compare.about(before.text, after.text);
          return (
            <li key={`${before.id} ${after.id}`} className="comparison-suggestion">
              <span>{about}</span>
              <div>
                <Button
                  aria-label={`${compare.yes}: ${about}`}
                  onClick={() => onConfirm(linkOf(suggestion))}
                >
                  {compare.yes}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`${compare.no}: ${about}`}
                  onClick={() => onDecline(linkOf(suggestion))}
                >
                  {compare.no}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const linkOf = ({ before, after }: Suggestion<Item>): Link => ({
  before: before.lineageId,
  after: after.lineageId,
});

const isSame = (one: Link, other: Link): boolean =>
  one.before === other.before && one.after === other.after;

/** The words of what has this lineage on one side. */
function textOf(comparison: Comparison, side: 'before' | 'after', lineageId: string): string {
  const { goals, clusters, agreements } = comparison;
  const items = [...goals, ...clusters, ...agreements].flatMap(
    (change): readonly Item[] => change[side],
  );
  return items.find((item) => item.lineageId === lineageId)?.text ?? '';
}
