import { expect, test } from 'vitest';
import { CODE_PATTERN } from '../domain/codes.ts';
import { newId } from '../domain/ids.ts';
import { sessionOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';

test('a facilitator gives the session another code, and nobody else does', () => {
  const room = new TestRoom();
  const codes = new Set([sessionOf(room.board)?.roomCode]);
  const others = (['observer', 'display'] as const).map((role) => ({
    participantId: newId(),
    role,
  }));
  for (const actor of [room.partner(), ...others]) {
    expect(room.refusal(actor, { type: 'renewCode' })).toBe('forbidden');
  }
  expect(codes).toContain(sessionOf(room.board)?.roomCode);
  room.do(room.facilitator(), { type: 'renewCode' });
  const renewed = sessionOf(room.board)?.roomCode;
  expect(codes).not.toContain(renewed);
  expect(renewed).toMatch(CODE_PATTERN);
});
