import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { RECORDS_PER_OWN_DOCUMENT } from '../domain/limits.ts';
import type { RoundKind, RoundStatus } from '../domain/round-kinds.ts';
import type { Actor } from '../domain/roles.ts';
import { answerIdOf, type AnswerValue } from '../records/answer.ts';
import { ownDocumentOf } from '../protocol/documents.ts';
import { recordOf, recordsOf, type BoardRecord } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { parseCommand } from './registry.ts';

/** A facilitator, two people of De Linde, and one of De Lindelopers. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde', 'care');
  const bert = room.partner('Bert', 'De Linde', 'care');
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');

  const open = (kind: RoundKind, fields: { optionsOf?: string; budget?: number } = {}): string => {
    const before = new Set(recordsOf(room.board, 'round').map(({ id }) => id));
    room.do(facilitator, { type: 'openRound', kind, ...fields });
    return recordsOf(room.board, 'round').find(({ id }) => !before.has(id))?.id ?? '';
  };
  const advance = (roundId: string, status: RoundStatus) =>
    room.run(facilitator, { type: 'advanceRound', roundId, status });
  const answer = (actor: Actor, roundId: string, value: AnswerValue) =>
    room.run(actor, { type: 'answerRound', roundId, value });
  const round = (roundId: string): Round => {
    const found = recordOf(room.board, 'round', roundId);
    if (!found) throw new Error('there is no such round');
    return found;
  };
  const ballot = (actor: Actor, roundId: string) =>
    recordOf(room.own(actor), 'answer', answerIdOf(roundId));
  return { room, facilitator, fatma, bert, kees, open, advance, answer, round, ballot };
}

const proposal = (text: string): AnswerValue => ({ kind: 'proposal', text });
const dots = (...optionIds: string[]): AnswerValue => ({ kind: 'dots', optionIds });

/** With two proposals that can get dots. */
function withProposals() {
  const all = setUp();
  const proposals = all.open('proposal');
  for (const [person, text] of [
    [all.fatma, 'Een'],
    [all.kees, 'Twee'],
  ] as const) {
    all.answer(person, proposals, proposal(text));
  }
  all.advance(proposals, 'revealed');
  const [one = '', two = ''] = all.round(proposals).options?.map(({ id }) => id) ?? [];
  return { ...all, proposals, one, two, id: all.open('dots', { optionsOf: proposals }) };
}

/** Whether these words stand anywhere on the board. */
const onBoard = (room: TestRoom, words: string): boolean =>
  JSON.stringify([...room.board.values()]).includes(words);

describe('a proposal round', () => {
  test('hides every answer and says only how many there are, until it is revealed', () => {
    const { room, fatma, bert, kees, open, advance, answer, round, ballot } = setUp();
    const id = open('proposal');
    answer(fatma, id, proposal('Zeker weten'));
    answer(bert, id, proposal('Buurt'));
    answer(bert, id, proposal('Allemaal buurt'));
    expect(round(id)).toMatchObject({ status: 'open', answered: 2 });
    expect(onBoard(room, 'buurt') || onBoard(room, 'Zeker')).toBe(false);
    expect(ballot(bert, id)?.value).toEqual(proposal('Allemaal buurt'));
    expect(ballot(kees, id)).toBeUndefined();
    advance(id, 'revealed');
    const { options, status } = round(id);
    expect(status).toBe('revealed');
    expect(options?.map(({ text }) => text)).toEqual(['Allemaal buurt', 'Zeker weten']);
    // Nothing tells any more who proposed what.
    for (const person of [fatma, bert, kees]) expect(ballot(person, id)).toBeUndefined();
    for (const { participantId } of [fatma, bert]) {
      expect(JSON.stringify(round(id))).not.toContain(participantId);
    }
  });
});

describe('a dots round', () => {
  test('counts one answer for each partner, the last, which colleagues see and share', () => {
    const { fatma, bert, kees, advance, answer, round, ballot, id, one, two } = withProposals();
    answer(fatma, id, dots(one));
    expect(ballot(bert, id)).toMatchObject({ participantId: fatma.participantId });
    answer(bert, id, dots(two, two));
    answer(kees, id, dots(one, two));
    expect(ballot(fatma, id)?.value).toEqual(dots(two, two));
    expect(ballot(kees, id)?.participantId).toBe(kees.participantId);
    expect(round(id).answered).toBe(2);
    expect(round(id).counts).toBeUndefined();
    advance(id, 'closed');
    expect(answer(kees, id, dots(one))).toEqual({ ok: false, error: 'not-now' });
    advance(id, 'open');
    answer(kees, id, dots());
    advance(id, 'revealed');
    expect(round(id).counts).toEqual([
      { choice: one, count: 0 },
      { choice: two, count: 2 },
    ]);
    for (const person of [fatma, bert, kees]) expect(ballot(person, id)).toBeUndefined();
  });

  test('a change of mind leaves no trace on the board', () => {
    const { room, fatma, answer, id, one, two } = withProposals();
    answer(fatma, id, dots(one));
    const seen = JSON.stringify([...room.board.values()]);
    answer(fatma, id, dots(two));
    expect(JSON.stringify([...room.board.values()])).toBe(seen);
  });

  test('refuses more dots than there are, dots for nothing, and other answers', () => {
    const { fatma, answer, open, room, facilitator, id, one, proposals } = withProposals();
    for (const value of [dots(one, one, one), dots(newId()), proposal('Een')]) {
      expect(answer(fatma, id, value)).toEqual({ ok: false, error: 'invalid' });
    }
    const again = room.run(facilitator, { type: 'openRound', kind: 'dots', optionsOf: proposals });
    expect(again).toEqual({ ok: false, error: 'not-now' });
    const without = room.run(facilitator, { type: 'openRound', kind: 'dots' });
    expect(without.ok).toBe(false);
    expect(open('stance')).not.toBe('');
  });
});

test('a colleague with a full document of their own keeps nobody from answering', () => {
  const { room, fatma, bert, open, advance, answer, round, ballot } = setUp();
  const id = open('stance');
  const full = room.records.get(ownDocumentOf(bert)) ?? new Map<string, BoardRecord>();
  room.records.set(ownDocumentOf(bert), full);
  const card = { participantId: newId(), status: 'draft' as const, sharedFields: [] };
  const stamp = { createdAt: 1, updatedAt: 1, authorId: bert.participantId };
  while (full.size < RECORDS_PER_OWN_DOCUMENT) {
    const other = newId();
    full.set(other, { type: 'partnerCard', id: other, ...stamp, ...card });
  }
  const value: AnswerValue = { kind: 'stance', stance: 'full' };
  expect(answer(fatma, id, value).ok).toBe(true);
  expect(ballot(fatma, id)?.value).toEqual(value);
  expect(ballot(bert, id)).toBeUndefined();
  expect(full.size).toBe(RECORDS_PER_OWN_DOCUMENT);
  expect(answer(bert, id, value)).toEqual({ ok: false, error: 'full' });
  advance(id, 'revealed');
  expect(round(id)).toMatchObject({ answered: 1, counts: [{ choice: 'full', count: 1 }, {}, {}] });
});

describe('a stance round', () => {
  test('shows counts first, then reasons, and a name only where it was given', () => {
    const { room, fatma, kees, open, advance, answer, round, ballot } = setUp();
    const id = open('stance');
    answer(fatma, id, { kind: 'stance', stance: 'full' });
    const reason = 'Te vaag voor de wijk';
    answer(kees, id, { kind: 'stance', stance: 'notYet', reason, named: true });
    expect(advance(id, 'explained')).toEqual({ ok: false, error: 'not-now' });
    advance(id, 'revealed');
    expect(round(id).counts).toEqual([
      { choice: 'full', count: 1 },
      { choice: 'mostly', count: 0 },
      { choice: 'notYet', count: 1 },
    ]);
    expect(onBoard(room, reason)).toBe(false);
    advance(id, 'explained');
    expect(round(id).reasons).toEqual([{ text: reason, partnerId: kees.partnerId }]);
    expect(ballot(kees, id)).toBeUndefined();
  });

  test('keeps the name of who did not want it away from the reason', () => {
    const { fatma, open, advance, answer, round } = setUp();
    const id = open('stance');
    answer(fatma, id, { kind: 'stance', stance: 'mostly', reason: 'Korter' });
    advance(id, 'revealed');
    advance(id, 'explained');
    expect(round(id).reasons).toEqual([{ text: 'Korter' }]);
  });
});

describe('a decision round', () => {
  test('becomes a decision of each partner, who may change it later', () => {
    const { room, fatma, kees, open, advance, answer } = setUp();
    const id = open('decision');
    answer(fatma, id, { kind: 'decision', choice: 'yesIf', condition: 'een zaal' });
    expect(recordsOf(room.board, 'decision')).toEqual([]);
    advance(id, 'revealed');
    const [decision] = recordsOf(room.board, 'decision');
    expect(decision).toMatchObject({
      partnerId: fatma.partnerId,
      choice: 'yesIf',
      condition: 'een zaal',
    });
    const update = {
      action: 'update',
      audience: 'board',
      id: decision?.id ?? '',
      fields: { choice: 'yes', condition: null },
    } as const;
    const change = (actor: Actor) => room.run(actor, { type: 'change', operations: [update] });
    expect(change(kees)).toEqual({ ok: false, error: 'forbidden' });
    expect(change(fatma).ok).toBe(true);
    expect(recordsOf(room.board, 'decision')[0]).not.toHaveProperty('condition');
  });
});

describe('a round', () => {
  test('is steered by facilitators and answered by partners only', () => {
    const { room, facilitator, fatma, open } = setUp();
    const roundId = open('stance');
    const value: AnswerValue = { kind: 'stance', stance: 'full' };
    const forbidden = { ok: false, error: 'forbidden' };
    expect(room.run(facilitator, { type: 'answerRound', roundId, value })).toEqual(forbidden);
    expect(room.run(fatma, { type: 'openRound', kind: 'decision' })).toEqual(forbidden);
    expect(room.run(fatma, { type: 'advanceRound', roundId, status: 'revealed' })).toEqual(
      forbidden,
    );
    expect(room.run(fatma, { type: 'removeRound', roundId })).toEqual(forbidden);
  });

  test('has the id that its facilitator chose, unless something has it already', () => {
    const { room, facilitator, fatma, answer, round } = setUp();
    const roundId = newId();
    room.do(facilitator, { type: 'openRound', kind: 'stance', roundId });
    expect(answer(fatma, roundId, { kind: 'stance', stance: 'full' }).ok).toBe(true);
    expect(round(roundId).answered).toBe(1);
    for (const taken of [roundId, room.sessionId]) {
      const again = { type: 'openRound', kind: 'decision', roundId: taken } as const;
      expect(room.refusal(facilitator, again)).toBe('already-exists');
    }
    const long = { id: newId(), type: 'openRound', kind: 'decision', roundId: 'x'.repeat(34) };
    expect(parseCommand(long)).toEqual({ ok: false, error: 'invalid' });
  });

  test('that is taken away takes its answers along', () => {
    const { room, facilitator, fatma, open, answer, ballot } = setUp();
    const roundId = open('stance');
    answer(fatma, roundId, { kind: 'stance', stance: 'full' });
    expect(ballot(fatma, roundId)).toBeDefined();
    room.do(facilitator, { type: 'removeRound', roundId });
    expect(ballot(fatma, roundId)).toBeUndefined();
    expect(recordOf(room.board, 'round', roundId)).toBeUndefined();
    expect(answer(fatma, roundId, { kind: 'stance', stance: 'full' })).toEqual({
      ok: false,
      error: 'unknown-record',
    });
  });

  test('goes with what it is about', () => {
    const { room, facilitator } = setUp();
    const targetId = newId();
    const fields = { type: 'cluster', title: '', lineageId: newId(), position: { x: 0, y: 0 } };
    room.change(facilitator, { action: 'create', audience: 'board', id: targetId, fields });
    room.do(facilitator, { type: 'openRound', kind: 'proposal', targetId });
    expect(recordsOf(room.board, 'round')).toHaveLength(1);
    room.change(facilitator, { action: 'delete', audience: 'board', id: targetId });
    expect(recordsOf(room.board, 'round')).toEqual([]);
  });

  test('cannot be answered, forged or read through the change command', () => {
    const { room, fatma, kees, open, answer } = setUp();
    const roundId = open('stance');
    answer(fatma, roundId, { kind: 'stance', stance: 'full' });
    const fields = {
      type: 'answer',
      roundId,
      participantId: kees.participantId,
      value: { kind: 'stance', stance: 'notYet' },
    } as const;
    for (const audience of ['own', 'board'] as const) {
      const operation = { action: 'create', audience, id: newId(), fields } as const;
      expect(room.run(kees, { type: 'change', operations: [operation] })).toEqual({
        ok: false,
        error: 'forbidden',
      });
    }
  });
});

describe('an agreement', () => {
  test('is accepted by the responsible partner only, and freed when words change', () => {
    const { room, facilitator, fatma, kees } = setUp();
    const agreementId = newId();
    room.change(facilitator, {
      action: 'create',
      audience: 'board',
      id: agreementId,
      fields: {
        type: 'agreement',
        kind: 'task',
        text: 'Zaal regelen',
        responsibleId: fatma.partnerId ?? '',
        status: 'open',
      },
    });
    const accept = (actor: Actor, accepted = true) =>
      room.run(actor, { type: 'acceptAgreement', agreementId, accepted });
    const acceptedAt = () => recordOf(room.board, 'agreement', agreementId)?.acceptedAt;
    expect(accept(kees)).toEqual({ ok: false, error: 'forbidden' });
    expect(accept(facilitator)).toEqual({ ok: false, error: 'forbidden' });
    expect(accept(fatma).ok).toBe(true);
    expect(acceptedAt()).toBe(room.now);
    const reword = (fields: object) =>
      room.run(facilitator, {
        type: 'change',
        operations: [
          { action: 'update', audience: 'board', id: agreementId, fields: { ...fields } },
        ],
      });
    expect(reword({ text: 'Zaal betalen' })).toEqual({ ok: false, error: 'forbidden' });
    expect(reword({ text: 'Zaal betalen', acceptedAt: null }).ok).toBe(true);
    expect(acceptedAt()).toBeUndefined();
    accept(fatma);
    expect(accept(fatma, false).ok).toBe(true);
    expect(acceptedAt()).toBeUndefined();
  });
});

describe('who is not at the table', () => {
  const decision: AnswerValue = { kind: 'decision', choice: 'yes' };

  test('is not asked where partners have one answer each, and neither is who writes for it', () => {
    const { room, facilitator, kees, fatma, open, answer, round } = setUp();
    room.change(facilitator, {
      action: 'update',
      audience: 'board',
      id: kees.partnerId ?? '',
      fields: { present: false },
    });
    const id = open('decision');
    expect(answer(kees, id, decision)).toEqual({ ok: false, error: 'not-now' });
    expect(answer(fatma, id, decision).ok).toBe(true);
    expect(round(id).answered).toBe(1);
    const proposals = open('proposal');
    expect(answer(kees, proposals, proposal('Toch iets')).ok).toBe(true);
  });
});
