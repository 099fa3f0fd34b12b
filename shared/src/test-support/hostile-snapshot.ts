/** A snapshot at the limits, of texts that try to be something else. */

import { PAD_LENGTH, TEXT_LENGTH } from '../domain/limits.ts';
import type { GoalsSnapshot } from '../report/snapshot-schema.ts';
import { CASE_SNAPSHOT } from './case-snapshot.ts';

/** Texts that are markup, formulas or code somewhere, in many scripts, or hardly text at all. */
export const HOSTILE_TEXTS: readonly string[] = [
  '#import "@preview/x:0.1.0": * #read("/etc/passwd") \\\\ $x^2$ *b* _i_ `c` <label> @ref',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A0",
  '+31 6 12345678',
  '@SUM(1;1)',
  'مرحبا بالعالم',
  'שלום עולם',
  '👩‍👩‍👧 🇳🇱 ❤️ 😀',
  '\u0001\u0008\uFFFE half a pair: \uD800',
  '𓀀 𐎀',
  'a'.repeat(990),
  'eerste regel\ntweede regel\r\nderde',
  '"; DROP TABLE x; --"',
];

/** Names are one line of characters that can be seen. */
const nameAt = (index: number): string =>
  textAt(index)
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE]/gu, ' ')
    .slice(0, 60)
    .trim();

const textAt = (index: number): string =>
  `${index} ${HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? ''}`;

const each = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A snapshot of so many partners and goals, each goal with an activity and whys. */
export function hostileSnapshot(partners: number, goals: number): GoalsSnapshot {
  const partnerAt = (index: number): string => `partner-at-${index % partners}`;
  return {
    ...CASE_SNAPSHOT,
    title: (HOSTILE_TEXTS[0] ?? '').slice(0, 80),
    question: HOSTILE_TEXTS[1] ?? '',
    ambition: { text: 'Wij willen erbij horen. '.repeat(PAD_LENGTH).slice(0, PAD_LENGTH) },
    partners: each(partners).map((index) => ({
      id: partnerAt(index),
      key: `key-of-partner-${index}`,
      name: nameAt(index),
      sector: 'care',
    })),
    participants: each(partners).map((index) => ({
      id: `person-number-${index}`,
      displayName: nameAt(index + 3),
      role: 'partner',
      partnerId: partnerAt(index),
    })),
    cards: each(partners).map((index) => ({
      id: `card-number-${index}`,
      participantId: `person-number-${index}`,
      partnerId: partnerAt(index),
      answers: { satisfiedWhen: textAt(index), forWhom: textAt(index + 1) },
    })),
    activities: each(goals).map((index) => ({
      id: `activity-number-${index}`,
      text: textAt(index),
      partnerId: partnerAt(index),
      existing: false,
      goalId: `goal-number-${index}`,
      whys: each(3).map((rung) => ({ question: 'Waarom?', answer: textAt(index + rung) })),
      status: null,
      togetherWithId: null,
      tryFirst: false,
    })),
    goals: each(goals).map((index) => ({
      id: `goal-number-${index}`,
      text: textAt(index),
      forWhom: textAt(index + 2),
      stopTest: {},
      confirmed: true,
      clusterId: null,
      lineageId: `lineage-number-${index}`,
      activityIds: [`activity-number-${index}`],
    })),
    clusters: [],
  };
}

/** What people write without end in a snapshot. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'answer', 'forWhom', 'satisfiedWhen']);

/** The same snapshot in which all that people wrote is as long as it can be. */
export function filledSnapshot(snapshot: GoalsSnapshot): GoalsSnapshot {
  const filled = JSON.stringify(snapshot, (key, value: unknown) =>
    WRITTEN.has(key) && typeof value === 'string' && value.length < TEXT_LENGTH
      ? `${value} ${'Wij willen erbij horen. '.repeat(TEXT_LENGTH)}`.slice(0, TEXT_LENGTH)
      : value,
  );
  return JSON.parse(filled) as GoalsSnapshot;
}
