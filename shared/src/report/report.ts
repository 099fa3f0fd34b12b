/**
 * The report of a goals snapshot as one description: which sections there are, in which order, and
 * what stands in them. Every form of the report (a page, Markdown) only writes this down.
 */

import { dayOfWorkshop, showDay } from '../domain/days.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../records/session.ts';
import { AgreementBook } from './agreement-book.ts';
import { list, type Block, type Entry } from './blocks.ts';
import { evaluationQuestions } from './evaluation-questions.ts';
import { SnapshotBook } from './snapshot-book.ts';
import { currentSnapshot, type GoalsSnapshot, type StoredSnapshot } from './snapshot-schema.ts';
import type { SignOff } from '../records/sign-off.ts';
import { signOffBlocks } from './sign-off-blocks.ts';
import { TRUST } from '../i18n/trust.ts';
import { traceBlocks, traceHeading } from './trace-blocks.ts';

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly language: Language;
  readonly kind: string;
  readonly title: string;
  /** What stands above the ambition. */
  readonly motto: string;
  readonly ambition: string;
  /** What else stands on the first page. */
  readonly facts: readonly Entry[];
  readonly sections: readonly Section[];
  /** Whether it fits on one page: what else stands on the first page is then not set apart. */
  readonly onePage?: true;
}

/** Draws what a snapshot keeps of the board as a section of its report; none where it keeps nothing. */
export type DrawBoard = (snapshot: GoalsSnapshot) => readonly Section[];

/** What a report has besides its snapshot. */
export interface BesideSnapshot {
  /** For files: a page that draws nothing need not load what draws. */
  readonly drawBoard?: DrawBoard;
  readonly signOffs?: readonly SignOff[];
}

/** Describes the report of a snapshot in the language of its session. A section without content is left out. */
export function describeReport(
  stored: StoredSnapshot,
  { drawBoard, signOffs = [] }: BesideSnapshot = {},
): Report {
  const snapshot = currentSnapshot(stored);
  const words = messages(snapshot.language);
  const { report } = words;
  const book = new SnapshotBook(snapshot, words);
  const agreed = new AgreementBook(snapshot, words);
  const openPoints = agreed.openPoints();
  const sections: Section[] = [
    { id: 'participants', heading: report.participants, blocks: book.participants() },
    { id: 'quotes', heading: words.closing.story.report, blocks: book.quotes() },
    { id: 'missing', heading: words.jointCard.missing, blocks: agreed.missing() },
    { id: 'satisfied', heading: report.satisfied, blocks: book.cards() },
    { id: 'goals', heading: report.goals, blocks: snapshot.goals.map((goal) => book.goal(goal)) },
    { id: 'clusters', heading: report.clusters, blocks: book.clusters() },
    { id: 'loose-goals', heading: report.looseGoals, blocks: book.looseGoals() },
    {
      id: 'trace',
      heading: traceHeading(snapshot.language),
      blocks: traceBlocks(snapshot, words, entryCount(openPoints)),
    },
    { id: 'stances', heading: report.stancesHeading, blocks: agreed.stances() },
    { id: 'tensions', heading: report.tensions, blocks: agreed.tensions() },
    { id: 'assumptions', heading: report.assumptions, blocks: agreed.assumptions() },
    { id: 'activities', heading: report.activities, blocks: book.activities() },
    { id: 'contributions', heading: report.contributions, blocks: agreed.contributions() },
    { id: 'agreements', heading: report.agreements, blocks: agreed.agreements() },
    { id: 'outside', heading: report.outside, blocks: agreed.outside() },
    { id: 'open-points', heading: report.openPoints, blocks: openPoints },
    { id: 'decisions', heading: report.decisionsHeading, blocks: agreed.decisions() },
    {
      id: 'signed',
      heading: TRUST[snapshot.language].report.signed,
      blocks: signOffBlocks(snapshot, signOffs),
    },
    { id: 'joint-card', heading: words.jointCard.heading, blocks: book.jointCard() },
    {
      id: 'evaluation',
      heading: report.evaluation.heading,
      blocks: evaluationQuestions(snapshot, words),
    },
    { id: 'questions', heading: report.questions, blocks: book.questions() },
    { id: 'notes', heading: report.notes, blocks: list(book.notes()) },
    { id: 'images', heading: report.images, blocks: book.images() },
    { id: 'word-check', heading: words.closing.wordCheck.heading, blocks: book.wordCheck() },
    { id: 'glossary', heading: words.closing.plainWords.glossary, blocks: book.glossary() },
    { id: 'skipped-steps', heading: report.skippedSteps, blocks: list(book.skippedSteps()) },
    { id: 'about', heading: report.about, blocks: book.about() },
    ...(drawBoard?.(snapshot) ?? []),
  ];
  return {
    language: snapshot.language,
    kind: report.kind,
    title: snapshot.title,
    motto: report.whenItGetsHard,
    ambition: snapshot.ambition?.text ?? report.noAmbition,
    facts: [
      { label: report.question, text: snapshot.question },
      { label: report.area, text: snapshot.area ?? '' },
      { label: report.forWhom, text: book.forWhom() },
      { label: report.date, text: takenOn(snapshot) },
      { label: report.phase, text: words.domain.phases[snapshot.phase] },
      ...agreed.posterFacts(),
    ].filter(({ text }) => text.trim() !== ''),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function entryCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + ('entries' in block ? block.entries.length : 0), 0);
}

/** The day of the workshop on which a snapshot was taken, in words. */
export function takenOn({ takenAt, language }: GoalsSnapshot): string {
  return showDay(dayOfWorkshop(takenAt), language);
}
