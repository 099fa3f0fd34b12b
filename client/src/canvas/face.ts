/** The faces of the objects of a board, and what is read out of them. */

import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { isBoardObject, isLocked } from '@ambitiebord/shared/policy/held-back';
import { meetingGoals } from '@ambitiebord/shared/views/ladders';
import {
  activityFace,
  ambitionFace,
  answer,
  cardFace,
  clusterFace,
  goalFace,
  PLAIN_FACE,
  whyFace,
  type Face,
} from '@ambitiebord/shared/picture/face';
import { bundleSizes } from '@ambitiebord/shared/views/bundles';
import { editableText } from '../actions/editing.ts';
import { markOf } from './mark-of.ts';

/** What faces need of the rest of the board, gathered once per state of the board. */
export interface FaceContext {
  readonly board: Records;
  readonly messages: FrameMessages;
  /** How many ladders end in a goal, for goals in which several do. */
  readonly meetings: ReadonlyMap<string, number>;
  readonly openQuestions: ReadonlyMap<string, number>;
  readonly goalsInCluster: ReadonlyMap<string, number>;
  readonly bundles: ReadonlyMap<string, number>;
  /** The ambition as it reads while people write it; the record knows it after its step. */
  readonly sentence: string | undefined;
}

/** What was gathered last of each state of the board: several parts of the page ask for it. */
const gathered = new WeakMap<Records, FaceContext>();

/** What faces need; the same as before for the same board and words. */
export function faceContext(
  board: Records,
  messages: FrameMessages,
  sentence?: string,
): FaceContext {
  const known = gathered.get(board);
  if (known?.messages === messages && known.sentence === sentence) return known;
  const made = gather(board, messages, sentence);
  gathered.set(board, made);
  return made;
}

function gather(
  board: Records,
  messages: FrameMessages,
  sentence: string | undefined,
): FaceContext {
  const meeting = new Set(meetingGoals(board).map(({ id }) => id));
  const ends = recordsOf(board, 'activity').map(({ goalId }) => goalId ?? '');
  const questions = recordsOf(board, 'question').filter(({ answered }) => !answered);
  return {
    board,
    messages,
    meetings: counts(ends.filter((id) => meeting.has(id))),
    openQuestions: counts(questions.map(({ targetId }) => targetId)),
    goalsInCluster: counts(recordsOf(board, 'goal').map(({ clusterId }) => clusterId ?? '')),
    bundles: bundleSizes(board),
    sentence,
  };
}

function counts(ids: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

type FaceParts = {
  readonly [Type in BoardObject['type']]: (
    record: RecordOf<Type>,
    context: FaceContext,
  ) => Partial<Face>;
};

const PARTS: FaceParts = {
  partnerCard: cardOf,
  activity: (activity, { board, messages }) =>
    activityFace(
      {
        partner: recordOf(board, 'partner', activity.partnerId)?.name,
        text: activity.text,
        existing: activity.existing,
        mark: markOf(activity, board, messages),
      },
      messages,
    ),
  whyStep: (step, { messages }) => whyFace(step, messages),
  goal: (goal, { meetings, messages }) => goalFace(goal, meetings.get(goal.id) ?? 0, messages),
  cluster: ({ id, title }, { goalsInCluster, messages }) =>
    clusterFace(title, goalsInCluster.get(id) ?? 0, messages),
  ambition: ({ text }, { sentence = text, messages }) => ambitionFace(sentence, messages),
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
  const bundled = bundledWith(record, context);
  return {
    type: record.type,
    ...PLAIN_FACE,
    locked,
    questions,
    bundled,
    ...partOf(record, context),
  };
}

/** How many are in the bundle of an object; 0 where it is in none, or alone. */
function bundledWith({ bundleId = '' }: BoardObject, { bundles }: FaceContext): number {
  const size = bundles.get(bundleId) ?? 0;
  return size > 1 ? size : 0;
}

/** What an end of an arrow sticks to, in a few words; of a free end that it is one. */
function endName(
  end: RecordOf<'connector'>['from'],
  board: Records,
  { domain, canvas }: FrameMessages,
): string {
  const record = 'objectId' in end ? board.get(end.objectId) : undefined;
  if (!isBoardObject(record)) return canvas.freeEnd;
  const text = editableText(record)?.trim() ?? '';
  if (text !== '') return `“${shortened(text, 40)}”`;
  return { ...domain, partnerCard: domain.card }[record.type];
}

function cardOf(card: RecordOf<'partnerCard'>, { board, messages }: FaceContext) {
  const shared = card.sharedFields.map((field) => [field, card[field]] as const);
  return cardFace(
    {
      name: recordOf(board, 'participant', card.participantId)?.displayName,
      partner: recordOf(board, 'partner', card.partnerId),
      mark: markOf(card, board, messages),
      answers: Object.fromEntries(shared),
    },
    messages,
  );
}

/** A face in words, for reading out: what it is, then everything on it. */
export function spoken(face: Face, { domain, canvas, leading }: FrameMessages): string {
  const what = { ...domain, partnerCard: domain.card }[face.type];
  const parts = [
    face.heading.startsWith(what) ? '' : what,
    face.heading,
    face.detail,
    face.mark,
    face.badge,
    face.locked ? leading.locked : '',
    face.bundled > 0 ? canvas.bundled(face.bundled) : '',
    ...(face.paragraphs.length > 0 ? face.paragraphs.map(({ text }) => text) : [face.placeholder]),
    face.type === 'goal' && !face.tentative ? canvas.confirmed : '',
    face.questions > 0 ? canvas.questions(face.questions) : '',
  ];
  return parts
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '')
    .reduce((text, part) => (/[?!…]$/.test(text) ? `${text} ${part}` : `${text}. ${part}`));
}

/** What stands on these, but for the open questions and their bundle, is in their own record alone. */
const BY_THEMSELVES: ReadonlySet<Face['type']> = new Set<Face['type']>([
  'note',
  'text',
  'frame',
  'drawing',
  'image',
]);

export interface SpokenFace {
  readonly face: Face;
  /** All that is read out of it, as `spoken` says it. */
  readonly words: string;
}

interface Known {
  readonly messages: FrameMessages;
  readonly made: SpokenFace;
}

/** Remembers what it made: of a full board one change asks for one object, not for all. */
export class KeptFaces {
  readonly #known = new WeakMap<BoardObject, Known>();

  /** The face of an object; the same one as long as nothing in it changes, where its own record says it all. */
  of(record: BoardObject, faces: FaceContext): SpokenFace {
    const { messages } = faces;
    const known = this.#known.get(record);
    if (known?.messages === messages && isStill(known.made, record, faces)) return known.made;
    const face = faceOf(record, faces);
    const made = { face, words: spoken(face, messages) };
    if (BY_THEMSELVES.has(record.type)) this.#known.set(record, { messages, made });
    return made;
  }
}

function isStill({ face }: SpokenFace, record: BoardObject, faces: FaceContext): boolean {
  const questions = faces.openQuestions.get(record.id) ?? 0;
  return face.questions === questions && face.bundled === bundledWith(record, faces);
}
