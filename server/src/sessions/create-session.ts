/** Starting a session: its code and keys in the store, its first record on its board. */

import { startSession, type NewSession } from '@ambitiebord/shared/commands/start-session';
import { newRoomCode } from '@ambitiebord/shared/domain/codes';
import { newId, newSecret } from '@ambitiebord/shared/domain/ids';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { hashOf, keysOf } from '../auth/secrets.ts';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import { valueOf } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { RoomCodeTakenError, type Store, type StoredSession } from '../store/store.ts';
import { after } from './retention.ts';

/** Two of 28⁸ codes are equal so seldom that more tries than this mean a fault. */
const CODE_TRIES = 10;

interface CreateSessionDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  readonly retention: RetentionSettings;
}

/**
 * Starts a session. The keys exist in the answer only; the store has their hashes.
 * @throws CodedError when it cannot be stored; then its code leads nowhere.
 */
export async function createSession(
  { store, rooms, clock, retention }: CreateSessionDependencies,
  wanted: Omit<NewSession, 'sessionId' | 'roomCode' | 'now'>,
): Promise<CreatedSession> {
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
  const room = await rooms.open(sessionId);
  const started = await room.transact((transaction) => {
    startSession(transaction, { ...wanted, sessionId, roomCode, now });
    return succeed({ value: undefined });
  });
  if (!started.ok) await rooms.delete(sessionId);
  valueOf(started);
  return { sessionId, code: roomCode, ...keys };
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
