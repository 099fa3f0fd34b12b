/** Who may make, word and take away a record of each type with `change`, with a sample of each that fits. */

import type { Audience } from '@ambitiebord/shared/commands/audience';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { answerIdOf } from '@ambitiebord/shared/records/answer';
import { decisionIdOf } from '@ambitiebord/shared/records/decision';
import { JOINT_CARD_ID } from '@ambitiebord/shared/records/joint-card';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { sessionOf, type RecordType } from '@ambitiebord/shared/records/registry';
import { wordCheckIdOf } from '@ambitiebord/shared/records/word-check';
import { wordMarksIdOf } from '@ambitiebord/shared/records/word-marks';
import {
  activityFields,
  cardFields,
  decisionOf,
  roundWith,
  sharedCardOf,
  snapshotReference,
  type RecordStage,
} from './record-stage.ts';
import { FREE_OBJECTS, OF_AUTHOR } from './free-objects.ts';
import { create } from './stage.ts';

/** What a change does, and with whose record: the partner's own one, or that of another partner. */
export const CHANGE_KINDS = [
  'create',
  'create for another',
  'create in private',
  'create in a pair',
  'edit the own',
  'edit another’s',
  'delete the own',
  'delete another’s',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Facilitators, partners, both or nobody; an observer and a display never. */
export type Who = '' | 'f' | 'p' | 'fp';
export type Cells = readonly [Who, Who, Who, Who, Who, Who, Who, Who];

export interface RecordRow {
  /** In the order of the kinds. */
  readonly cells: Cells;
  /** Other cells in these steps. */
  readonly later?: { readonly steps: readonly Step[]; readonly cells: Cells };
  /** The fields of a new one that is this person’s. */
  readonly fields: (stage: RecordStage, owner: Actor) => object;
  /** Its id where it has a fixed one. */
  readonly id?: (owner: Actor) => string;
  /** Sees to it that there is one which is this person’s, where that is not simply made; returns its id. */
  readonly there?: (stage: RecordStage, owner: Actor) => string | Promise<string>;
  /** Where it lies, if it is not on the board. */
  readonly audience?: Audience;
  /** What an edit changes. */
  readonly words: object;
}

const AT = { x: 0, y: 0 };
const NOBODY: Cells = ['', '', '', '', '', '', '', ''];

export const RECORD_TABLE: Readonly<Record<RecordType, RecordRow>> = {
  session: {
    cells: ['', '', '', '', 'f', 'f', '', ''],
    fields: ({ room }) => {
      const { type, title, question, template, language, roomCode, step, locked, openedSteps } =
        sessionOf(room.board()) ?? {};
      return { type, title, question, template, language, roomCode, step, locked, openedSteps };
    },
    there: ({ room }) => room.sessionId,
    words: { title: 'Anders' },
  },
  // Facilitators correct the name of others by a command, which tells them.
  participant: {
    cells: ['', '', '', '', 'p', '', '', ''],
    fields: (_, { partnerId }) => ({
      type: 'participant',
      displayName: 'Bea',
      role: 'partner',
      partnerId,
    }),
    there: (_, { participantId }) => participantId,
    words: { displayName: 'Anders' },
  },
  partner: {
    cells: ['', '', '', '', 'fp', 'f', '', ''],
    fields: () => ({ type: 'partner', key: newId(), name: 'Nieuw', sector: 'care' }),
    there: (_, { partnerId = '' }) => partnerId,
    words: { sector: 'sport' },
  },
  partnerCard: {
    cells: ['', '', 'p', '', 'p', '', '', ''],
    fields: (_, owner) => cardFields(owner),
    id: ({ participantId }) => cardIdOf(participantId),
    there: sharedCardOf,
    words: { forWhom: 'Anders' },
  },
  activity: {
    cells: ['fp', 'f', '', 'p', 'fp', 'f', 'fp', 'f'],
    fields: (_, { partnerId }) => activityFields(partnerId),
    words: { text: 'Anders' },
  },
  whyStep: {
    cells: ['fp', 'fp', '', 'p', 'fp', 'f', 'fp', 'f'],
    fields: (stage, owner) => {
      const empty = { type: 'whyStep', order: 'a0', question: '', answer: '' };
      return { ...empty, activityId: stage.activityOf(owner) };
    },
    words: { answer: 'Anders' },
  },
  goal: {
    cells: ['fp', 'fp', '', 'p', 'fp', 'f', 'fp', 'f'],
    fields: () => {
      const empty = { type: 'goal', text: '', stopTest: {}, confirmed: false };
      return { ...empty, lineageId: newId(), position: AT };
    },
    words: { text: 'Anders' },
  },
  cluster: {
    cells: ['fp', 'fp', '', '', 'fp', 'fp', 'fp', 'f'],
    fields: () => ({ type: 'cluster', title: '', lineageId: newId(), position: AT }),
    words: { title: 'Anders' },
  },
  ambition: {
    cells: NOBODY,
    fields: () => ({ type: 'ambition', text: '', position: AT }),
    there: ({ ambitionId }) => ambitionId,
    words: { text: 'Anders' },
  },
  question: {
    cells: OF_AUTHOR,
    fields: (stage, owner) => {
      return { type: 'question', targetId: stage.activityOf(owner), text: '', answered: false };
    },
    words: { text: 'Anders' },
  },
  goalsSnapshot: {
    cells: NOBODY,
    fields: () => ({ type: 'goalsSnapshot', contentHash: 'a'.repeat(64) }),
    there: snapshotReference,
    words: { contentHash: 'b'.repeat(64) },
  },
  round: {
    cells: NOBODY,
    fields: () => ({ type: 'round', kind: 'proposal', status: 'open', answered: 0 }),
    there: (stage) => roundWith(stage, []),
    words: { answered: 9 },
  },
  answer: {
    cells: NOBODY,
    fields: ({ ambitionId }, { participantId }) => {
      const value = { kind: 'proposal', text: 'Samen' };
      return { type: 'answer', roundId: ambitionId, participantId, value };
    },
    there: async (stage, owner) => answerIdOf(await roundWith(stage, [owner])),
    audience: 'own',
    words: { value: { kind: 'proposal', text: 'Anders' } },
  },
  decision: {
    cells: ['', '', '', '', 'p', '', '', ''],
    later: { steps: ['snapshot'], cells: ['p', '', '', '', 'p', '', '', ''] },
    fields: (_, { partnerId }) => ({ type: 'decision', partnerId, choice: 'later' }),
    id: ({ partnerId = '' }) => decisionIdOf(partnerId),
    there: decisionOf,
    words: { choice: 'yes' },
  },
  contribution: {
    cells: ['fp', 'f', '', '', 'fp', 'f', 'fp', 'f'],
    fields: (_, { partnerId }) => {
      return { type: 'contribution', partnerId, brings: '', gains: '', tags: [] };
    },
    words: { brings: 'Anders' },
  },
  agreement: {
    cells: OF_AUTHOR,
    fields: (_, { partnerId }) => {
      return {
        type: 'agreement',
        kind: 'task',
        text: '',
        responsibleId: partnerId,
        status: 'open',
      };
    },
    words: { text: 'Anders' },
  },
  missingParty: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'missingParty', who: '' }),
    words: { who: 'Anders' },
  },
  assumption: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'assumption', text: '', state: 'believed' }),
    words: { text: 'Anders' },
  },
  tension: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'tension', positions: ['Eerst kijken.'], state: 'open' }),
    words: { positions: ['Anders'] },
  },
  addition: {
    cells: ['fp', 'fp', '', '', 'p', '', 'fp', 'f'],
    fields: ({ ambitionId }) => ({
      type: 'addition',
      ambitionId,
      text: 'Ook ’s avonds',
      state: 'open',
    }),
    words: { text: 'Anders' },
  },
  term: {
    cells: ['f', 'f', '', '', 'f', 'f', 'f', 'f'],
    fields: () => ({ type: 'term', word: 'pilot', plain: 'proef' }),
    there: async ({ must }) => {
      const id = newId();
      await must('facilitator', create('board', id, { type: 'term', word: 'pilot' }));
      return id;
    },
    words: { plain: 'Anders' },
  },
  wordCheck: {
    cells: NOBODY,
    fields: ({ ambitionId }) => {
      return { type: 'wordCheck', ambitionId, partnerIds: [], readers: 0, words: [] };
    },
    there: ({ ambitionId }) => wordCheckIdOf(ambitionId),
    words: { readers: 9 },
  },
  wordMarks: {
    cells: NOBODY,
    fields: ({ ambitionId }) => ({ type: 'wordMarks', ambitionId, words: [] }),
    there: async ({ ambitionId, must }, owner) => {
      await must(owner, { type: 'markWords', words: [] });
      return wordMarksIdOf(ambitionId);
    },
    audience: 'own',
    words: { words: ['anders'] },
  },
  quote: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'quote', text: '', mayKeep: false }),
    words: { text: 'Anders' },
  },
  jointCard: {
    cells: ['f', 'f', '', '', 'f', 'f', 'f', 'f'],
    later: {
      steps: ['agreements', 'snapshot'],
      cells: ['fp', 'fp', '', '', 'fp', 'fp', 'f', 'f'],
    },
    fields: () => ({ type: 'jointCard', values: '' }),
    id: () => JOINT_CARD_ID,
    there: async ({ room, must }) => {
      const isThere = room.board().has(JOINT_CARD_ID);
      const card = create('board', JOINT_CARD_ID, { type: 'jointCard', values: '' });
      if (!isThere) await must('facilitator', card);
      return JOINT_CARD_ID;
    },
    words: { values: 'Anders' },
  },
  pair: {
    cells: NOBODY,
    fields: (_, { participantId }) => ({ type: 'pair', participantIds: [participantId], turn: 0 }),
    there: ({ pairId }) => pairId,
    words: { turn: 1 },
  },
  ...FREE_OBJECTS,
};
