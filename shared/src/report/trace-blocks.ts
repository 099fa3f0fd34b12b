/** What the report says about where the ambition comes from, what it does not cover, and what is still open. */

import type { AllMessages } from '../i18n/messages.ts';
import { trace as english } from '../i18n/en/trace.ts';
import { trace as dutch, type TraceWords } from '../i18n/nl/trace.ts';
import type { Language } from '../records/session.ts';
import { facts, lines, list, paragraph, type Block, type Entry } from './blocks.ts';
import { SnapshotNames, type Activity } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';
import { traceOf, type TracedLadder } from './trace.ts';

const WORDS: Readonly<Record<Language, TraceWords>> = { nl: dutch, en: english };

/** The heading of the section, in a language. */
export function traceHeading(language: Language): string {
  return WORDS[language].heading;
}

/**
 * The section. `openPoints`: how many there are with the agreements. Nothing for a snapshot of which nothing
 * could lead to an ambition.
 */
export function traceBlocks(
  snapshot: GoalsSnapshot,
  messages: AllMessages,
  openPoints: number,
): Block[] {
  const words = WORDS[snapshot.language];
  const names = new SnapshotNames(snapshot, messages);
  const { groups, others, uncovered } = traceOf(snapshot);
  if (snapshot.goals.length + snapshot.clusters.length + snapshot.activities.length === 0) {
    return [];
  }
  const activityOf = (activity: Activity): string =>
    words.activity(names.filled(activity.text), names.partner(activity.partnerId));
  const ladder = ({ activity, cards }: TracedLadder): string => {
    const answers = cards.flatMap((card) => card.answers.satisfiedWhen ?? []);
    return [
      activityOf(activity),
      ...(activity.whys.length > 0 ? [words.whys(activity.whys.length)] : []),
      ...(answers.length > 0 ? answers.map(words.satisfied) : [words.noCard]),
    ].join(' · ');
  };
  const traced = groups.map(
    ({ cluster, goals }): Block => ({
      kind: 'group',
      heading: names.filled(cluster.title),
      blocks:
        goals.length === 0
          ? [paragraph(messages.report.emptyGroup)]
          : facts(
              goals.map(({ goal, ladders }) => ({
                label: names.filled(goal.text),
                text: ladders.length === 0 ? messages.report.noLadder : lines(ladders.map(ladder)),
              })),
            ),
    }),
  );
  const notCovered = [
    entry(
      words.kinds.clusters,
      uncovered.clusters.map(({ title }) => names.filled(title)),
    ),
    entry(
      words.kinds.goals,
      uncovered.goals.map(({ text }) => names.filled(text)),
    ),
    entry(words.kinds.activities, uncovered.activities.map(activityOf)),
    entry(
      words.kinds.partners,
      uncovered.partners.map(({ name }) => name),
    ),
  ].filter(({ text }) => text !== '');
  return [
    paragraph(words.hint),
    ...traced,
    ...group(words.others, list(others.map(ladder))),
    ...group(words.uncovered, facts(notCovered)),
    ...group(words.stillOpen, facts(stillOpen(snapshot, words, openPoints))),
  ];
}

const entry = (label: string, texts: readonly string[]): Entry => ({ label, text: lines(texts) });

function group(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'group', heading, blocks }];
}

/** How much there is of each thing that is not settled; nothing of what is. */
function stillOpen(snapshot: GoalsSnapshot, { open }: TraceWords, points: number): Entry[] {
  const { assumptions, goals, questions, skippedSteps, tensions } = snapshot;
  const counts: readonly (readonly [string, number])[] = [
    [open.unconfirmed, goals.filter(({ confirmed }) => !confirmed).length],
    [open.withoutLadder, goals.filter(({ activityIds }) => activityIds.length === 0).length],
    [open.questions, questions.filter(({ answered }) => !answered).length],
    [
      open.assumptions,
      assumptions.filter(({ state }) => state === 'believed' || state === 'doubted').length,
    ],
    [open.tensions, tensions.filter(({ state }) => state !== 'settled').length],
    [open.points, points],
    [open.skipped, skippedSteps.length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => ({ label, text: String(count) }));
}
