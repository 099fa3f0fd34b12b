import { expect, test } from 'vitest';
import { SYNC } from '@ambitiebord/shared/protocol/document-socket';
import * as Y from 'yjs';
import { CommittedDocument } from './committed-document.ts';
import { CommittedRoom } from './committed-room.ts';

/** A writer and what it has written, update by update. */
function writer() {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update) => updates.push(update));
  const words = document.getMap('words');
  return {
    updates,
    write: (text: string): Uint8Array => {
      words.set('text', text);
      return updates.at(-1) ?? new Uint8Array();
    },
    whole: () => Y.encodeStateAsUpdate(document),
  };
}

/** Which messages of the sync protocol stand in frames that are shorter than 126 bytes. */
function kindsOf(frames: readonly Buffer[]): (number | undefined)[] {
  return frames.map((frame) => frame[3]);
}

function textIn(updates: readonly Uint8Array[]): unknown {
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  return document.getMap('words').get('text');
}

test('a compaction counts, whoever came in and whatever was written meanwhile', () => {
  const { write, whole } = writer();
  const document = new CommittedDocument();
  for (let index = 0; index < 50; index++) document.append(write('long ago '.repeat(index)));
  expect(document.take()).toHaveLength(50);
  const compact = whole();
  document.append(write('meanwhile'));
  // A newcomer: for it all updates are merged into one, and the end is said.
  expect(document.whole()).toHaveLength(2);
  document.append(write('at last'));
  document.compacted(compact);
  expect(document.updates).toHaveLength(3);
  expect(textIn(document.updates)).toBe('at last');
  expect(document.bytes).toBe(
    document.updates.reduce((sum, { byteLength }) => sum + byteLength, 0),
  );
});

test('who has read a step 2 has everything, whatever was written just before', () => {
  const { write } = writer();
  const document = new CommittedDocument();
  document.append(write('long ago'));
  expect(document.whole()).toHaveLength(2);
  document.append(write('just now'));
  // Not merged anew so soon: the bulk, what came since, and the end.
  const frames = document.whole();
  expect(frames).toHaveLength(3);
  expect(kindsOf(frames)).toEqual([SYNC.update, SYNC.update, SYNC.step2]);
});

test('a compaction that failed takes nothing away', () => {
  const { write } = writer();
  const document = new CommittedDocument();
  document.append(write('one'));
  document.take();
  document.append(write('two'));
  document.notCompacted();
  expect(textIn(document.updates)).toBe('two');
  document.take();
  document.append(write('three'));
  expect(textIn(document.updates)).toBe('three');
});

function roomWith(updates: readonly Uint8Array[] = []): CommittedRoom {
  const documents = new Map([['board', [...updates]]]);
  return new CommittedRoom({
    seq: 0,
    logLength: 0,
    documentFormat: null,
    documents,
    padClients: [],
  });
}

test('a log is long by its updates, and by its bytes where the documents are small', () => {
  const append = (to: CommittedRoom, times: number, text: string): void => {
    const { write } = writer();
    for (let seq = 1; seq <= times; seq++) {
      to.append({ sessionId: 's', seq, updates: [{ document: 'board', bytes: write(text) }] });
    }
  };
  const many = roomWith();
  append(many, 1_000, '');
  expect(many.isLogLong).toBe(false);
  append(many, 1, '');
  expect(many.isLogLong).toBe(true);
  many.toCompact();
  expect(many.isLogLong).toBe(false);
  const large = roomWith();
  append(large, 101, 'x'.repeat(1_000));
  expect(large.isLogLong).toBe(true);
  // In proportion: this one is large by itself.
  const { write } = writer();
  const already = roomWith([write('x'.repeat(200_000))]);
  append(already, 101, 'x'.repeat(1_000));
  expect(already.isLogLong).toBe(false);
});
