import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { applyOperation, type RoomRecords } from '../commands/transaction.ts';
import type { Patch, PatchOperation } from '../domain/patches.ts';
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
  return { document: BOARD, id: record.id, before: null, after: record };
}

let time = 1_750_000_000_000;

function moveOf(x: number, y: number): PatchOperation {
  const before = { position: { x: 0, y: 0 }, updatedAt: 2 };
  return { document: BOARD, id: ID, before, after: { position: { x, y }, updatedAt: 3 + time++ } };
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

const patches: fc.Arbitrary<Patch> = fc.array(
  fc.record({
    document: fc.constant(BOARD),
    id: fc.constantFrom('record-1', 'record-2', 'record-3'),
    before: fc.constantFrom(null, {}),
    after: fc.option(
      fc.dictionary(
        fc.constantFrom('a', 'b', 'position'),
        fc.oneof(value, fc.record({ x: value }, { noNullPrototype: true })),
        { noNullPrototype: true },
      ),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a document', () => {
  test('reads as the records are, at every commit and after being opened again', () => {
    fc.assert(
      fc.property(fc.array(patches, { minLength: 1, maxLength: 8 }), (commits) => {
        const room: RoomRecords = new Map([[BOARD, new Map()]]);
        const written = openDocument([]);
        const read = createDocument();
        const updates = commits.map((commit, index) => {
          for (const operation of commit) applyOperation(room, operation);
          const update = writeOperations(written, commit, index + 1);
          Y.applyUpdate(read, update);
          expect(readRecords(read)).toEqual(room.get(BOARD));
          return update;
        });
        const opened = openDocument(updates);
        for (const document of [written, read, opened]) {
          expect(readRecords(document)).toEqual(room.get(BOARD));
          expect(readSeq(document)).toBe(commits.length);
        }
        expect(opened.clientID).toBe(written.clientID);
      }),
      { numRuns: 150 },
    );
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

  test('stays small through 10,000 moves', () => {
    const document = openDocument([]);
    const ids = Array.from({ length: 100 }, (_, index) => `note-${String(index).padStart(4, '0')}`);
    writeOperations(
      document,
      ids.map((id) => createOf(note({ id }))),
      1,
    );
    const start = Y.encodeStateAsUpdate(document).byteLength;
    for (let index = 0; index < 10_000; index++) {
      const move = { ...moveOf(index * 7.25, -index), id: ids[index % ids.length] ?? '' };
      writeOperations(document, [move], index + 2);
    }
    const bytes = Y.encodeStateAsUpdate(document).byteLength;
    expect(readSeq(document)).toBe(10_001);
    // Measured: 17 bytes a move (166 kB in all): the traces of a position, a time and a commit number.
    expect((bytes - start) / 10_000).toBeLessThan(18);
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
      [ID, note()],
      ['note-0002', note({ id: 'note-0002' })],
      ['note-0003', undefined],
    ]);
  });

  test('lets a deletion win over an edit that came at the same time', () => {
    const document = openDocument([]);
    writeOperations(document, [createOf(note())], 1);
    writeOperations(document, [{ document: BOARD, id: ID, before: {}, after: null }], 2);
    expect(readRecords(document).size).toBe(0);
    writeOperations(document, [createOf(note({ text: 'opnieuw' }))], 3);
    expect(readRecords(document).get(ID)).toEqual(note({ text: 'opnieuw' }));
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
    document.getMap('meta').set('versions', { note: 99 });
    expect(() => migrations(document, BOARD)).toThrow(NewerRecordError);
    const unknown = openDocument([]);
    writeOperations(unknown, [createOf({ ...note(), type: 'drawing' as never })], 1);
    expect(() => migrations(unknown, BOARD)).toThrow(NewerRecordError);
  });
});
