/** A comparison as one description, which each form of it (a page, a PDF, Markdown) only writes down. */

import { showDay } from '../domain/days.ts';
import type { AllMessages } from '../i18n/messages.ts';
import type { RoundTrip } from '../i18n/nl/round-trip.ts';
import type { Language } from '../records/session.ts';
import { facts, paragraph, type Block } from '../report/blocks.ts';
import type { ChangeEntry, ChangeKind, Piece, Told } from '../report/change-blocks.ts';
import type { Report } from '../report/report.ts';
import { changedFacts } from './agreement-facts.ts';
import type { AgreementItem, Comparison, Satisfaction } from './compare.ts';
import type { Change, Item } from './match.ts';
import { wordDiff } from './word-diff.ts';

export interface ComparisonWords {
  readonly compare: RoundTrip['compare'];
  readonly statuses: AllMessages['agreements']['statuses'];
  readonly language: Language;
}

/** Describes it, with the ambition of now on top. */
export function describeComparison(comparison: Comparison, words: ComparisonWords): Report {
  const { compare, language } = words;
  const { before, after, ambition } = comparison;
  const told = { removed: compare.gone, added: compare.came };
  const day = (moment: number): string => showDay(moment, language);
  const sections = [
    {
      id: 'ambition',
      heading: compare.ambition,
      blocks:
        ambition.length > 0
          ? [{ kind: 'marked', told, pieces: ambition } as const]
          : [paragraph(compare.noAmbition)],
    },
    {
      id: 'goals',
      heading: compare.goals,
      blocks: changesOf(comparison.goals, compare, told),
    },
    {
      id: 'clusters',
      heading: compare.clusters,
      blocks: changesOf(comparison.clusters, compare, told),
    },
    {
      id: 'satisfaction',
      heading: compare.satisfaction,
      blocks: comparison.satisfaction.map((each) => satisfactionOf(each, compare)),
    },
    {
      id: 'agreements',
      heading: compare.agreements,
      blocks: agreementsOf(comparison.agreements, words, told),
    },
    { id: 'partners', heading: compare.partners, blocks: partnersOf(comparison, compare) },
  ];
  return {
    language,
    kind: compare.heading,
    title: before.title === after.title ? after.title : `${before.title} → ${after.title}`,
    motto: compare.ambitionNow,
    ambition: after.ambition?.text ?? compare.noAmbitionNow,
    facts: [
      { label: compare.moments, text: compare.between(day(before.takenAt), day(after.takenAt)) },
      { label: compare.keyLabel, text: compare.key },
    ],
    sections: sections.map(({ id, heading, blocks }) => ({
      id,
      heading,
      blocks: blocks.length > 0 ? blocks : [paragraph(compare.empty)],
    })),
    onePage: true,
  };
}

function changesOf(
  changes: readonly Change<Item>[],
  { kinds }: RoundTrip['compare'],
  told: Told,
): Block[] {
  const entries = changes.map((change) => entryOf(change, kinds[change.kind], []));
  return entries.length > 0 ? [{ kind: 'changes', told, entries }] : [];
}

/** Agreements, each with what else of it is another thing now. */
function agreementsOf(
  changes: readonly Change<AgreementItem>[],
  words: ComparisonWords,
  told: Told,
): Block[] {
  const { compare } = words;
  const entries = changes.map((change) => {
    const more = changedFacts(change, compare, words).map(
      ({ label, before, after }) => `${label}: ${before} → ${after}`,
    );
    const isUpdated = change.kind === 'unchanged' && more.length > 0;
    return entryOf(change, isUpdated ? compare.updated : compare.kinds[change.kind], more);
  });
  return entries.length > 0 ? [{ kind: 'changes', told, entries }] : [];
}

function entryOf(
  { kind, before, after }: Change<Item>,
  label: string,
  more: readonly string[],
): ChangeEntry {
  return { change: kind, label, texts: textsOf(kind, before, after), facts: more };
}

function textsOf(
  kind: ChangeKind,
  before: readonly Item[],
  after: readonly Item[],
): readonly (readonly Piece[])[] {
  if (kind === 'unchanged') return after.map(({ text }) => [{ kind: 'same', text }]);
  const [was, is] = [before[0], after[0]];
  if (kind === 'reworded' && was && is) return [wordDiff(was.text, is.text)];
  return [
    ...before.map(({ text }) => [{ kind: 'removed', text } as const]),
    ...after.map(({ text }) => [{ kind: 'added', text } as const]),
  ];
}

function satisfactionOf(
  { name, before, after }: Satisfaction,
  compare: RoundTrip['compare'],
): Block {
  const said = (texts: readonly string[]): string =>
    texts.length === 0 ? compare.nothingSaid : [...new Set(texts)].join('\n');
  const entries =
    before.join('\n') === after.join('\n')
      ? [{ label: compare.both, text: said(after) }]
      : [
          { label: compare.earlier, text: said(before) },
          { label: compare.now, text: said(after) },
        ];
  return { kind: 'group', heading: name, blocks: facts(entries) };
}

function partnersOf({ joined, left, stayed }: Comparison, compare: RoundTrip['compare']): Block[] {
  return facts(
    [
      { label: compare.joined, text: joined.join(' · ') },
      { label: compare.left, text: left.join(' · ') },
      { label: compare.stayed, text: stayed.join(' · ') },
    ].filter(({ text }) => text !== ''),
  );
}
