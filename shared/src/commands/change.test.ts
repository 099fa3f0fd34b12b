import { describe, expect, test } from 'vitest';
import {
  BOARD_LENGTH,
  DRAWING_POINTS,
  OPERATIONS_PER_CHANGE,
  POINTS_PER_BOARD,
  RECORDS_PER_BOARD,
  RECORDS_PER_OWN_DOCUMENT,
  TEXT_LENGTH,
} from '../domain/limits.ts';
import { newId } from '../domain/ids.ts';
import { BOARD, ownDocument } from '../protocol/documents.ts';
import { cardIdOf } from '../records/partner-card.ts';
import type { BoardRecord } from '../records/registry.ts';
import { copyOf, deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';
import type { ChangeOperation } from './change.ts';
import { parseCommand } from './registry.ts';

const NOTE: Fields = { type: 'note', text: 'hallo', colour: 'yellow', position: { x: 1, y: 2 } };

function drawing(count: number): Fields {
  const points = Array.from({ length: count }, () => ({ x: 1, y: 1 }));
  return { type: 'drawing', position: { x: 0, y: 0 }, points, colour: 'ink', thickness: 'thin' };
}

function lengthOf(record: unknown): number {
  return JSON.stringify(record).length;
}

function createOf(fields: Fields, id = newId()): ChangeOperation {
  return { action: 'create', audience: 'board', id, fields };
}

describe('change', () => {
  test('stamps a new record, and only the time of a changed one', () => {
    const room = new TestRoom();
    const author = room.partner();
    const other = room.partner('Kees', 'De Lindelopers', 'sport');
    const id = room.create(author, NOTE);
    const createdAt = room.now;
    const stamp = { id, createdAt, authorId: author.participantId };
    expect(room.board.get(id)).toEqual({ ...NOTE, ...stamp, updatedAt: createdAt });
    room.change(other, updateOf(id, { position: { x: 5, y: 6 } }));
    expect(room.board.get(id)).toEqual({
      ...NOTE,
      ...stamp,
      position: { x: 5, y: 6 },
      updatedAt: room.now,
    });
    expect(room.now).toBeGreaterThan(createdAt);
  });

  test('null takes an optional field away, and no other', () => {
    const room = new TestRoom();
    const author = room.facilitator();
    const goal = { type: 'goal', text: 'x', stopTest: {}, confirmed: false, lineageId: newId() };
    const id = room.create(author, { ...goal, forWhom: 'ons', position: { x: 0, y: 0 } });
    room.change(author, updateOf(id, { forWhom: null }));
    expect(room.board.get(id)).not.toHaveProperty('forWhom');
    expect(room.refusal(author, change(updateOf(id, { text: null })))).toBe('invalid');
  });

  const wrong: [name: string, fields: Fields][] = [
    ['no type', { text: 'x' }],
    ['an unknown type', { ...NOTE, type: 'drawing' }],
    ['a missing field', { type: 'note', text: 'x', colour: 'yellow' }],
    ['an unknown field', { ...NOTE, size: 3 }],
    ['a wrong value', { ...NOTE, colour: 'red' }],
    ['a text that is too long', { ...NOTE, text: 'x'.repeat(TEXT_LENGTH + 1) }],
    ['a place where nobody looks', { ...NOTE, position: { x: 1e9, y: 0 } }],
    ['a stamp of its own', { ...NOTE, authorId: newId() }],
    ['a time of its own', { ...NOTE, createdAt: 0 }],
    ['another id', { ...NOTE, id: newId() }],
  ];
  test.each(wrong)('refuses a record with %s', (_name, fields) => {
    const room = new TestRoom();
    const before = copyOf(room.records);
    const author = room.facilitator();
    const joined = copyOf(room.records);
    expect(room.refusal(author, change(createOf(fields)))).toBe('invalid');
    expect(room.records).toEqual(joined);
    expect(joined).not.toEqual(before);
  });

  test('takes no prototype from outside', () => {
    const room = new TestRoom();
    const author = room.facilitator();
    const json = `{"id": "${newId()}", "type": "change", "operations": [{"action": "create", "audience": "board",
      "id": "${newId()}", "fields": {"__proto__": ${JSON.stringify(NOTE)}, "type": "note"}}]}`;
    const parsed = parseCommand(JSON.parse(json));
    expect(parsed.ok && room.refusal(author, parsed.value)).toBe('invalid');
  });

  test('refuses a used id, an unknown record and a change of type', () => {
    const room = new TestRoom();
    const author = room.facilitator();
    const id = room.create(author, NOTE);
    expect(room.refusal(author, change(createOf(NOTE, id)))).toBe('already-exists');
    expect(room.refusal(author, change(updateOf(newId(), { text: 'x' })))).toBe('unknown-record');
    expect(room.refusal(author, change(deleteOf(newId())))).toBe('unknown-record');
    expect(room.refusal(author, change(updateOf(id, { type: 'goal' })))).toBe('invalid');
    expect(room.refusal(author, change(updateOf(id, { id: newId() })))).toBe('invalid');
  });

  test('does all of a batch or nothing', () => {
    const room = new TestRoom();
    const author = room.facilitator();
    const before = copyOf(room.records);
    const first = createOf(NOTE);
    const batch = change(first, updateOf(first.id, { text: 'b' }), deleteOf(newId()));
    expect(room.refusal(author, batch)).toBe('unknown-record');
    expect(room.records).toEqual(before);
    room.change(author, first, updateOf(first.id, { text: 'b' }));
    expect(room.board.get(first.id)).toMatchObject({ text: 'b' });
  });

  test('keeps to the limits of a board, an own document and a batch', () => {
    const room = new TestRoom();
    const author = room.partner();
    const fill = (document: string, count: number): void => {
      const records = room.records.get(document) ?? new Map();
      const note = { ...room.board.get(room.sessionId), id: '' };
      for (let index = records.size; index < count; index++) {
        records.set(`filler-${index}`, { ...note, id: `filler-${index}` });
      }
      room.records.set(document, records);
    };
    fill(BOARD, RECORDS_PER_BOARD);
    expect(room.refusal(author, change(createOf(NOTE)))).toBe('full');
    fill(ownDocument(author.participantId), RECORDS_PER_OWN_DOCUMENT);
    expect(room.refusal(author, change({ ...createOf(NOTE), audience: 'own' }))).toBe('full');
    const operations = Array.from({ length: OPERATIONS_PER_CHANGE + 1 }, () => createOf(NOTE));
    expect(parseCommand({ id: newId(), type: 'change', operations })).toMatchObject({ ok: false });
    expect(parseCommand({ id: newId(), type: 'change', operations: [] })).toMatchObject({
      ok: false,
    });
  });

  test('keeps to the points that all drawings on a board may have, also when they come back', () => {
    const room = new TestRoom();
    const author = room.partner();
    const whole = drawing(DRAWING_POINTS);
    const records = room.records.get(BOARD) ?? new Map();
    const first = room.create(author, whole);
    for (let points = 2 * DRAWING_POINTS; points <= POINTS_PER_BOARD; points += DRAWING_POINTS) {
      records.set(`filler-${points}`, { ...room.board.get(first), id: `filler-${points}` });
    }
    const before = room.board.size;
    expect(room.refusal(author, change(createOf(drawing(1))))).toBe('full');
    expect(room.board.size).toBe(before);
    // What makes no drawing larger is done as ever.
    room.change(author, updateOf(first, { position: { x: 5, y: 5 } }));
    room.create(author, NOTE);
    const commandId = room.change(author, deleteOf(first));
    room.create(author, drawing(1));
    expect(room.refusal(author, { type: 'undo', commandId })).toBe('full');
    expect(room.board.has(first)).toBe(false);
  });

  test('keeps to the characters that a board may have, and lets people move and delete', () => {
    const room = new TestRoom();
    const facilitator = room.facilitator();
    const author = room.partner();
    const text = '"'.repeat(TEXT_LENGTH);
    const first = room.create(author, { ...NOTE, text });
    // Another board, which was never measured before it was filled.
    const records = new Map(room.board);
    room.records.set(BOARD, records);
    const one = lengthOf(room.board.get(first));
    let left = BOARD_LENGTH;
    for (const each of room.board.values()) left -= lengthOf(each);
    for (let nth = 100_000_000; left >= 4 * one; nth++, left -= one) {
      const filler = { ...room.board.get(first), id: `filler-${nth}` };
      records.set(filler.id, filler as BoardRecord);
    }
    expect(records.size).toBeLessThan(RECORDS_PER_BOARD);
    const small = room.create(author, { ...NOTE, text: '' });
    const writeOne = () => room.refusal(author, change(createOf({ ...NOTE, text })));
    expect([writeOne(), writeOne()]).toEqual([undefined, undefined]);
    writeOne();
    expect(writeOne()).toBe('full');
    expect(room.refusal(author, change(updateOf(small, { text })))).toBe('full');
    room.change(author, updateOf(small, { position: { x: 1.234_567, y: 1.234_567 } }));
    room.do(facilitator, { type: 'setStep', step: 'why' });
    room.change(author, deleteOf(first), deleteOf('filler-100000000'));
    room.change(author, updateOf(small, { text }));
  });

  test('a draft never reaches the board, and a record of the board no draft', () => {
    const room = new TestRoom();
    const author = room.partner();
    const id = cardIdOf(author.participantId);
    const fields: Fields = {
      type: 'partnerCard',
      participantId: author.participantId,
      partnerId: author.partnerId ?? '',
      status: 'draft',
      sharedFields: [],
      satisfiedWhen: 'geheim',
    };
    expect(room.refusal(author, change(createOf(fields, id)))).toBe('forbidden');
    expect(room.refusal(author, change({ ...createOf(NOTE), audience: 'own' }))).toBe('forbidden');
    room.change(author, { action: 'create', audience: 'own', id, fields });
    expect([...room.records.keys()]).toEqual([BOARD, ownDocument(author.participantId)]);
    expect(JSON.stringify([...room.board.values()])).not.toContain('geheim');
  });
});

function change(...operations: ChangeOperation[]) {
  return { type: 'change' as const, operations };
}
