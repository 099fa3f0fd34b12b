import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { invertPatch } from '../domain/patches.ts';
import { BOARD, ownDocument } from '../protocol/documents.ts';
import type { RecordOf } from '../records/registry.ts';
import { copyOf } from '../test-support/test-room.ts';
import {
  applyOperation,
  runTransaction,
  type RoomRecords,
  type Transaction,
} from './transaction.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const DOCUMENTS = [BOARD, ownDocument('participant-1')];

function noteOf(id: string, text: string, moved: boolean): RecordOf<'note'> {
  const stamp = { createdAt: 1, updatedAt: 2, authorId: 'participant-1' };
  const position = moved ? { x: 1, y: 2 } : { x: 0, y: 0 };
  return { type: 'note', id, ...stamp, text, colour: 'yellow', position };
}

type Work = (transaction: Transaction) => void;

const work: fc.Arbitrary<Work> = fc
  .record({
    document: fc.constantFrom(...DOCUMENTS),
    id: fc.constantFrom('record-1', 'record-2', 'record-3'),
    text: fc.option(fc.string({ maxLength: 5 })),
    moved: fc.boolean(),
  })
  .map(({ document, id, text, moved }) => (transaction) => {
    if (text === null) transaction.remove(document, id);
    else transaction.put(document, noteOf(id, text, moved));
  });

const works = fc.array(work, { maxLength: 12 });

function roomAfter(before: readonly Work[]): RoomRecords {
  const room: RoomRecords = new Map(DOCUMENTS.map((document) => [document, new Map()]));
  runTransaction(room, (transaction) => {
    for (const each of before) each(transaction);
    return undefined;
  });
  return room;
}

test('a patch brings the records before it to those after it, and its inverse back', () => {
  fc.assert(
    fc.property(works, works, (before, during) => {
      const room = roomAfter(before);
      const start = copyOf(room);
      const result = runTransaction(room, (transaction) => {
        for (const each of during) each(transaction);
        return undefined;
      });
      const patch = result.ok ? result.value : [];
      const replayed = copyOf(start);
      for (const operation of patch) applyOperation(replayed, operation);
      expect(replayed).toEqual(room);
      for (const operation of invertPatch(patch)) applyOperation(replayed, operation);
      expect(replayed).toEqual(start);
    }),
  );
});

test('a refusal leaves the records as they were, and so does an error', () => {
  fc.assert(
    fc.property(works, works, (before, during) => {
      const room = roomAfter(before);
      const start = copyOf(room);
      const refused = runTransaction(room, (transaction) => {
        for (const each of during) each(transaction);
        return 'not-now';
      });
      expect(refused).toEqual({ ok: false, error: 'not-now' });
      expect(room).toEqual(start);
      const fail = (transaction: Transaction): never => {
        for (const each of during) each(transaction);
        throw new Error('broken');
      };
      expect(() => runTransaction(room, fail)).toThrow('broken');
      expect(room).toEqual(start);
    }),
  );
});

test('putting what is there already changes nothing', () => {
  const room = roomAfter([(transaction) => transaction.put(BOARD, noteOf('record-1', 'a', false))]);
  const result = runTransaction(room, (transaction) => {
    transaction.put(BOARD, noteOf('record-1', 'a', false));
    transaction.remove(BOARD, 'record-2');
    return undefined;
  });
  expect(result).toEqual({ ok: true, value: [] });
});
