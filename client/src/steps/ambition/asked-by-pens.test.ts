import { messages } from '@ambitiebord/shared/i18n/messages';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { askedByPens } from './asked-by-pens.ts';

const { pens } = messages('nl');

test('with the pen given each role is asked something else, and a round comes first', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator('Joke');
  const fatma = room.partner('Fatma', 'De Linde');
  const kees = room.partner('Kees', 'De Lindelopers');
  const ank = room.partner('Ank', 'Buurthuis');
  const observer = { participantId: 'observer-1', role: 'observer' } as const;
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const ambitionId = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const asked = () =>
    [fatma, kees, ank, facilitator, observer].map((me) => askedByPens(room.board, me, pens, 'nl'));
  const nothing = [undefined, undefined, undefined, undefined, undefined];
  expect(asked()).toEqual(nothing);
  const give = (...participantIds: string[]) =>
    room.do(facilitator, { type: 'givePens', ambitionId, participantIds });
  give(fatma.participantId, kees.participantId);
  expect(asked()).toEqual([
    pens.task.writers('Kees'),
    pens.task.writers('Fatma'),
    pens.task.others('Fatma en Kees', 2),
    pens.task.steering('Fatma en Kees', 2),
    pens.task.observing('Fatma en Kees', 2),
  ]);
  give(fatma.participantId);
  expect(asked()[0]).toBe(pens.task.writer);
  room.do(facilitator, { type: 'openRound', kind: 'stance', targetId: ambitionId });
  expect(asked()).toEqual(nothing);
  room.do(facilitator, { type: 'setStep', step: 'decision' });
  expect(asked()).toEqual(nothing);
});
