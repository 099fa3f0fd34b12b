import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { raisedHands } from '../records/taking-part.ts';
import { TestRoom } from '../test-support/test-room.ts';

const up = { type: 'raiseHand', raised: true } as const;
const down = { type: 'raiseHand', raised: false } as const;

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const [fatma, kees] = [room.partner('Fatma'), room.partner('Kees', 'De Lindelopers', 'sport')];
  const hands = () => raisedHands(room.board).map(({ displayName }) => displayName);
  return { room, facilitator, fatma, kees, hands };
}

describe('hands', () => {
  test('stand in the order in which they came up; who comes again keeps the place', () => {
    const { room, fatma, kees, hands } = setUp();
    for (const actor of [kees, fatma, kees]) room.do(actor, up);
    expect(hands()).toEqual(['Kees', 'Fatma']);
    room.do(kees, down);
    expect(hands()).toEqual(['Fatma']);
    room.do(kees, up);
    expect(hands()).toEqual(['Fatma', 'Kees']);
  });

  test('are lowered by oneself or by a facilitator, and raised by oneself alone', () => {
    const { room, facilitator, fatma, kees, hands } = setUp();
    const ofFatma = { participantId: fatma.participantId };
    for (const actor of [facilitator, kees]) {
      expect(room.refusal(actor, { ...up, ...ofFatma })).toBe('forbidden');
    }
    expect(room.refusal(facilitator, up)).toBe('forbidden');
    room.do(fatma, { ...up, ...ofFatma });
    expect(room.refusal(kees, { ...down, ...ofFatma })).toBe('forbidden');
    expect(hands()).toEqual(['Fatma']);
    room.do(facilitator, { ...down, ...ofFatma });
    expect(hands()).toEqual([]);
    expect(room.refusal(facilitator, { ...down, participantId: newId() })).toBe('unknown-record');
  });

  test('are not for who only looks', () => {
    const { room } = setUp();
    for (const role of ['observer', 'display'] as const) {
      expect(room.refusal({ participantId: newId(), role }, up)).toBe('forbidden');
    }
  });

  test('go down with the next step and with who is taken out', () => {
    const { room, facilitator, fatma, kees, hands } = setUp();
    for (const actor of [fatma, kees]) room.do(actor, up);
    room.do(facilitator, { type: 'removeParticipant', participantId: kees.participantId });
    expect(hands()).toEqual(['Fatma']);
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(hands()).toEqual([]);
    expect(JSON.stringify([...room.board.values()])).not.toContain('handRaisedAt');
  });
});
