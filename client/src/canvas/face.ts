/** What an object shows and what is read out of it: its face, as plain values without any drawing. */

import { CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { isBoardObject, isLocked } from '@ambitiebord/shared/policy/held-back';
import { meetingGoals } from '@ambitiebord/shared/views/ladders';
import { editableText } from '../actions/editing.ts';
import { markOf } from './mark-of.ts';

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
}

/** What faces need of the rest of the board, gathered once per state of the board. */
export interface FaceContext {
  readonly board: Records;
  readonly messages: Messages;
  /** How many ladders end in a goal, for goals in which several do. */
  readonly meetings: ReadonlyMap<string, number>;
  readonly openQuestions: ReadonlyMap<string, number>;
  readonly goalsInCluster: ReadonlyMap<string, number>;
  /** The ambition as it reads while people write it; the record knows it after its step. */
  readonly sentence: string | undefined;
}

/** Gathers what faces need. */
export function faceContext(board: Records, messages: Messages, sentence?: string): FaceContext {
  const meeting = new Set(meetingGoals(board).map(({ id }) => id));
  const ends = recordsOf(board, 'activity').map(({ goalId }) => goalId ?? '');
  const questions = recordsOf(board, 'question').filter(({ answered }) => !answered);
  return {
    board,
    messages,
    meetings: counts(ends.filter((id) => meeting.has(id))),
    openQuestions: counts(questions.map(({ targetId }) => targetId)),
    goalsInCluster: counts(recordsOf(board, 'goal').map(({ clusterId }) => clusterId ?? '')),
    sentence,
  };
}

function counts(ids: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

function answer(text: string): Paragraph[] {
  return text.trim() === '' ? [] : [{ kind: 'answer', text }];
}

function question(text: string): Paragraph[] {
  return text.trim() === '' ? [] : [{ kind: 'question', text }];
}

const PLAIN = {
  heading: '',
  detail: '',
  mark: '',
  paragraphs: [],
  placeholder: '',
  badge: '',
  tentative: false,
  highlighted: false,
};

type FaceParts = {
  readonly [Type in BoardObject['type']]: (
    record: RecordOf<Type>,
    context: FaceContext,
  ) => Partial<Face>;
};

const PARTS: FaceParts = {
  partnerCard: cardFace,
  activity: (activity, { board, messages }) => ({
    heading: recordOf(board, 'partner', activity.partnerId)?.name ?? messages.domain.activity,
    paragraphs: answer(activity.text),
    placeholder: messages.canvas.emptyNote,
    badge: [activity.existing ? messages.canvas.existing : '', markOf(activity, board, messages)]
      .filter((part) => part !== '')
      .join(' · '),
  }),
  whyStep: (step, { messages: { canvas } }) => ({
    paragraphs: question(step.question).concat(answer(step.answer)),
    placeholder: canvas.emptyNote,
  }),
  goal: goalFace,
  cluster: ({ id, title }, { goalsInCluster, messages: { domain, canvas } }) => ({
    heading: domain.cluster,
    detail: canvas.goals(goalsInCluster.get(id) ?? 0),
    paragraphs: answer(title),
    placeholder: canvas.clusterTitle,
  }),
  ambition: ({ text }, { sentence = text, messages: { domain, canvas } }) => ({
    heading: domain.ambition,
    paragraphs: answer(sentence),
    placeholder: canvas.emptyAmbition,
  }),
  note: ({ text, colour }, { messages: { canvas } }) => ({
    colour,
    paragraphs: answer(text),
    placeholder: canvas.emptyNote,
  }),
  text: ({ text, level, width }, { messages: { canvas } }) => ({
    level,
    width,
    paragraphs: answer(text),
    placeholder: canvas.emptyNote,
  }),
  frame: ({ title }) => ({ paragraphs: answer(title) }),
  connector: ({ from, to, text = '' }, { board, messages }) => ({
    detail: messages.canvas.fromTo(endName(from, board, messages), endName(to, board, messages)),
    paragraphs: answer(text),
  }),
  drawing: () => ({}),
  image: ({ alternativeText }) => ({ paragraphs: answer(alternativeText) }),
};

/** The types that have a face. */
export const FACE_TYPES = Object.keys(PARTS) as readonly Face['type'][];

/** The face of an object. */
export function faceOf(record: BoardObject, context: FaceContext): Face {
  const questions = context.openQuestions.get(record.id) ?? 0;
  // The type of the record picks its own part, which the compiler cannot see through the index.
  const partOf = PARTS[record.type] as (of: BoardObject, context: FaceContext) => Partial<Face>;
  const locked = isLocked(record, context.board);
  return { type: record.type, ...PLAIN, locked, questions, ...partOf(record, context) };
}

/** What an end of an arrow sticks to, in a few words; of a free end that it is one. */
function endName(
  end: RecordOf<'connector'>['from'],
  board: Records,
  { domain, canvas }: Messages,
): string {
  const record = 'objectId' in end ? board.get(end.objectId) : undefined;
  if (!isBoardObject(record)) return canvas.freeEnd;
  const text = editableText(record)?.trim() ?? '';
  if (text !== '') return `“${shortened(text, 40)}”`;
  return { ...domain, partnerCard: domain.card }[record.type];
}

function cardFace(card: RecordOf<'partnerCard'>, { board, messages }: FaceContext) {
  const { domain } = messages;
  const partner = recordOf(board, 'partner', card.partnerId);
  return {
    heading: recordOf(board, 'participant', card.participantId)?.displayName ?? domain.card,
    detail: partner ? `${partner.name} · ${domain.sectors[partner.sector]}` : '',
    mark: markOf(card, board, messages),
    paragraphs: CARD_FIELDS.filter((field) => card.sharedFields.includes(field)).flatMap(
      (field) => {
        const text = card[field] ?? '';
        return text.trim() === '' ? [] : question(domain.cardQuestions[field]).concat(answer(text));
      },
    ),
  };
}

function goalFace(goal: RecordOf<'goal'>, { meetings, messages }: FaceContext) {
  const { domain, canvas } = messages;
  const lines = meetings.get(goal.id) ?? 0;
  return {
    heading: goal.confirmed ? domain.goal : `${domain.goal} · ${canvas.unconfirmed}`,
    paragraphs: answer(goal.text),
    placeholder: canvas.emptyNote,
    tentative: !goal.confirmed,
    highlighted: lines > 1,
    badge: lines > 1 ? canvas.meeting(lines) : '',
  };
}

/** A face in words, for reading out: what it is, then everything on it. */
export function spoken(face: Face, { domain, canvas, leading }: Messages): string {
  const what = { ...domain, partnerCard: domain.card }[face.type];
  const parts = [
    face.heading.startsWith(what) ? '' : what,
    face.heading,
    face.detail,
    face.mark,
    face.badge,
    face.locked ? leading.locked : '',
    ...(face.paragraphs.length > 0 ? face.paragraphs.map(({ text }) => text) : [face.placeholder]),
    face.type === 'goal' && !face.tentative ? canvas.confirmed : '',
    face.questions > 0 ? canvas.questions(face.questions) : '',
  ];
  return parts
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '')
    .reduce((text, part) => (/[?!…]$/.test(text) ? `${text} ${part}` : `${text}. ${part}`));
}
