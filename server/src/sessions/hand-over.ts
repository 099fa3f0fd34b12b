/** Identities that are handed over to another device, and what becomes of what was private. */

import {
  bringBetween,
  bringPrivate,
  takeBack,
  takeOver,
  type Move,
} from '@ambitiebord/shared/commands/hand-over';
import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { newReturnCode } from '@ambitiebord/shared/domain/codes';
import { HANDOVER_MINUTES } from '@ambitiebord/shared/domain/limits';
import { refuse, succeed } from '@ambitiebord/shared/domain/result';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { Handover, HandoverChoice } from '@ambitiebord/shared/protocol/http';
import { hashOf } from '../auth/secrets.ts';
import type { Clock } from '../clock.ts';
import { CodedError, valueOf } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Store, StoredSeating, StoredToken } from '../store/store.ts';

export interface HandoverDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
}

/**
 * A code with which another device takes the identity of a partner over, once; an earlier one is worth
 * nothing from then on. @throws CodedError `unknown-record` or `removed`
 */
export async function handOut(
  { store, clock }: HandoverDependencies,
  sessionId: string,
  participantId: string,
): Promise<Handover> {
  const person = await store.participant(sessionId, participantId);
  if (person?.role !== 'partner') throw new CodedError('unknown-record');
  if (person.removedAt !== null) throw new CodedError('removed');
  const code = newReturnCode();
  const expiresAt = clock.now() + HANDOVER_MINUTES * 60_000;
  await store.putHandover(sessionId, { participantId, codeHash: hashOf(code), until: expiresAt });
  return { code, expiresAt };
}

/**
 * Lets a person go on at a new seat, with the shared things alone. @throws CodedError `wrong-key` when
 * another device was first, `removed` or `full`
 */
export async function sitElsewhere(
  dependencies: HandoverDependencies,
  sessionId: string,
  moving: { participantId: string; to: string; tokens: readonly StoredToken[] },
): Promise<void> {
  const { participantId, to, tokens } = moving;
  const { seat, home } = await dependencies.store.seating(sessionId, participantId);
  const seating = { participantId, seat: to, home };
  const work = { reduce: takeOver, from: seat, to, seating, tokens };
  try {
    await move(dependencies, sessionId, work);
  } catch (error) {
    const isSecond = error instanceof CodedError && error.code === 'not-now';
    throw isSecond ? new CodedError('wrong-key') : error;
  }
}

/** Lets a person go on at the seat that is known to be theirs, if they sit elsewhere. */
export async function comeHome(
  dependencies: HandoverDependencies,
  sessionId: string,
  participantId: string,
): Promise<StoredSeating> {
  const now = await dependencies.store.seating(sessionId, participantId);
  const { seat, home } = now;
  if (seat === home) return now;
  const seating = { participantId, seat: home, home };
  await move(dependencies, sessionId, { reduce: takeBack, from: seat, to: home, seating });
  return seating;
}

/**
 * What a device that was left wants: what is private there goes along, or the identity comes back. Who only
 * had the identity in between gets it back with a new code alone, and brings what was written there.
 * @throws CodedError `not-now` when there is nothing to settle, `forbidden` for who may not
 */
export async function settle(
  dependencies: HandoverDependencies,
  sessionId: string,
  holder: Actor,
  choice: HandoverChoice,
): Promise<void> {
  const { participantId } = holder;
  const { seat, home } = await dependencies.store.seating(sessionId, participantId);
  const from = seatOf(holder);
  if (from === home && seat !== home && choice === 'back') {
    await comeHome(dependencies, sessionId, participantId);
    return;
  }
  if (from === seat || choice === 'back') {
    throw new CodedError(seat === home ? 'not-now' : 'forbidden');
  }
  const isHome = from === home;
  const reduce = isHome ? bringPrivate : bringBetween;
  const seating = { participantId, seat, home: isHome ? seat : home };
  await move(dependencies, sessionId, { reduce, from, to: seat, seating });
}

interface Work extends Pick<Move, 'from' | 'to'> {
  readonly reduce: (transaction: Transaction, move: Move) => ErrorCode | undefined;
  readonly seating: StoredSeating;
  readonly tokens?: readonly StoredToken[];
}

async function move(
  { rooms, clock }: HandoverDependencies,
  sessionId: string,
  { reduce, from, to, seating, tokens = [] }: Work,
): Promise<void> {
  const { participantId, seat } = seating;
  const room = await rooms.open(sessionId);
  const now = clock.now();
  const moved = await room.transact((transaction) => {
    const refusal = reduce(transaction, { participantId, from, to, now });
    return refusal
      ? refuse(refusal)
      : succeed({ value: undefined, rows: { seatings: [seating], tokens } });
  });
  valueOf(moved);
  room.sockets.moveTo(participantId, seat);
}

/** How an answer names a seat: not where it is the participant's id. */
export function seatField(participantId: string, seat: string): { seat?: string } {
  return seat === participantId ? {} : { seat };
}
