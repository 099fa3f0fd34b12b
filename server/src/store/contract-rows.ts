/** Rows for the tests of a store. */

import type { RoomCommit, StoredCheckpoint, StoredParticipant, StoredSession } from './store.ts';

export const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
export const hash = (letter: string): string => letter.repeat(64);

export function aSession(sessionId = 'session-1', roomCode = 'ACDEFGHJ'): StoredSession {
  return {
    sessionId,
    roomCode,
    facilitatorKeyHash: hash('a'),
    displayKeyHash: hash('b'),
    readKeyHash: hash('c'),
    createdAt: 1_700_000_000_000,
    retainUntil: 1_700_000_000_900,
  };
}

export function aParticipant(overrides: Partial<StoredParticipant> = {}): StoredParticipant {
  return {
    participantId: 'person-1',
    role: 'partner',
    partnerId: 'partner-1',
    returnCodeHash: hash('d'),
    removedAt: null,
    ...overrides,
  };
}

export function aCommit(seq: number, overrides: Partial<RoomCommit> = {}): RoomCommit {
  return {
    sessionId: 'session-1',
    seq,
    updates: [{ document: 'board', bytes: bytes(seq) }],
    ...overrides,
  };
}

export const token = (letter: string, participantId = 'person-1', createdAt = 5) => ({
  tokenHash: hash(letter),
  participantId,
  createdAt,
  seat: null,
});

export const answer = (commandId: string) => ({
  participantId: 'person-1',
  commandId,
  bodyHash: hash('e'),
  acknowledgement: '{"ok":true}',
  patch: null,
});

export const image = (imageId: string, ...values: number[]) => ({
  imageId,
  mediaType: 'image/png' as const,
  width: 3,
  height: 2,
  bytes: Buffer.from(values),
});

export const aCheckpoint = (nth: number): StoredCheckpoint => ({
  id: `checkpoint-${nth}`,
  madeAt: 100 + nth,
  reason: 'step',
  step: 'why',
  by: 'person-1',
  content: '{}',
});

export const snapshot = {
  snapshotId: 'snapshot',
  contentHash: hash('9'),
  content: '{}',
  takenAt: 7,
  retainUntil: 1_000,
};
