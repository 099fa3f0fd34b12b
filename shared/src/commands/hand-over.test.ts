import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { HANDOVERS_PER_PARTICIPANT, TEXT_LENGTH } from '../domain/limits.ts';
import type { Actor } from '../domain/roles.ts';
import { mayRead } from '../policy/visible.ts';
import { BOARD, ownDocument } from '../protocol/documents.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { cardIdOf, type PartnerCard } from '../records/partner-card.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { bringBetween, bringPrivate, takeBack, takeOver, type Move } from './hand-over.ts';
import { runTransaction, type Transaction } from './transaction.ts';

type Reduce = (transaction: Transaction, move: Move) => ErrorCode | undefined;

/** Makes a move; returns the code of the refusal, if it was refused. */
function move(
  room: TestRoom,
  reduce: Reduce,
  { participantId }: Actor,
  [from, to]: readonly [string, string],
): ErrorCode | undefined {
  const result = runTransaction(room.records, (transaction) =>
    reduce(transaction, { participantId, from, to, now: room.now }),
  );
  return result.ok ? undefined : result.error;
}

function write(room: TestRoom, actor: Actor, fields: Partial<PartnerCard>): void {
  const id = cardIdOf(actor.participantId);
  const card = {
    type: 'partnerCard' as const,
    participantId: actor.participantId,
    partnerId: actor.partnerId ?? '',
    status: 'draft' as const,
    sharedFields: [] as string[],
  };
  room.change(actor, {
    action: 'create',
    audience: 'own',
    id,
    fields: { ...card, ...fields } as typeof card,
  });
}

const cardAt = (room: TestRoom, actor: Actor) =>
  recordOf(room.own(actor), 'partnerCard', cardIdOf(actor.participantId));

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma');
  const seat = newId();
  /** Fatma on another device. */
  const elsewhere = { ...fatma, seat };
  const there = [fatma.participantId, seat] as const;
  const home = [seat, fatma.participantId] as const;
  return { room, facilitator, fatma, elsewhere, there, home };
}

describe('an identity that is handed over', () => {
  test('goes on as the same person, without a thing of what is private', () => {
    const { room, fatma, elsewhere, there } = setUp();
    write(room, fatma, { interest: 'geheim' });
    expect(move(room, takeOver, fatma, there)).toBeUndefined();
    expect(room.own(elsewhere).size).toBe(0);
    expect(room.own(fatma).size).toBe(1);
    expect(mayRead(elsewhere, ownDocument(fatma.participantId), room.board)).toBe(false);
    expect(mayRead(elsewhere, ownDocument(elsewhere.seat), room.board)).toBe(true);
    expect(mayRead(fatma, ownDocument(elsewhere.seat), room.board)).toBe(false);
    write(room, elsewhere, { interest: 'opnieuw' });
    expect(cardAt(room, elsewhere)).toMatchObject({ authorId: fatma.participantId });
    expect(cardAt(room, fatma)).toMatchObject({ interest: 'geheim' });
  });

  test('is left by the old device, which can do nothing any more', () => {
    const { room, fatma, elsewhere, there } = setUp();
    const raise = { type: 'raiseHand', raised: true } as const;
    expect(room.refusal(elsewhere, raise)).toBe('handed-over');
    move(room, takeOver, fatma, there);
    expect(room.refusal(fatma, raise)).toBe('handed-over');
    expect(room.refusal(elsewhere, raise)).toBeUndefined();
  });

  test('goes to one device, the first that asks, and not without end', () => {
    const { room, facilitator, fatma, there } = setUp();
    expect(move(room, takeOver, fatma, there)).toBeUndefined();
    expect(move(room, takeOver, fatma, [fatma.participantId, newId()])).toBe('not-now');
    let from = there[1];
    for (let count = 1; count < HANDOVERS_PER_PARTICIPANT; count++) {
      const to = newId();
      expect(move(room, takeOver, fatma, [from, to])).toBeUndefined();
      from = to;
    }
    expect(move(room, takeOver, fatma, [from, newId()])).toBe('full');
    expect(move(room, takeBack, fatma, [from, fatma.participantId])).toBeUndefined();
    room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
    const again = [fatma.participantId, from] as const;
    expect(move(room, takeOver, fatma, again)).toBe('removed');
  });

  test('gives the facilitator nothing at the reveal that was not to be shared', () => {
    const { room, facilitator, fatma, elsewhere, there } = setUp();
    const texts = { forWhom: 'Mijn moeder', interest: 'geheim' };
    write(room, fatma, { ...texts, sharedFields: ['forWhom'], status: 'ready' });
    move(room, takeOver, fatma, there);
    write(room, elsewhere, { noticeBy: 'Minder zorgen', sharedFields: ['noticeBy'] });
    room.do(facilitator, { type: 'reveal' });
    expect(recordsOf(room.board, 'partnerCard')).toMatchObject([
      { forWhom: 'Mijn moeder', noticeBy: 'Minder zorgen', participantId: fatma.participantId },
    ]);
    expect(JSON.stringify([...(room.records.get(BOARD) ?? [])])).not.toContain('geheim');
    expect(cardAt(room, fatma)).toMatchObject({ interest: 'geheim' });
  });
});

test('what was written to one question at two seats is all shown', () => {
  const { room, facilitator, fatma, elsewhere, there } = setUp();
  write(room, fatma, { forWhom: 'Mijn moeder', sharedFields: ['forWhom'] });
  move(room, takeOver, fatma, there);
  write(room, elsewhere, { forWhom: 'Mijn buren', sharedFields: ['forWhom'] });
  room.do(facilitator, { type: 'reveal' });
  const [card] = recordsOf(room.board, 'partnerCard');
  expect(card?.forWhom?.split('\n').toSorted()).toEqual(['Mijn buren', 'Mijn moeder']);
});

describe('what is private', () => {
  test('comes along when the old device says so, with what was written at both', () => {
    const { room, fatma, elsewhere, there } = setUp();
    const shared = ['forWhom', 'noticeBy'] as const;
    const old = { interest: 'oud', forWhom: 'Mijn moeder', noticeBy: 'Rust' };
    write(room, fatma, { ...old, sharedFields: [...shared] });
    move(room, takeOver, fatma, there);
    write(room, elsewhere, { interest: 'nieuw', noticeBy: 'Meer rust', sharedFields: ['forWhom'] });
    expect(move(room, bringPrivate, fatma, there)).toBeUndefined();
    expect(room.own(fatma).size).toBe(0);
    expect(cardAt(room, elsewhere)).toMatchObject({
      interest: 'oud\nnieuw',
      forWhom: 'Mijn moeder',
      noticeBy: 'Rust\nMeer rust',
      // Only one of both would share the last one.
      sharedFields: ['forWhom'],
    });
    const person = recordOf(room.board, 'participant', fatma.participantId);
    expect(person).not.toHaveProperty('handedOverAt');
  });

  test('stays within its bounds, and of answers the last one counts', () => {
    const { room, facilitator, fatma, elsewhere, there, home } = setUp();
    write(room, fatma, { interest: 'a'.repeat(TEXT_LENGTH) });
    room.do(facilitator, { type: 'openRound', kind: 'stance' });
    const roundId = recordsOf(room.board, 'round')[0]?.id ?? '';
    const answer = (stance: 'full' | 'notYet') =>
      ({ type: 'answerRound', roundId, value: { kind: 'stance', stance } }) as const;
    room.do(fatma, answer('full'));
    move(room, takeOver, fatma, there);
    write(room, elsewhere, { interest: 'b'.repeat(TEXT_LENGTH) });
    room.do(elsewhere, answer('notYet'));
    expect(recordOf(room.board, 'round', roundId)).toMatchObject({ answered: 1 });
    expect(move(room, takeBack, fatma, home)).toBeUndefined();
    expect(cardAt(room, fatma)?.interest).toHaveLength(TEXT_LENGTH);
    expect(room.own(elsewhere).size).toBe(0);
    expect(recordsOf(room.own(fatma), 'answer')).toMatchObject([{ value: { stance: 'notYet' } }]);
  });

  test('of a seat in between goes along with its owner, or by itself', () => {
    const between = () => {
      const made = setUp();
      const { room, fatma, elsewhere, there } = made;
      const third = { ...fatma, seat: newId() };
      write(room, fatma, { interest: 'eerst' });
      move(room, takeOver, fatma, there);
      room.now += 1000;
      write(room, elsewhere, { interest: 'toen' });
      move(room, takeOver, fatma, [elsewhere.seat, third.seat]);
      room.now += 1000;
      write(room, third, { interest: 'nu' });
      return { ...made, third };
    };
    const owner = between();
    const { fatma, third } = owner;
    expect(move(owner.room, bringPrivate, fatma, [fatma.participantId, third.seat])).toBe(
      undefined,
    );
    expect(cardAt(owner.room, third)).toMatchObject({ interest: 'eerst\ntoen\nnu' });
    expect([owner.room.own(fatma).size, owner.room.own(owner.elsewhere).size]).toEqual([0, 0]);

    const back = between();
    const home = [back.third.seat, back.fatma.participantId] as const;
    expect(move(back.room, takeBack, back.fatma, home)).toBeUndefined();
    expect(cardAt(back.room, back.fatma)).toMatchObject({ interest: 'eerst\ntoen\nnu' });
    expect([back.room.own(back.elsewhere).size, back.room.own(back.third).size]).toEqual([0, 0]);

    const alone = between();
    const along = [alone.elsewhere.seat, alone.third.seat] as const;
    expect(move(alone.room, bringBetween, alone.fatma, along)).toBeUndefined();
    expect(cardAt(alone.room, alone.third)).toMatchObject({ interest: 'toen\nnu' });
    expect(cardAt(alone.room, alone.fatma)).toMatchObject({ interest: 'eerst' });
    expect(alone.room.own(alone.elsewhere).size).toBe(0);
    // What the owner wrote is still elsewhere, and the person is told so.
    const person = recordOf(alone.room.board, 'participant', alone.fatma.participantId);
    expect(person).toHaveProperty('handedOverAt');
    expect(move(alone.room, bringBetween, alone.fatma, along)).toBe('not-now');
    const stale = [alone.third.seat, alone.elsewhere.seat] as const;
    expect(move(alone.room, bringBetween, alone.fatma, stale)).toBe('not-now');
  });

  test('of all seats goes with who is taken out', () => {
    const { room, facilitator, fatma, elsewhere, there } = setUp();
    write(room, fatma, { interest: 'oud' });
    move(room, takeOver, fatma, there);
    write(room, elsewhere, { interest: 'nieuw' });
    room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
    expect([room.own(fatma).size, room.own(elsewhere).size]).toEqual([0, 0]);
  });
});
