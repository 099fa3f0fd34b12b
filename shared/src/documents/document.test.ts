import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { applyOperation, type RoomRecords } from '../commands/transaction.ts';
import type { Fields, Patch, PatchOperation } from '../domain/patches.ts';
import { BOARD } from '../protocol/documents.ts';
import { NewerRecordError } from '../records/migrate.ts';
import { textSchema } from '../records/record.ts';
import type { RecordOf } from '../records/registry.ts';
import {
  createDocument,
  migrations,
  observeRecords,
  openDocument,
  readRecords,
  readSeq,
  readSome,
  writeOperations,
} from './document.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ID = 'note-0001';

function note(fields: Partial<RecordOf<'note'>> = {}): RecordOf<'note'> {
  const stamp = { createdAt: 1, updatedAt: 2, authorId: 'participant-1' };
  const position = { x: 0, y: 0 };
  return { type: 'note', id: ID, ...stamp, text: '', colour: 'yellow', position, ...fields };
}

function createOf(record: RecordOf<'note'>): PatchOperation {
  return { document: BOARD, id: record.id, before: null, after: record as unknown as Fields };
}

let time = 1_750_000_000_000;

function moveOf(x: number, y: number, id = ID): PatchOperation {
  const before = { position: { x: 0, y: 0 }, updatedAt: 2 };
  return { document: BOARD, id, before, after: { position: { x, y }, updatedAt: 3 + time++ } };
}

function textOf(words: string): PatchOperation {
  return { document: BOARD, id: ID, before: { text: '' }, after: { text: words } };
}

/** Which of 100 notes is moved. */
function pick(order: string, index: number): number {
  return order === 'at random' ? (Math.imul(index + 1, 2_654_435_761) >>> 0) % 100 : index % 100;
}

/** Any text that a record may hold, hostile ones and half characters included. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('\uD83D', '😀', '\u0000', '<b>'),
  )
  .map((each) => textSchema.parse(each));

const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
);

const anyFields = fc.dictionary(
  fc.constantFrom('a', 'b', 'position'),
  // Null takes a field away.
  fc.option(fc.oneof(value, fc.record({ x: value }, { noNullPrototype: true }))),
  { noNullPrototype: true },
);

const operation: fc.Arbitrary<PatchOperation> = fc
  .record({
    id: fc.constantFrom('record-1', 'record-2', '__proto__'),
    action: fc.constantFrom('create', 'update', 'update', 'update', 'delete'),
    fields: anyFields,
  })
  .map(({ id, action, fields }) => ({
    document: BOARD,
    id,
    before: action === 'create' ? null : {},
    after: action === 'delete' ? null : { id, ...fields },
  }));

const patches: fc.Arbitrary<Patch> = fc.array(operation, { minLength: 1, maxLength: 8 });

/** The same, but for updates and deletions of what is not there: a room makes none of them. */
function possible(room: RoomRecords, patch: Patch): Patch {
  return patch.filter((each) => {
    const isPossible = each.before === null || room.get(BOARD)?.has(each.id);
    if (isPossible) applyOperation(room, each);
    return isPossible;
  });
}

/** The records as `docs/protocol.md` reads them. */
function naive(document: Y.Doc): Map<string, Fields> {
  const records = new Map<string, Fields>();
  for (const [id, each] of entries(document)) {
    if (id !== 'meta') records.set(id, { id, ...records.get(id), ...each });
  }
  return records;
}

/** The fields of every entry of a document, as every reader sees them. */
function entries(document: Y.Doc): [id: string, fields: Fields][] {
  return document.getArray<[string, Fields]>('entries').toArray();
}

describe('a document', () => {
  test('reads as the records are, at every commit, after being opened again, and by anybody', () => {
    fc.assert(
      fc.property(fc.array(patches, { minLength: 1, maxLength: 8 }), (commits) => {
        const room: RoomRecords = new Map([[BOARD, new Map()]]);
        const written = openDocument([]);
        const read = createDocument();
        const heard = new Map<string, unknown>();
        observeRecords(read, (ids) => {
          for (const [id, record] of readSome(read, ids)) {
            if (record) heard.set(id, record);
            else heard.delete(id);
          }
        });
        const updates = commits.map((commit, index) => {
          const update = writeOperations(written, possible(room, commit), index + 1);
          Y.applyUpdate(read, update);
          expect(readRecords(read)).toEqual(room.get(BOARD));
          expect(heard).toEqual(room.get(BOARD));
          return update;
        });
        const opened = openDocument(updates);
        const whole = openDocument([Y.encodeStateAsUpdate(opened)]);
        for (const document of [written, read, opened, whole]) {
          expect(readRecords(document)).toEqual(room.get(BOARD));
          expect(readSeq(document)).toBe(commits.length);
          expect(new Map(naive(document))).toEqual(room.get(BOARD));
        }
        expect(opened.clientID).toBe(written.clientID);
      }),
      { numRuns: 150 },
    );
  });

  test('holds every field once, and nothing that was overwritten or deleted', () => {
    fc.assert(
      fc.property(fc.array(patches, { minLength: 1, maxLength: 8 }), (commits) => {
        const room: RoomRecords = new Map([[BOARD, new Map()]]);
        const document = openDocument([]);
        for (const [index, commit] of commits.entries()) {
          writeOperations(document, possible(room, commit), index + 1);
        }
        const held = entries(document).flatMap(([id, each]) =>
          Object.keys(each).map((field) => `${id} ${field}`),
        );
        expect(held).toHaveLength(new Set(held).size);
        const empty = entries(document).filter(([, each]) => Object.keys(each).length === 0);
        const alone = [...readRecords(document)].filter(
          ([, each]) => Object.keys(each).length === 1,
        );
        expect(empty.map(([id]) => id).toSorted()).toEqual(alone.map(([id]) => id).toSorted());
      }),
      { numRuns: 150 },
    );
    const document = openDocument([]);
    writeOperations(document, [createOf(note({ text: 'GEHEIM-1' }))], 1);
    writeOperations(document, [textOf('GEHEIM-2')], 2);
    writeOperations(document, [textOf('openbaar')], 3);
    const bytes = String.fromCharCode(...Y.encodeStateAsUpdate(document));
    expect(bytes).toContain('openbaar');
    expect(bytes).not.toContain('GEHEIM');
  });

  test('that was opened again goes on with the same client id, so that updates follow', () => {
    const document = openDocument([]);
    const first = writeOperations(document, [createOf(note())], 1);
    const opened = openDocument([first]);
    const second = writeOperations(opened, [moveOf(3, 4)], 2);
    const reader = createDocument();
    for (const update of [first, second]) Y.applyUpdate(reader, update);
    expect(readRecords(reader).get(ID)).toMatchObject({ position: { x: 3, y: 4 } });
    expect(new Set(Y.decodeStateVector(Y.encodeStateVector(reader)).keys()).size).toBe(1);
  });

  describe('of 100 notes that are moved 10,000 times', () => {
    const ids = Array.from(
      { length: 100 },
      (_, index) => `note-${String(index).padStart(12, '0')}`,
    );
    const created = ids.map((id) => createOf(note({ id, text: 'Wie kent een zaal in de buurt?' })));
    const documents = (['each alone', 'all at once', 'at random'] as const).map((order) => {
      const document = openDocument([]);
      writeOperations(document, created, 1);
      const start = Y.encodeStateAsUpdate(document).byteLength;
      let last: Uint8Array = new Uint8Array();
      for (let index = 0; index < 10_000; ) {
        const moved = order === 'all at once' ? ids : [ids[pick(order, index)] ?? ''];
        const moves = moved.map((id) => moveOf(index * 7.25, -index, id));
        index += moves.length;
        last = writeOperations(document, moves, index);
      }
      return { order, document, start, last };
    });

    test.each(documents)('$order, takes at most 1.5 times the bytes', ({ document, start }) => {
      const bytes = Y.encodeStateAsUpdate(document);
      expect(bytes.byteLength / start).toBeLessThan(1.5);
      const opened = openDocument([bytes]);
      expect(Y.encodeStateAsUpdate(opened).byteLength).toBe(bytes.byteLength);
      expect(readRecords(opened)).toEqual(readRecords(document));
    });

    test('sends readers little for each', () => {
      // Measured: 112 bytes, with the id of the note, its place, a time and the number of the commit.
      expect(documents[0]?.last.byteLength).toBeLessThan(130);
    });
  });

  test('tells which records changed, and when only the commit number did', () => {
    const document = openDocument([]);
    const heard: string[][] = [];
    const stop = observeRecords(document, (ids) => heard.push([...ids]));
    writeOperations(document, [createOf(note()), createOf(note({ id: 'note-0002' }))], 1);
    writeOperations(document, [moveOf(1, 1)], 2);
    writeOperations(document, [], 3);
    writeOperations(document, [{ document: BOARD, id: ID, before: {}, after: null }], 4);
    stop();
    writeOperations(document, [createOf(note())], 5);
    expect(heard).toEqual([[ID, 'note-0002'], [ID], [], [ID]]);
    expect(readSome(document, [ID, 'note-0002', 'note-0003'])).toEqual([
      ['note-0003', undefined],
      [ID, note()],
      ['note-0002', note({ id: 'note-0002' })],
    ]);
  });

  test('forgets a record that is deleted, also when one with its id comes after it', () => {
    const document = openDocument([]);
    writeOperations(document, [createOf(note())], 1);
    writeOperations(document, [{ document: BOARD, id: ID, before: {}, after: null }], 2);
    expect(readRecords(document).size).toBe(0);
    writeOperations(document, [createOf(note({ text: 'opnieuw' }))], 3);
    expect(readRecords(document).get(ID)).toEqual(note({ text: 'opnieuw' }));
    const replaced = createOf(note({ text: 'weer' }));
    writeOperations(document, [textOf('weg'), replaced, moveOf(5, 5)], 4);
    expect(readRecords(document).get(ID)).toMatchObject({ text: 'weer', position: { x: 5, y: 5 } });
  });

  test('reads the oldest record first, whatever was changed last', () => {
    const document = openDocument([]);
    const old = note({ id: 'note-0002', createdAt: 0 });
    writeOperations(document, [createOf(note()), createOf(old)], 1);
    writeOperations(document, [moveOf(1, 1, old.id)], 2);
    expect([...readRecords(document).keys()]).toEqual([old.id, ID]);
    expect(readSome(document, [ID, 'note-gone', old.id]).map(([id]) => id)).toEqual([
      'note-gone',
      old.id,
      ID,
    ]);
  });
});

describe('migrations of a document', () => {
  test('are none when everything is current', () => {
    const document = openDocument([]);
    writeOperations(document, [createOf(note())], 1);
    expect(migrations(document, BOARD)).toEqual([]);
    expect(migrations(openDocument([]), BOARD)).toEqual([]);
  });

  test('refuse what a newer version has written', () => {
    const document = openDocument([]);
    writeOperations(document, [createOf(note())], 1);
    document.getArray('entries').push([['meta', { versions: { note: 99 } }]]);
    expect(() => migrations(document, BOARD)).toThrow(NewerRecordError);
    const unknown = openDocument([]);
    writeOperations(unknown, [createOf({ ...note(), type: 'sticker' as never })], 1);
    expect(() => migrations(unknown, BOARD)).toThrow(NewerRecordError);
    const later = openDocument([]);
    later.getArray('entries').push([['meta', { layout: 3 }]]);
    expect(() => migrations(later, BOARD)).toThrow(NewerRecordError);
  });
});
