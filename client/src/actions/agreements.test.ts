import { recordOf } from '@ambitiebord/shared/records/registry';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import {
  accept,
  addAgreement,
  addMissingParty,
  decline,
  markStatus,
  rewordAgreement,
} from './agreements.ts';
import { changeOf } from './operations.ts';

function roomWithTask() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const responsibleId = kees.partnerId ?? '';
  room.do(fatma, addAgreement('task-0001', { kind: 'task', text: ' Bellen ', responsibleId }));
  const task = () => {
    const found = recordOf(room.board, 'agreement', 'task-0001');
    if (!found) throw new Error('there is no task');
    return found;
  };
  return { room, facilitator, fatma, kees, task };
}

test('a task waits for whoever should do it, and nobody else can accept it', () => {
  const { room, facilitator, fatma, kees, task } = roomWithTask();
  expect(task()).toMatchObject({ text: 'Bellen', status: 'open' });
  expect(task().acceptedAt).toBeUndefined();
  expect(room.refusal(fatma, accept(task(), true))).toBe('forbidden');
  expect(room.refusal(facilitator, accept(task(), true))).toBe('forbidden');
  room.do(kees, accept(task(), true));
  expect(task().acceptedAt).toBe(room.now);
  room.do(kees, accept(task(), false));
  expect(task().acceptedAt).toBeUndefined();
});

test('other words take acceptance away, whoever writes them', () => {
  const { room, facilitator, kees, task } = roomWithTask();
  for (const person of [facilitator, kees]) {
    room.do(kees, accept(task(), true));
    room.do(person, changeOf(rewordAgreement(task(), { text: `Bellen, zegt ${person.role}` })));
    expect(task().acceptedAt).toBeUndefined();
  }
});

test('saying how far a task is takes no acceptance away', () => {
  const { room, facilitator, kees, task } = roomWithTask();
  room.do(kees, accept(task(), true));
  for (const person of [facilitator, kees]) {
    room.do(person, markStatus(task(), person === kees ? 'done' : 'running'));
    expect(task().acceptedAt).toBeDefined();
  }
  expect(task().status).toBe('done');
});

test('who declines a task leaves it to somebody else', () => {
  const { room, kees, task } = roomWithTask();
  room.do(kees, accept(task(), true));
  room.do(kees, decline(task()));
  expect(task().responsibleId).toBeUndefined();
  expect(task().acceptedAt).toBeUndefined();
});

test('somebody who is missing is named', () => {
  const { room, fatma } = roomWithTask();
  room.do(fatma, addMissingParty({ who: 'De huisarts', sector: 'care' }));
  expect([...room.board.values()].filter(({ type }) => type === 'missingParty')).toMatchObject([
    { who: 'De huisarts', sector: 'care' },
  ]);
});
