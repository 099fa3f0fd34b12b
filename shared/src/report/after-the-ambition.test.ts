import { expect, test } from 'vitest';
import { recordsOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { afterTheAmbition } from './after-the-ambition.ts';

test('says which sentence was judged, once the ambition is another', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const targetId = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const judged = 'Iedereen doet mee.';
  room.pads.set(targetId, judged);
  room.do(facilitator, { type: 'openRound', kind: 'stance', targetId });
  const roundId = recordsOf(room.board, 'round')[0]?.id ?? '';
  for (const status of ['closed', 'revealed', 'explained'] as const) {
    room.do(facilitator, { type: 'advanceRound', roundId, status });
  }
  expect(afterTheAmbition(room.board, judged).stances).not.toHaveProperty('sentence');
  expect(afterTheAmbition(room.board, 'Iedereen hoort erbij.').stances?.sentence).toBe(judged);
});
