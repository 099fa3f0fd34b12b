/** What a group should ask itself when it looks back: what it did not know yet when it parted. */

import type { AllMessages } from '../i18n/messages.ts';
import { entriesOf, paragraph, type Block, type Entry } from './blocks.ts';
import { lookBackFact } from './look-back.ts';
import { SnapshotNames } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

/** The questions, with the day on which to ask them; nothing when there are none. */
export function evaluationQuestions(snapshot: GoalsSnapshot, words: AllMessages): Block[] {
  const { evaluation } = words.report;
  const names = new SnapshotNames(snapshot, words);
  const entries = [
    ...signs(snapshot, words, names),
    ...goalSigns(snapshot, words),
    ...assumptions(snapshot, words),
    ...tensions(snapshot, words),
    ...conditions(snapshot, words, names),
    ...snapshot.agreements
      .filter(({ kind }) => kind === 'review')
      .map(({ text }) => ({ label: evaluation.review, text })),
  ].filter(({ text }) => text.trim() !== '');
  if (entries.length === 0) return [];
  return [paragraph(evaluation.on(lookBackFact(snapshot).text)), ...entriesOf('list', entries)];
}

/** By what each partner said to notice that it works. */
function signs({ cards }: GoalsSnapshot, { report }: AllMessages, names: SnapshotNames): Entry[] {
  return cards.map(({ partnerId, answers }) => ({
    label: report.evaluation.sign(names.partner(partnerId)),
    text: answers.noticeBy ?? '',
  }));
}

/** By what people were to notice each goal. */
function goalSigns({ goals }: GoalsSnapshot, { report }: AllMessages): Entry[] {
  return goals.map(({ text, experienceSign }) => ({
    label: report.evaluation.goalSign(text),
    text: experienceSign ?? '',
  }));
}

/** What was tested or refuted has its answer. */
function assumptions(snapshot: GoalsSnapshot, { report }: AllMessages): Entry[] {
  const { believed, doubted } = report.evaluation;
  return snapshot.assumptions
    .filter(({ state }) => state === 'believed' || state === 'doubted')
    .map(({ state, text }) => ({ label: state === 'doubted' ? doubted : believed, text }));
}

/** One that was parked waits to be taken up again; one that was settled does not. */
function tensions(snapshot: GoalsSnapshot, { report }: AllMessages): Entry[] {
  return snapshot.tensions
    .filter(({ state }) => state !== 'settled')
    .map(({ positions }) => ({
      label: report.evaluation.tension,
      text: positions.filter((position) => position.trim() !== '').join(' / '),
    }));
}

/** What had to be arranged before a partner takes part, on its card or in its decision. */
function conditions(
  { cards, decisions }: GoalsSnapshot,
  { report }: AllMessages,
  names: SnapshotNames,
): Entry[] {
  const stated = [
    ...cards.map(({ partnerId, answers }) => ({ partnerId, text: answers.conditions ?? '' })),
    ...decisions
      .filter(({ choice }) => choice === 'yesIf')
      .map(({ partnerId, condition }) => ({ partnerId, text: condition ?? '' })),
  ];
  return stated.map(({ partnerId, text }) => ({
    label: report.evaluation.condition(names.partner(partnerId)),
    text,
  }));
}
