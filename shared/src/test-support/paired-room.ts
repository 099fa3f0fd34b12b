/** A room in memory with a pair that has begun a ladder, and everybody who is not in it. */

import type { Audience } from '../commands/audience.ts';
import { audienceOf } from '../commands/audience.ts';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { groupDocument } from '../protocol/documents.ts';
import type { Records } from '../records/registry.ts';
import { pairOf } from '../records/pairs.ts';
import { TestRoom, type Fields } from './test-room.ts';

const AT = { x: 0, y: 0 };

/** Fatma asks Kees; Bert, a colleague of Fatma, is in no pair. */
export function pairedRoom() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde', 'care');
  const bert = room.partner('Bert', 'De Linde', 'care');
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const observer: Actor = { participantId: newId(), role: 'observer' };
  const display: Actor = { participantId: newId(), role: 'display' };
  room.do(facilitator, {
    type: 'setPairs',
    pairs: [{ participantIds: [fatma.participantId, kees.participantId] }],
  });
  const pairId = pairOf(room.board, fatma.participantId)?.id ?? '';
  const audience: Audience = audienceOf(pairId);
  const inPair = (actor: Actor, fields: Fields, id = newId()): string => {
    room.change(actor, { action: 'create', audience, id, fields });
    return id;
  };
  const activity = { type: 'activity', existing: false, position: AT };
  const activityId = inPair(kees, { ...activity, text: 'GEHEIM', partnerId: kees.partnerId ?? '' });
  return {
    room,
    people: { facilitator, fatma, bert, kees, observer, display },
    pairId,
    audience,
    activityId,
    inPair,
    group: (): Records => room.records.get(groupDocument(pairId)) ?? new Map(),
  };
}

/** A rung below an activity. */
export function rungOf(activityId: string, order = 'a0'): Fields {
  const question = 'Waarom is dat belangrijk?';
  return { type: 'whyStep', activityId, order, question, answer: 'Dan lopen ze mee.' };
}

/** A goal that nobody has confirmed yet. */
export function goalFields(text = 'Mensen zijn minder alleen.'): Fields {
  return { type: 'goal', text, stopTest: {}, confirmed: false, lineageId: newId(), position: AT };
}
