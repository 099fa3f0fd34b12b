import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BOARD } from '../protocol/documents.ts';
import { FIRST_LAYOUT_BOARD as stored } from '../test-support/first-layout-board.ts';
import {
  createDocument,
  migrations,
  openDocument,
  readRecords,
  readSeq,
  renewLayout,
  writeOperations,
} from './document.ts';
import { isFirstLayout } from './first-layout.ts';

const updates = stored.updates.map((hex) =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
);

test('a document of the first layout holds the same in the current one, without the traces', () => {
  const document = renewLayout(updates);
  expect(Object.fromEntries(readRecords(document))).toEqual(stored.records);
  expect(readSeq(document)).toBe(stored.seq);
  expect(migrations(document, BOARD)).toEqual([]);
  expect([...document.share.keys()]).toEqual(['entries']);
  const bytes = Y.encodeStateAsUpdate(document).byteLength;
  expect(bytes).toBeLessThan(Y.encodeStateAsUpdate(openDocument(updates)).byteLength / 1.5);
});

test('records keep the versions that they had', () => {
  const older = openDocument(updates);
  older.clientID = 1;
  older.getMap('meta').set('versions', { note: 0 });
  const renewed = renewLayout([Y.encodeStateAsUpdate(older)]);
  expect(renewed.getArray('entries').toArray()).toContainEqual([
    'meta',
    { layout: 2, seq: stored.seq, versions: { note: 0 } },
  ]);
});

test('its layout is seen by its bytes, however long it is, before and after compaction', () => {
  const old = openDocument(updates);
  expect(isFirstLayout(updates)).toBe(true);
  expect(isFirstLayout([Y.encodeStateAsUpdate(old)])).toBe(true);
  old.clientID = 1;
  for (let index = 0; index < 300; index++) old.getMap('meta').set(`key-${index}`, index);
  expect(isFirstLayout([Y.encodeStateAsUpdate(old)])).toBe(true);

  const { seq } = stored;
  const current = renewLayout(updates);
  const deletion = { document: BOARD, id: 'goal-support', before: {}, after: null };
  const update = writeOperations(current, [deletion], seq + 1);
  for (const bytes of [Y.encodeStateAsUpdate(current), update]) {
    expect(isFirstLayout([bytes])).toBe(false);
  }
  expect(isFirstLayout([])).toBe(false);
});

test('who still has a document of the first layout can go on with it', () => {
  const reader = createDocument();
  for (const update of updates) Y.applyUpdate(reader, update);
  const document = renewLayout(updates);
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(document, Y.encodeStateVector(reader)));
  const deletion = { document: BOARD, id: 'goal-support', before: {}, after: null };
  Y.applyUpdate(reader, writeOperations(document, [deletion], stored.seq + 1));
  expect(readRecords(reader)).toEqual(readRecords(document));
  expect(readRecords(reader).size).toBe(Object.keys(stored.records).length - 1);
});
