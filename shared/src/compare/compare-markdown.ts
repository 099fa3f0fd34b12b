/** A comparison as Markdown (CommonMark), in which no text of people acts as markup. */

import { showDay } from '../domain/days.ts';
import type { Messages } from '../i18n/dutch.ts';
import type { RoundTrip } from '../i18n/nl/round-trip.ts';
import type { Language } from '../records/session.ts';
import { oneLine } from '../report/markdown.ts';
import { changedFacts } from './agreement-facts.ts';
import type { AgreementItem, Comparison } from './compare.ts';
import type { Change, Item } from './match.ts';
import { wordDiff, type Piece } from './word-diff.ts';

export interface ComparisonWords {
  readonly compare: RoundTrip['compare'];
  readonly statuses: Messages['agreements']['statuses'];
  readonly language: Language;
}

/** Writes it. What went stands as ~~struck~~, what came in **bold**, and each line begins with what became of it. */
export function comparisonToMarkdown(comparison: Comparison, words: ComparisonWords): string {
  const { compare, language } = words;
  const { before, after, ambition, goals, clusters, agreements } = comparison;
  const day = (moment: number): string => showDay(moment, language);
  const section = (heading: string, lines: readonly string[]): string =>
    [`## ${oneLine(heading)}`, ...(lines.length > 0 ? [lines.join('\n')] : [compare.empty])].join(
      '\n\n',
    );
  const satisfaction = comparison.satisfaction.flatMap(({ name, before: then, after: now }) => [
    `- **${oneLine(name)}**`,
    ...(then.join('\n') === now.join('\n')
      ? [`  - ${compare.both}: ${said(now, compare)}`]
      : [
          `  - ${compare.earlier}: ${said(then, compare)}`,
          `  - ${compare.now}: ${said(now, compare)}`,
        ]),
  ]);
  const partners = [
    [compare.joined, comparison.joined] as const,
    [compare.left, comparison.left] as const,
    [compare.stayed, comparison.stayed] as const,
  ].flatMap(([label, names]) =>
    names.length === 0 ? [] : [`- ${oneLine(label)}: ${names.map(oneLine).join(', ')}`],
  );
  return `${[
    `# ${oneLine(compare.heading)}: ${oneLine(after.title)}`,
    oneLine(compare.between(day(before.takenAt), day(after.takenAt))),
    section(compare.ambition, ambition.length > 0 ? [inMarkdown(ambition)] : []),
    section(
      compare.goals,
      goals.map((change) => lineOf(change, compare)),
    ),
    section(
      compare.clusters,
      clusters.map((change) => lineOf(change, compare)),
    ),
    section(compare.satisfaction, satisfaction),
    section(
      compare.agreements,
      agreements.flatMap((change) => agreementLines(change, words)),
    ),
    section(compare.partners, partners),
  ].join('\n\n')}\n`;
}

function said(texts: readonly string[], { nothingSaid }: RoundTrip['compare']): string {
  return texts.length === 0 ? nothingSaid : texts.map(oneLine).join(' / ');
}

function agreementLines(change: Change<AgreementItem>, words: ComparisonWords): string[] {
  const facts = changedFacts(change, words.compare, words).map(
    (fact) => `  - ${fact.label}: ${oneLine(fact.before)} → ${oneLine(fact.after)}`,
  );
  const isUpdated = change.kind === 'unchanged' && facts.length > 0;
  return [lineOf(change, words.compare, isUpdated)].concat(facts);
}

const texts = (items: readonly Item[]): string =>
  items.map(({ text }) => oneLine(text)).join(' / ');

function lineOf(
  { kind, before, after }: Change<Item>,
  { kinds, updated }: RoundTrip['compare'],
  isUpdated = false,
): string {
  const [was, is] = [before[0], after[0]];
  const reworded = kind === 'reworded' && was && is ? inMarkdown(wordDiff(was.text, is.text)) : '';
  const moved = kind === 'split' || kind === 'merged' ? `${texts(before)} → ${texts(after)}` : '';
  return `- **${oneLine(isUpdated ? updated : kinds[kind])}** ${reworded || moved || texts(after.length > 0 ? after : before)}`;
}

function inMarkdown(pieces: readonly Piece[]): string {
  const marks = { same: '', removed: '~~', added: '**' } as const;
  return pieces
    .map(({ kind, text }) => `${marks[kind]}${oneLine(text)}${marks[kind]}`)
    .join(' ')
    .trim();
}
