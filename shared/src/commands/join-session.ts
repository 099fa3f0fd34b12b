/** Joining, made by the server on a request over HTTP: a participant and, when new, the partner. */

import {
  FACILITATORS_PER_SESSION,
  PARTICIPANTS_PER_SESSION,
  RECORDS_PER_BOARD,
} from '../domain/limits.ts';
import type { Sector } from '../domain/roles.ts';
import { partnerNamed } from '../policy/one-of-each.ts';
import { BOARD } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import type { Transaction } from './transaction.ts';

export interface JoiningPerson {
  readonly participantId: string;
  readonly displayName: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly newId: () => string;
  /** Who writes for a person without a device. */
  readonly writtenBy?: string;
  /** The number of the printed card on which such a person wrote. */
  readonly paperNumber?: number;
}

export type ChosenPartner =
  | { readonly id: string }
  | { readonly name: string; readonly sector: Sector };

/** Lets a partner in; a partner with the same name (as `nameKey` compares them) is the same partner. */
export function joinAsPartner(
  transaction: Transaction,
  person: JoiningPerson,
  chosen: ChosenPartner,
): ErrorCode | undefined {
  if (sessionOf(transaction.records(BOARD))?.locked) return 'locked';
  return admitPartner(transaction, person, chosen);
}

/** The same, whether or not the session is locked. */
export function admitPartner(
  transaction: Transaction,
  person: JoiningPerson,
  chosen: ChosenPartner,
): ErrorCode | undefined {
  const board = transaction.records(BOARD);
  if (recordsOf(board, 'participant').length >= PARTICIPANTS_PER_SESSION) return 'full';
  if (board.size + 2 > RECORDS_PER_BOARD) return 'full';
  const partnerId =
    'id' in chosen
      ? recordOf(board, 'partner', chosen.id)?.id
      : (partnerNamed(board, chosen.name)?.id ?? addPartner(transaction, person, chosen));
  if (partnerId === undefined) return 'unknown-record';
  putParticipant(transaction, person, 'partner', partnerId);
  return undefined;
}

/** Lets a facilitator in. Observers and displays have no record: they only look. */
export function joinAsFacilitator(
  transaction: Transaction,
  person: JoiningPerson,
): ErrorCode | undefined {
  const participants = recordsOf(transaction.records(BOARD), 'participant');
  const facilitators = participants.filter(({ role }) => role === 'facilitator');
  if (facilitators.length >= FACILITATORS_PER_SESSION) return 'full';
  putParticipant(transaction, person, 'facilitator');
  return undefined;
}

function putParticipant(
  transaction: Transaction,
  { participantId, displayName, now, writtenBy, paperNumber }: JoiningPerson,
  role: 'facilitator' | 'partner',
  partnerId?: string,
): void {
  transaction.put(BOARD, {
    type: 'participant',
    id: participantId,
    createdAt: now,
    updatedAt: now,
    authorId: writtenBy ?? participantId,
    displayName,
    role,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(writtenBy === undefined ? {} : { writtenBy }),
    ...(paperNumber === undefined ? {} : { paperNumber }),
  });
}

function addPartner(
  transaction: Transaction,
  { participantId, now, newId, writtenBy }: JoiningPerson,
  { name, sector }: { readonly name: string; readonly sector: Sector },
): string {
  const id = newId();
  transaction.put(BOARD, {
    type: 'partner',
    id,
    createdAt: now,
    updatedAt: now,
    authorId: writtenBy ?? participantId,
    key: newId(),
    name: name.trim(),
    sector,
  });
  return id;
}
