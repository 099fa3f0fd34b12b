/** A session with what the samples of the records point to, and with the records that no `change` makes. */

import { audienceOf } from '@ambitiebord/shared/commands/audience';
import { newId } from '@ambitiebord/shared/domain/ids';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { decisionIdOf } from '@ambitiebord/shared/records/decision';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { STORED_IMAGE } from './free-objects.ts';
import type { TestRooms } from './rooms.ts';
import { create, makeAmbition, makePair, setUpStage, type Stage } from './stage.ts';

export interface RecordStage extends Stage {
  readonly ambitionId: string;
  /** The pair that the partner is in, without the neighbour. */
  readonly pairId: string;
  /** An activity of this partner on the board. */
  readonly activityOf: (owner: Actor) => string;
  /** The same session, as the pair sees it: with its activity. */
  readonly inPair: Pick<RecordStage, 'activityOf'>;
}

const IMAGE = {
  imageId: STORED_IMAGE,
  mediaType: 'image/png',
  width: 3,
  height: 2,
  bytes: Buffer.alloc(1),
} as const;

/** A new session with an image, an ambition whose words can be marked, a pair, and cards that can be shared. */
export async function setUpRecords(server: TestRooms): Promise<RecordStage> {
  const stage = await setUpStage(server);
  const { people, neighbour, must } = stage;
  await server.store.putImage(stage.room.sessionId, IMAGE, {
    now: 0,
    most: { images: 1, bytes: 9 },
  });
  const ambitionId = await makeAmbition(stage);
  const pairId = await makePair(stage);
  await must('facilitator', { type: 'reveal' });
  const partnerIds = [people.partner, neighbour].map(({ partnerId = '' }) => partnerId);
  await must('facilitator', { type: 'askWordCheck', partnerIds });
  const inPair = newId();
  const { partnerId } = people.partner;
  await must('partner', create(audienceOf(pairId), inPair, activityFields(partnerId)));
  for (const owner of [people.partner, neighbour]) {
    await must(owner, create('board', activityIdOf(owner), activityFields(owner.partnerId)));
  }
  return {
    ...stage,
    ambitionId,
    pairId,
    activityOf: activityIdOf,
    inPair: { activityOf: () => inPair },
  };
}

const activityIdOf = ({ participantId }: Actor): string => `activity-${participantId}`;

/** The fields of an activity of this partner. */
export function activityFields(partnerId: string | undefined): object {
  return { type: 'activity', text: '', existing: false, partnerId, position: { x: 0, y: 0 } };
}

/** The fields of a draft of this person. */
export function cardFields({ participantId, partnerId }: Actor): object {
  const empty = { type: 'partnerCard', status: 'draft', sharedFields: [] };
  return { ...empty, participantId, partnerId, forWhom: 'Voor de buurt' };
}

/** The id of this person’s card, on the board. */
export async function sharedCardOf({ room, must }: Stage, owner: Actor): Promise<string> {
  const id = cardIdOf(owner.participantId);
  if (room.board().has(id)) return id;
  const hasDraft = room.records(`own/${owner.participantId}`).has(id);
  if (!hasDraft) await must(owner, create('own', id, cardFields(owner)));
  await must(owner, { type: 'shareCard', fields: ['forWhom'] });
  return id;
}

/** The id of an open round, of which these have given an answer. */
export async function roundWith({ must }: Stage, answering: readonly Actor[]): Promise<string> {
  const [targetId, roundId] = [newId(), newId()];
  const note = { type: 'note', text: '', colour: 'yellow', position: { x: 0, y: 0 } };
  await must('facilitator', create('board', targetId, note));
  await must('facilitator', { type: 'openRound', kind: 'proposal', targetId, roundId });
  for (const actor of answering) {
    const value = { kind: 'proposal' as const, text: 'Samen' };
    await must(actor, { type: 'answerRound', roundId, value });
  }
  return roundId;
}

/** The id of what this partner decided, after it was shown. */
export async function decisionOf(stage: Stage, { partnerId = '' }: Actor): Promise<string> {
  const { room, people, neighbour, must } = stage;
  const id = decisionIdOf(partnerId);
  if (room.board().has(id)) return id;
  const roundId = newId();
  await must('facilitator', { type: 'openRound', kind: 'decision', roundId });
  for (const actor of [people.partner, neighbour]) {
    const value = { kind: 'decision' as const, choice: 'later' as const };
    await must(actor, { type: 'answerRound', roundId, value });
  }
  await must('facilitator', { type: 'advanceRound', roundId, status: 'revealed' });
  return id;
}

/** The id of the reference to a snapshot. */
export async function snapshotReference({ room, people }: Stage): Promise<string> {
  const [earlier] = recordsOf(room.board(), 'goalsSnapshot');
  if (earlier) return earlier.id;
  const id = newId();
  const { participantId: authorId } = people.facilitator;
  const stamp = { id, createdAt: 1, updatedAt: 1, authorId };
  await room.transact((transaction) => {
    transaction.put(BOARD, { type: 'goalsSnapshot', ...stamp, contentHash: 'a'.repeat(64) });
    return succeed({ value: undefined });
  });
  return id;
}
