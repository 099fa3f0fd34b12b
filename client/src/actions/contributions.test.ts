import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import * as contributions from './contributions.ts';
import { addActivity } from './workshop.ts';

function roomWithActivities() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const goalOf = () =>
    room.create(facilitator, {
      type: 'goal',
      text: 'Doel',
      stopTest: {},
      confirmed: true,
      lineageId: 'lineage-1',
      position: { x: 0, y: 0 },
    });
  const goals = [goalOf(), goalOf()];
  const activity = (id: string) => {
    const found = recordOf(room.board, 'activity', id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  };
  const made = [
    ['cafe-0001', fatma, goals[0]],
    ['walk-0001', kees, goals[0]],
    ['swim-0001', kees, goals[1]],
  ] as const;
  for (const [id, owner, goalId] of made) {
    room.do(owner, addActivity(room.board, id, id, owner.partnerId));
    room.change(owner, {
      action: 'update',
      audience: 'board',
      id,
      fields: { goalId: goalId ?? '' },
    });
  }
  return { room, facilitator, fatma, kees, activity };
}

test('the owner says what an activity does, and with which other it goes on', () => {
  const { room, fatma, kees, activity } = roomWithActivities();
  const { setStatus } = contributions;
  expect(room.refusal(kees, setStatus(activity('cafe-0001'), 'parked'))).toBe('forbidden');
  room.do(fatma, setStatus(activity('cafe-0001'), 'merged', 'walk-0001'));
  expect(activity('cafe-0001')).toMatchObject({ status: 'merged', togetherWithId: 'walk-0001' });
  room.do(fatma, setStatus(activity('cafe-0001'), 'outside', 'walk-0001'));
  expect(activity('cafe-0001').status).toBe('outside');
  expect(activity('cafe-0001').togetherWithId).toBeUndefined();
});

test('one activity for each goal is tried first, and the facilitator marks it', () => {
  const { room, facilitator, fatma, activity } = roomWithActivities();
  const mark = (id: string) => contributions.tryFirst(room.board, activity(id));
  const first = () =>
    recordsOf(room.board, 'activity')
      .filter(({ tryFirst }) => tryFirst)
      .map(({ id }) => id)
      .toSorted();
  expect(room.refusal(fatma, mark('cafe-0001'))).toBe('forbidden');
  for (const id of ['cafe-0001', 'swim-0001', 'walk-0001']) room.do(facilitator, mark(id));
  expect(first()).toEqual(['swim-0001', 'walk-0001']);
});

test('colleagues write the one contribution of their partner', () => {
  const { room, facilitator, fatma, kees } = roomWithActivities();
  const { contributionsOf, writeContribution } = contributions;
  const partnerId = fatma.partnerId ?? '';
  room.do(fatma, writeContribution(room.board, partnerId, { brings: 'Een zaal' }));
  room.do(fatma, writeContribution(room.board, partnerId, { tags: ['space'] }));
  room.do(facilitator, writeContribution(room.board, partnerId, { gains: 'Bezoek' }));
  expect(contributionsOf(room.board, partnerId)).toMatchObject([
    { brings: 'Een zaal', gains: 'Bezoek', tags: ['space'] },
  ]);
  const forged = writeContribution(room.board, partnerId, { brings: 'Niets' });
  expect(room.refusal(kees, forged)).toBe('forbidden');
  expect(contributionsOf(room.board, kees.partnerId ?? '')).toEqual([]);
});

test('assumptions and differences are kept', () => {
  const { room, fatma } = roomWithActivities();
  room.do(fatma, contributions.addAssumption({ text: 'Mensen komen', targetId: 'cafe-0001' }));
  room.do(fatma, contributions.addTension(['Eerst kijken', 'Nu beginnen'], undefined));
  expect(recordsOf(room.board, 'assumption')).toMatchObject([
    { text: 'Mensen komen', targetId: 'cafe-0001', state: 'believed' },
  ]);
  expect(recordsOf(room.board, 'tension')).toMatchObject([
    { positions: ['Eerst kijken', 'Nu beginnen'], state: 'open' },
  ]);
});
