/** What an object shows: its face, as plain values without any drawing. From a board or from what was frozen of one. */

import { CARD_FIELDS, type CardField } from '../domain/card-fields.ts';
import type { FrameMessages } from '../i18n/dutch-frame.ts';
import type { RecordOf } from '../records/registry.ts';
import type { BoardObject } from '../views/board-layout.ts';

/** A paragraph: what was asked is drawn lighter than what was answered. */
export interface Paragraph {
  readonly kind: 'question' | 'answer';
  readonly text: string;
}

export interface Face {
  readonly type: BoardObject['type'];
  /** The colour of a note. */
  readonly colour?: RecordOf<'note'>['colour'];
  /** The level of a text, and the width at which its lines break. */
  readonly level?: RecordOf<'text'>['level'];
  readonly width?: number;
  /** Beside the icon: what or whose it is. */
  readonly heading: string;
  /** Lighter, below the heading. */
  readonly detail: string;
  readonly paragraphs: readonly Paragraph[];
  /** Below that, of a card: by whose hand it came, or that it came later. An activity is too low for it. */
  readonly mark: string;
  /** Stands for text as long as there is none. */
  readonly placeholder: string;
  /** A label over the upper edge. */
  readonly badge: string;
  /** Not final: drawn with a broken edge. */
  readonly tentative: boolean;
  /** Something meets here: drawn so that the room sees it. */
  readonly highlighted: boolean;
  /** Whether only facilitators may change it. */
  readonly locked: boolean;
  /** Questions about it that are open. */
  readonly questions: number;
  /** How many are in its bundle; 0 where it is in none. */
  readonly bundled: number;
}

/** A face with nothing on it. */
export const PLAIN_FACE = {
  heading: '',
  detail: '',
  mark: '',
  paragraphs: [],
  placeholder: '',
  badge: '',
  tentative: false,
  highlighted: false,
  locked: false,
  questions: 0,
  bundled: 0,
};

/** A text as an answer; none when it is empty. */
export function answer(text: string): Paragraph[] {
  return text.trim() === '' ? [] : [{ kind: 'answer', text }];
}

function question(text: string): Paragraph[] {
  return text.trim() === '' ? [] : [{ kind: 'question', text }];
}

interface CardContent {
  /** Whose it is, and of which partner; undefined where that is not known. */
  readonly name: string | undefined;
  readonly partner: Pick<RecordOf<'partner'>, 'name' | 'sector'> | undefined;
  readonly mark: string;
  /** The shared answers. */
  readonly answers: Readonly<Partial<Record<CardField, string | undefined>>>;
}

/** What a card shows. */
export function cardFace({ name, partner, mark, answers }: CardContent, { domain }: FrameMessages) {
  return {
    heading: name ?? domain.card,
    detail: partner ? `${partner.name} · ${domain.sectors[partner.sector]}` : '',
    mark,
    paragraphs: CARD_FIELDS.flatMap((field) => {
      const text = answers[field] ?? '';
      return text.trim() === '' ? [] : question(domain.cardQuestions[field]).concat(answer(text));
    }),
  };
}

interface ActivityContent {
  readonly partner: string | undefined;
  readonly text: string;
  readonly existing: boolean;
  readonly mark: string;
}

/** What an activity shows. */
export function activityFace(
  { partner, text, existing, mark }: ActivityContent,
  { canvas, domain }: FrameMessages,
) {
  return {
    heading: partner ?? domain.activity,
    paragraphs: answer(text),
    placeholder: canvas.emptyNote,
    badge: [existing ? canvas.existing : '', mark].filter((part) => part !== '').join(' · '),
  };
}

/** What a rung of a ladder shows. */
export function whyFace(
  step: Pick<RecordOf<'whyStep'>, 'question' | 'answer'>,
  { canvas }: FrameMessages,
) {
  return {
    paragraphs: question(step.question).concat(answer(step.answer)),
    placeholder: canvas.emptyNote,
  };
}

/** What a goal shows in which so many ladders end. */
export function goalFace(
  { text, confirmed }: Pick<RecordOf<'goal'>, 'text' | 'confirmed'>,
  ladders: number,
  { domain, canvas }: FrameMessages,
) {
  return {
    heading: confirmed ? domain.goal : `${domain.goal} · ${canvas.unconfirmed}`,
    paragraphs: answer(text),
    placeholder: canvas.emptyNote,
    tentative: !confirmed,
    highlighted: ladders > 1,
    badge: ladders > 1 ? canvas.meeting(ladders) : '',
  };
}

/** What a group of so many goals shows. */
export function clusterFace(title: string, goals: number, { domain, canvas }: FrameMessages) {
  return {
    heading: domain.cluster,
    detail: canvas.goals(goals),
    paragraphs: answer(title),
    placeholder: canvas.clusterTitle,
  };
}

/** What the ambition shows. */
export function ambitionFace(text: string, { domain, canvas }: FrameMessages) {
  return {
    heading: domain.ambition,
    paragraphs: answer(text),
    placeholder: canvas.emptyAmbition,
  };
}
