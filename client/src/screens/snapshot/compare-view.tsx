import { compareSnapshots, type Comparison } from '@ambitiebord/shared/compare/compare';
import { describeComparison } from '@ambitiebord/shared/compare/describe-comparison';
import type { Item, Link, Suggestion } from '@ambitiebord/shared/compare/match';
import type { Links } from '@ambitiebord/shared/protocol/http';
import { currentSnapshot, type StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { useEffect, useState } from 'react';
import { errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { ComparisonDownloads } from './comparison-downloads.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { askLinks } from './links.ts';

interface CompareViewProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  readonly other: StoredSnapshot;
}

/** The comparison, with what facilitators confirm of it; that is kept with the snapshot, for everybody and in the files. */
export function CompareView({ sessionId, snapshot, other }: CompareViewProps) {
  const texts = useMessages();
  const { compare } = useRoundTripTexts();
  const { language } = useLanguage();
  const { token, role } = useIdentity();
  const { statuses } = texts.agreements;
  const [{ links }, setLinks] = useState<Links>({ links: [] });
  const [declined, setDeclined] = useState<readonly Link[]>([]);
  const { busy, failure, run } = useTask();
  const pair = { sessionId, snapshotId: snapshot.id, otherId: other.id };
  useEffect(() => {
    const asked = { sessionId, snapshotId: snapshot.id, otherId: other.id };
    run(async () => setLinks(await askLinks(asked, token)));
  }, [sessionId, snapshot.id, other.id, token, run]);
  const say = (link: Link, together: boolean): void => {
    run(async () => setLinks(await askLinks(pair, token, { ...link, together })));
  };
  const comparison = compareSnapshots(currentSnapshot(snapshot), currentSnapshot(other), links);
  const mayConfirm = role === 'facilitator';
  return (
    <div className="comparison-page">
      <ComparisonDownloads sessionId={sessionId} snapshot={snapshot} other={other} />
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      <ComparisonView report={describeComparison(comparison, { compare, statuses, language })}>
        {mayConfirm && (
          <Suggestions
            comparison={comparison}
            busy={busy}
            isOpen={(link) => !declined.some((each) => isSame(each, link))}
            onConfirm={(link) => say(link, true)}
            onDecline={(link) => setDeclined([...declined, link])}
          />
        )}
        <Confirmed
          comparison={comparison}
          links={links}
          busy={busy}
          onTakeBack={mayConfirm ? (link) => say(link, false) : undefined}
        />
      </ComparisonView>
    </div>
  );
}

interface ConfirmedProps {
  readonly comparison: Comparison;
  readonly links: readonly Link[];
  readonly busy: boolean;
  /** For who may. */
  readonly onTakeBack: ((link: Link) => void) | undefined;
}

function Confirmed({ comparison, links, busy, onTakeBack }: ConfirmedProps) {
  const { compare } = useRoundTripTexts();
  if (links.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="comparison-confirmed">
      <h2 id="comparison-confirmed">{compare.confirmed}</h2>
      <ul>
        {links.map((link) => {
          const [before, after] = [
            textOf(comparison, 'before', link.before),
            textOf(comparison, 'after', link.after),
          ];
          const about = compare.about(before, after);
          return (
            <li key={`${link.before} ${link.after}`} className="comparison-suggestion">
              <span>{about}</span>
              {onTakeBack && (
                <div>
                  <Button
                    aria-label={`${compare.takeBack}: ${about}`}
                    busy={busy}
                    onClick={() => onTakeBack(link)}
                  >
                    {compare.takeBack}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SuggestionsProps {
  readonly comparison: Comparison;
  readonly busy: boolean;
  readonly isOpen: (link: Link) => boolean;
  readonly onConfirm: (link: Link) => void;
  readonly onDecline: (link: Link) => void;
}

function Suggestions({ comparison, busy, isOpen, onConfirm, onDecline }: SuggestionsProps) {
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
                  busy={busy}
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
