import { describe, expect, test } from 'vitest';
import type { CardField } from '../domain/card-fields.ts';
import type { Actor } from '../domain/roles.ts';
import { BOARD } from '../protocol/documents.ts';
import { cardIdOf, type PartnerCard } from '../records/partner-card.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import { TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';

type Answers = Partial<Record<CardField, string>>;

function write(room: TestRoom, author: Actor, answers: Answers, sharedFields: CardField[]): void {
  const id = cardIdOf(author.participantId);
  const fields: Fields = {
    type: 'partnerCard',
    participantId: author.participantId,
    partnerId: author.partnerId ?? '',
    status: 'ready',
    sharedFields,
    ...answers,
  };
  room.change(author, { action: 'create', audience: 'own', id, fields });
}

function cards(room: TestRoom, author: Actor): { board?: PartnerCard; own?: PartnerCard } {
  const id = cardIdOf(author.participantId);
  const board = recordOf(room.board, 'partnerCard', id);
  const own = recordOf(room.own(author), 'partnerCard', id);
  return { ...(board ? { board } : {}), ...(own ? { own } : {}) };
}

const ANSWERS: Answers = { satisfiedWhen: 'a', forWhom: 'b', interest: 'c', need: '  ' };

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const author = room.partner();
  return { room, facilitator, author };
}

describe('reveal', () => {
  test('puts only the chosen answers on the board, and leaves the others where they are', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen', 'forWhom', 'need', 'reason']);
    room.do(facilitator, { type: 'reveal' });
    const { board, own } = cards(room, author);
    expect(board).toMatchObject({ satisfiedWhen: 'a', forWhom: 'b', status: 'shared' });
    expect(board?.sharedFields).toEqual(['satisfiedWhen', 'forWhom']);
    expect(board).not.toHaveProperty('interest');
    expect(board).not.toHaveProperty('need');
    expect(board?.authorId).toBe(author.participantId);
    expect(own).toMatchObject({ interest: 'c', need: '  ', status: 'shared' });
    expect(own).not.toHaveProperty('satisfiedWhen');
    expect(sessionOf(room.board)?.revealedAt).toBe(room.now);
  });

  test('brings the stars of shared answers, and not those of private ones', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen', 'forWhom']);
    const id = cardIdOf(author.participantId);
    const fields = { starred: ['forWhom', 'interest'] };
    room.change(author, { action: 'update', audience: 'own', id, fields });
    room.do(facilitator, { type: 'reveal' });
    expect(cards(room, author).board?.starred).toEqual(['forWhom']);
    room.do(author, { type: 'shareCard', fields: ['interest'] });
    expect(cards(room, author).board?.starred).toEqual(['forWhom', 'interest']);
  });

  test('of a card with nothing to share puts no card on the board', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['need']);
    room.do(facilitator, { type: 'reveal' });
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
    expect(cards(room, author).own).toMatchObject(ANSWERS);
  });

  test('lays the cards of all side by side', () => {
    const { room, facilitator, author } = setUp();
    const other = room.partner('Kees', 'De Lindelopers', 'sport');
    write(room, other, { satisfiedWhen: 'x' }, ['satisfiedWhen']);
    write(room, author, { satisfiedWhen: 'y' }, ['satisfiedWhen']);
    room.do(facilitator, { type: 'reveal' });
    const positions = recordsOf(room.board, 'partnerCard').map(({ position }) => position);
    expect(new Set(positions.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  test('happens once, and by a facilitator only', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen']);
    expect(room.refusal(author, { type: 'reveal' })).toBe('forbidden');
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
    room.do(facilitator, { type: 'reveal' });
    expect(room.refusal(facilitator, { type: 'reveal' })).toBe('not-now');
  });

  test('a draft that comes too late stays private', () => {
    const { room, facilitator, author } = setUp();
    room.do(facilitator, { type: 'reveal' });
    write(room, author, ANSWERS, ['satisfiedWhen']);
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
    expect(cards(room, author).own).toMatchObject(ANSWERS);
  });

  test('touches no document but the board and the own ones', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen']);
    const result = room.run(facilitator, { type: 'reveal' });
    const documents = result.ok ? new Set(result.value.map(({ document }) => document)) : new Set();
    expect(documents).toEqual(new Set([BOARD, `own/${author.participantId}`]));
  });
});

describe('shareCard', () => {
  test('shares what its author names, after the reveal', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen']);
    const share = { type: 'shareCard', fields: ['interest'] } as const;
    expect(room.refusal(author, { ...share, fields: ['interest'] })).toBe('not-now');
    room.do(facilitator, { type: 'reveal' });
    room.do(author, { ...share, fields: ['interest'] });
    const { board, own } = cards(room, author);
    expect(board).toMatchObject({ satisfiedWhen: 'a', interest: 'c' });
    expect(board?.sharedFields).toEqual(['satisfiedWhen', 'interest']);
    expect(own).toMatchObject({ forWhom: 'b' });
    expect(own).not.toHaveProperty('interest');
  });

  test('leaves a card on the board as it is that a facilitator locked', () => {
    const { room, facilitator, author } = setUp();
    write(room, author, ANSWERS, ['satisfiedWhen']);
    room.do(facilitator, { type: 'reveal' });
    room.change(facilitator, updateOf(cardIdOf(author.participantId), { locked: true }));
    const { board, own } = cards(room, author);
    const fields: CardField[] = ['interest'];
    expect(room.refusal(author, { type: 'shareCard', fields })).toBe('object-locked');
    expect(cards(room, author)).toEqual({ board, own });
  });

  test('brings the card of a late joiner', () => {
    const { room, facilitator } = setUp();
    room.do(facilitator, { type: 'reveal' });
    const late = room.partner('Lisa', 'Mbo', 'education');
    write(room, late, { satisfiedWhen: 'laat' }, []);
    room.do(late, { type: 'shareCard', fields: ['satisfiedWhen'] });
    expect(cards(room, late).board).toMatchObject({ satisfiedWhen: 'laat', status: 'shared' });
  });

  test('has nothing to share without a card or an answer, or for others', () => {
    const { room, facilitator, author } = setUp();
    room.do(facilitator, { type: 'reveal' });
    const share = { type: 'shareCard', fields: ['need'] satisfies CardField[] } as const;
    expect(room.refusal(author, { ...share, fields: ['need'] })).toBe('unknown-record');
    write(room, author, ANSWERS, []);
    expect(room.refusal(author, { ...share, fields: ['need'] })).toBe('unknown-record');
    expect(room.refusal(facilitator, { ...share, fields: ['need'] })).toBe('unknown-record');
  });
});
