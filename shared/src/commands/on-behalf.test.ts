import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { decisionIdOf } from '../records/decision.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import type { AnswerValue } from '../records/answer.ts';
import { TestRoom, type Fields } from '../test-support/test-room.ts';
import type { NewCommand } from './registry.ts';

const createOf = (id: string, fields: Fields): NewCommand => ({
  type: 'change',
  operations: [{ action: 'create', audience: 'board', id, fields }],
});

/** Fatma writes for Bea of the residents, who has no device; Kees of another partner does not. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde', 'care');
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const partner = { name: 'Bewoners', sector: 'residents' } as const;
  room.do(fatma, { type: 'writeFor', displayName: 'Bea', partner });
  const residents = recordsOf(room.board, 'partner').find(({ name }) => name === 'Bewoners');
  const forPartnerId = residents?.id ?? '';
  const ask = (kind: 'stance' | 'decision' | 'proposal'): string => {
    room.do(facilitator, { type: 'openRound', kind });
    return recordsOf(room.board, 'round').find((round) => round.kind === kind)?.id ?? '';
  };
  const answer = (actor: Actor, roundId: string, value: AnswerValue, forPartner?: string) =>
    room.run(actor, {
      type: 'answerRound',
      roundId,
      value,
      ...(forPartner === undefined ? {} : { forPartnerId: forPartner }),
    });
  return { room, facilitator, fatma, kees, forPartnerId, ask, answer };
}

const FORBIDDEN = { ok: false, error: 'forbidden' };
const full: AnswerValue = { kind: 'stance', stance: 'full' };
const notYet: AnswerValue = { kind: 'stance', stance: 'notYet' };

test('who writes for a partner without a device answers for it too, beside their own', () => {
  const { room, facilitator, fatma, kees, forPartnerId, ask, answer } = setUp();
  const roundId = ask('stance');
  answer(fatma, roundId, full);
  answer(fatma, roundId, full, forPartnerId);
  answer(fatma, roundId, notYet, forPartnerId);
  expect(recordOf(room.board, 'round', roundId)?.answered).toBe(2);
  for (const actor of [kees, facilitator]) {
    expect(answer(actor, roundId, full, forPartnerId)).toEqual(FORBIDDEN);
  }
  expect(answer(facilitator, roundId, full)).toEqual(FORBIDDEN);
  expect(answer(fatma, roundId, full, kees.partnerId)).toEqual(FORBIDDEN);
  expect(answer(fatma, roundId, full, fatma.partnerId)).toEqual(FORBIDDEN);
  expect(JSON.stringify([...room.board.values()])).not.toContain('notYet');
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
  expect(recordOf(room.board, 'round', roundId)?.counts).toEqual([
    { choice: 'full', count: 1 },
    { choice: 'mostly', count: 0 },
    { choice: 'notYet', count: 1 },
  ]);
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'explained' });
  expect(recordsOf(room.own(fatma), 'answer')).toEqual([]);
});

test('a round that asks people one by one has no answers on behalf of others', () => {
  const { fatma, forPartnerId, ask, answer } = setUp();
  const roundId = ask('proposal');
  expect(answer(fatma, roundId, { kind: 'proposal', text: 'Samen' }, forPartnerId)).toEqual(
    FORBIDDEN,
  );
});

test('as soon as somebody of the partner has a device, nobody else answers for it', () => {
  const { room, fatma, forPartnerId, ask, answer } = setUp();
  const roundId = ask('stance');
  answer(fatma, roundId, full, forPartnerId);
  const joop = room.partner('Joop', 'Bewoners', 'residents');
  expect(answer(fatma, roundId, notYet, forPartnerId)).toEqual(FORBIDDEN);
  room.now += 1;
  answer(joop, roundId, notYet);
  expect(recordOf(room.board, 'round', roundId)?.answered).toBe(1);
});

test('who writes for a partner accepts its tasks, and decides once decisions are shown', () => {
  const { room, facilitator, fatma, kees, forPartnerId, ask } = setUp();
  const agreementId = newId();
  const task = { type: 'agreement', kind: 'task', text: 'Koffie', status: 'open' } as const;
  room.do(facilitator, createOf(agreementId, { ...task, responsibleId: forPartnerId }));
  const accept = { type: 'acceptAgreement', agreementId, accepted: true } as const;
  for (const actor of [kees, facilitator]) expect(room.run(actor, accept)).toEqual(FORBIDDEN);
  room.do(fatma, accept);
  expect(recordOf(room.board, 'agreement', agreementId)?.acceptedAt).toBeDefined();

  const roundId = ask('decision');
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
  const id = decisionIdOf(forPartnerId);
  const decision = createOf(id, { type: 'decision', partnerId: forPartnerId, choice: 'yes' });
  expect(room.run(kees, decision)).toEqual(FORBIDDEN);
  room.do(fatma, decision);
  expect(recordOf(room.board, 'decision', id)?.choice).toBe('yes');
});
