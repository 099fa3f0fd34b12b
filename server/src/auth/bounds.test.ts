import * as limits from '@ambitiebord/shared/domain/limits';
import { expect, test } from 'vitest';
import { BOUNDS } from './visitors.ts';

test('the bounds of a real server are those of the protocol', () => {
  expect(BOUNDS).toEqual({
    connectionsPerAddress: limits.CONNECTIONS_PER_ADDRESS,
    socketsPerAddress: limits.SOCKETS_PER_ADDRESS,
    pendingPerAddress: limits.PENDING_SOCKETS_PER_ADDRESS,
    socketsPerSession: limits.SOCKETS_PER_SESSION,
    socketsPerParticipant: limits.SOCKETS_PER_PARTICIPANT,
    commands: { perSecond: limits.COMMANDS_PER_SECOND, burst: limits.COMMAND_BURST },
    messages: {
      perSecond: limits.PARTICIPANT_MESSAGES_PER_SECOND,
      burst: limits.PARTICIPANT_MESSAGE_BURST,
    },
    bytes: {
      perSecond: limits.PARTICIPANT_BYTES_PER_SECOND,
      burst: limits.PARTICIPANT_BYTE_BURST,
    },
    sharedMessages: {
      perSecond: limits.SHARED_MESSAGES_PER_SECOND,
      burst: limits.SHARED_MESSAGE_BURST,
    },
  });
});

test('a full session behind one address fits in what an address may have', () => {
  const people = limits.PARTICIPANTS_PER_SESSION;
  // A tab of each has a command socket and three documents: the board, the own one and a pad or a pair.
  expect(limits.SOCKETS_PER_SESSION).toBeGreaterThan(2 * 4 * people);
  expect(limits.SOCKETS_PER_ADDRESS).toBeGreaterThanOrEqual(limits.SOCKETS_PER_SESSION);
  expect(limits.PENDING_SOCKETS_PER_ADDRESS).toBeGreaterThanOrEqual(people);
  expect(limits.CONNECTIONS_PER_ADDRESS).toBeGreaterThan(
    limits.SOCKETS_PER_ADDRESS + limits.PENDING_SOCKETS_PER_ADDRESS,
  );
});
