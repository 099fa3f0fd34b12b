import { expect, test } from 'vitest';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { messages } from '../i18n/messages.ts';
import { soFar } from './catch-up.ts';

test('there is nothing to catch up with until the cards are shared, or that step was opened', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  expect(soFar(room.board)).toBeUndefined();
  room.do(facilitator, { type: 'setStep', step: 'own-card' });
  expect(soFar(room.board)).toBeUndefined();
  room.do(facilitator, { type: 'setStep', step: 'reveal' });
  expect(soFar(room.board)).toMatchObject({ revealed: false, cards: 0, ambition: '' });
  room.do(facilitator, { type: 'reveal' });
  expect(soFar(room.board)).toMatchObject({ revealed: true });
});

test('counts what is on the board', () => {
  const { room } = playedCase('agreements');
  expect(soFar(room.board)).toMatchObject({
    revealed: true,
    cards: 12,
    partners: 12,
    activities: 12,
    goals: 5,
    meets: 5,
  });
});

test('is read in half a minute, with the longest counts', () => {
  const ambition = 'Wij willen dat mensen met dementie en hun mantelzorgers erbij horen.';
  for (const language of ['nl', 'en'] as const) {
    const { catchUp } = messages(language).cards;
    for (const last of [catchUp.mayAdd, catchUp.observes]) {
      const text = [
        catchUp.lead,
        catchUp.now('Wat hoort bij elkaar?'),
        catchUp.cards(120, 60),
        catchUp.activities(120),
        catchUp.goals(120),
        catchUp.meets(120),
        catchUp.clusters(120),
        catchUp.ambition,
        ambition,
        catchUp.agreements(120),
        last,
      ].join(' ');
      // People read some 200 words a minute.
      expect(text.split(' ').length).toBeLessThanOrEqual(100);
    }
  }
});
