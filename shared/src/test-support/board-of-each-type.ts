/** A board with a record of each type, and everybody who might want to change it. */

import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { decisionIdOf } from '../records/decision.ts';
import { JOINT_CARD_ID } from '../records/joint-card.ts';
import { cardIdOf } from '../records/partner-card.ts';
import type { BoardRecord, RecordOf, Records, RecordType } from '../records/registry.ts';
import { TestRoom } from './test-room.ts';

const AT = { x: 0, y: 0 };
const SIZE = { width: 100, height: 100 };

/** One record of each type that the later steps make. */
function laterSteps(
  stamp: Pick<BoardRecord, 'createdAt' | 'updatedAt' | 'authorId'>,
  partnerId: string,
): BoardRecord[] {
  const value = { kind: 'proposal', text: 'x' } as const;
  return [
    {
      type: 'round',
      id: 'round-0001',
      ...stamp,
      kind: 'decision',
      status: 'revealed',
      answered: 0,
    },
    {
      type: 'answer',
      id: 'answer-0001',
      ...stamp,
      roundId: 'round-0001',
      participantId: stamp.authorId,
      value,
    },
    { type: 'decision', id: decisionIdOf(partnerId), ...stamp, partnerId, choice: 'later' },
    {
      type: 'contribution',
      id: 'contribution-1',
      ...stamp,
      partnerId,
      brings: '',
      gains: '',
      tags: [],
    },
    {
      type: 'agreement',
      id: 'agreement-1',
      ...stamp,
      kind: 'task',
      text: '',
      responsibleId: partnerId,
      status: 'open',
    },
    { type: 'missingParty', id: 'missing-1', ...stamp, who: '' },
    { type: 'assumption', id: 'assumption-1', ...stamp, text: '', state: 'believed' },
    { type: 'tension', id: 'tension-1', ...stamp, positions: [''], state: 'open' },
    {
      type: 'addition',
      id: 'addition-1',
      ...stamp,
      ambitionId: 'ambition-1',
      text: 'x',
      state: 'open',
    },
    { type: 'term', id: 'term-0001', ...stamp, word: 'pilot', plain: 'proef' },
    {
      type: 'wordCheck',
      id: 'check-ambition-1',
      ...stamp,
      ambitionId: 'ambition-1',
      partnerIds: [],
      readers: 0,
      words: [],
    },
    {
      type: 'wordMarks',
      id: 'marks-ambition-1',
      ...stamp,
      ambitionId: 'ambition-1',
      words: [],
    },
    { type: 'jointCard', id: JOINT_CARD_ID, ...stamp, values: '' },
    { type: 'quote', id: 'quote-0001', ...stamp, text: '', mayKeep: false },
    { type: 'pair', id: 'pair-0001', ...stamp, participantIds: [stamp.authorId], turn: 0 },
  ];
}

/** A board on which `owner` has made one record of each type, and everybody who might change it. */
export function boardOfEachType() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const owner = room.partner();
  const colleague: Actor = { ...owner, participantId: newId() };
  const stranger = room.partner('Kees', 'De Lindelopers', 'sport');
  const observer: Actor = { participantId: newId(), role: 'observer' };
  const display: Actor = { participantId: newId(), role: 'display' };
  const stamp = { createdAt: 1, updatedAt: 1, authorId: owner.participantId };
  const partnerId = owner.partnerId ?? '';
  const goal = { stopTest: {}, confirmed: false, lineageId: newId(), position: AT };
  const made: BoardRecord[] = [
    {
      type: 'partnerCard',
      id: cardIdOf(owner.participantId),
      ...stamp,
      participantId: owner.participantId,
      partnerId,
      status: 'shared',
      sharedFields: ['forWhom'],
      position: AT,
      forWhom: 'ons',
    },
    {
      type: 'activity',
      id: 'activity-1',
      ...stamp,
      text: '',
      partnerId,
      existing: false,
      position: AT,
    },
    {
      type: 'whyStep',
      id: 'whystep-1',
      ...stamp,
      activityId: 'activity-1',
      order: 'a0',
      question: '',
      answer: '',
    },
    { type: 'goal', id: 'goal-0001', ...stamp, text: '', ...goal },
    { type: 'cluster', id: 'cluster-1', ...stamp, title: '', lineageId: newId(), position: AT },
    { type: 'ambition', id: 'ambition-1', ...stamp, text: '', position: AT },
    {
      type: 'question',
      id: 'question-1',
      ...stamp,
      targetId: 'activity-1',
      text: '',
      answered: false,
    },
    { type: 'note', id: 'note-0001', ...stamp, text: '', colour: 'yellow', position: AT },
    { type: 'text', id: 'text-0001', ...stamp, text: '', position: AT, width: 200, level: 'body' },
    { type: 'frame', id: 'frame-0001', ...stamp, title: '', position: AT, size: SIZE },
    {
      type: 'connector',
      id: 'connector-1',
      ...stamp,
      from: { objectId: 'note-0001' },
      to: { point: AT },
      arrows: 'to',
    },
    {
      type: 'drawing',
      id: 'drawing-1',
      ...stamp,
      position: AT,
      points: [AT],
      colour: 'ink',
      thickness: 'thin',
    },
    {
      type: 'image',
      id: 'image-0001',
      ...stamp,
      position: AT,
      size: SIZE,
      imageId: 'picture-1',
      alternativeText: 'x',
    },
    { type: 'goalsSnapshot', id: 'snapshot-1', ...stamp, contentHash: 'a'.repeat(64) },
    ...laterSteps(stamp, partnerId),
  ];
  const board: Records = new Map([
    ...room.board,
    ...made.map((record) => [record.id, record] as const),
  ]);
  const recordOfType = <Type extends RecordType>(type: Type): RecordOf<Type> => {
    const ids: Partial<Record<RecordType, string>> = {
      session: room.sessionId,
      participant: owner.participantId,
      partner: partnerId,
    };
    const found = made.find((record) => record.type === type) ?? board.get(ids[type] ?? '');
    if (!found) throw new Error(`no ${type} on the board`);
    return found as RecordOf<Type>;
  };
  return {
    room,
    board,
    recordOfType,
    people: { facilitator, owner, colleague, stranger, observer, display },
  };
}
