import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { decide, decisionOfPartner } from './deciding.ts';

test('a partner decides after the reveal, and otherwise later; what no longer holds goes', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde');
  const partnerId = fatma.partnerId ?? '';
  room.do(facilitator, { type: 'openRound', kind: 'decision' });
  const roundId = [...room.board.values()].find(({ type }) => type === 'round')?.id ?? '';
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
  expect(decisionOfPartner(room.board, partnerId)).toBeUndefined();

  const consult = { choice: 'consult', condition: 'het bestuur', until: 5 } as const;
  room.do(fatma, decide(room.board, partnerId, consult));
  expect(decisionOfPartner(room.board, partnerId)).toMatchObject(consult);
  room.do(fatma, decide(room.board, partnerId, { choice: 'yes' }));
  const decided = decisionOfPartner(room.board, partnerId);
  expect(decided?.choice).toBe('yes');
  expect(decided).not.toHaveProperty('condition');
  expect(decided).not.toHaveProperty('until');
});
