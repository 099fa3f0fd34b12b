/** Starting a session: its code and keys in the store, its first record on its board. */

import { startSession, type NewSession } from '@ambitiebord/shared/commands/start-session';
import { newRoomCode } from '@ambitiebord/shared/domain/codes';
import { newId, newSecret } from '@ambitiebord/shared/domain/ids';
import type { Transaction } from '@ambitiebord/shared/commands/transaction';
import { succeed, type Result } from '@ambitiebord/shared/domain/result';
import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { hashOf, keysOf } from '../auth/secrets.ts';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import { valueOf } from '../errors.ts';
import type { CommitRows } from '../rooms/jobs.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { RoomCodeTakenError, type Store, type StoredSession } from '../store/store.ts';
import { after } from './retention.ts';

/** Two of 28⁸ codes are equal so seldom that more tries than this mean a fault. */
const CODE_TRIES = 10;

export interface CreateSessionDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  readonly retention: RetentionSettings;
}

/** How a new session gets its first records. */
interface Beginning {
  /** What is stored before there are records. */
  readonly beforehand?: (sessionId: string) => Promise<void>;
  /** Makes the records; the value is the title of the session. */
  readonly start: (
    transaction: Transaction,
    made: Pick<NewSession, 'sessionId' | 'roomCode' | 'now'>,
  ) => Result<{ value: string; rows?: CommitRows }, ErrorCode>;
}

/**
 * Starts a session. The keys exist in the answer only; the store has their hashes.
 * @throws CodedError when it cannot be stored; then its code leads nowhere.
 */
export async function createSession(
  dependencies: CreateSessionDependencies,
  wanted: Omit<NewSession, 'sessionId' | 'roomCode' | 'now'>,
): Promise<CreatedSession> {
  const { title: _, ...created } = await newSessionWith(dependencies, {
    start: (transaction, made) => {
      startSession(transaction, { ...wanted, ...made });
      return succeed({ value: wanted.title });
    },
  });
  return created;
}

/**
 * The same with whatever it begins with.
 * @throws CodedError when that is refused or cannot be stored; then nothing of it is left.
 */
export async function newSessionWith(
  { store, rooms, clock, retention }: CreateSessionDependencies,
  { beforehand, start }: Beginning,
): Promise<CreatedSession & { readonly title: string }> {
  const sessionId = newId();
  const keys = keysOf(newSecret());
  const now = clock.now();
  const roomCode = await storeUnderNewCode(store, {
    sessionId,
    facilitatorKeyHash: hashOf(keys.facilitatorKey),
    displayKeyHash: hashOf(keys.displayKey),
    readKeyHash: hashOf(keys.readKey),
    createdAt: now,
    retainUntil: after(now, retention.sessionDays),
  });
  try {
    await beforehand?.(sessionId);
    const room = await rooms.open(sessionId);
    const started = await room.transact((transaction) =>
      start(transaction, { sessionId, roomCode, now }),
    );
    return { sessionId, code: roomCode, ...keys, title: valueOf(started) };
  } catch (error) {
    await rooms.delete(sessionId);
    throw error;
  }
}

async function storeUnderNewCode(
  store: Store,
  session: Omit<StoredSession, 'roomCode'>,
): Promise<string> {
  for (let tries = 1; ; tries++) {
    const roomCode = newRoomCode();
    try {
      await store.createSession({ ...session, roomCode });
      return roomCode;
    } catch (error) {
      if (!(error instanceof RoomCodeTakenError) || tries === CODE_TRIES) throw error;
    }
  }
}
