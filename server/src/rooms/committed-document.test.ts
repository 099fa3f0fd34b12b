import { expect, onTestFinished, test, vi } from 'vitest';
import { SYNC } from '@ambitiebord/shared/protocol/document-socket';
import * as Y from 'yjs';
import { CommittedDocument } from './committed-document.ts';
import { messagesIn } from '../test-support/frames.ts';
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

/** The updates in what a newcomer gets. */
function updatesIn(frames: readonly Buffer[]): Uint8Array[] {
  return messagesIn(frames).flatMap((message) =>
    message.kind === 'update' ? [message.update] : [],
  );
}

/** Which messages of the sync protocol stand in these frames, each shorter than 126 bytes. */
function kindsOf(frames: readonly Buffer[]): (number | undefined)[] {
  const bytes = Buffer.concat(frames);
  const kinds: (number | undefined)[] = [];
  for (let at = 0; at < bytes.byteLength; at += 2 + bytes.readUInt8(at + 1)) {
    kinds.push(bytes[at + 3]);
  }
  return kinds;
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
  expect(updatesIn(document.whole())).toHaveLength(2);
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
  expect(kindsOf(document.whole())).toEqual([SYNC.update, SYNC.step2]);
  document.append(write('just now'));
  // Not merged anew so soon: the bulk, what came since, and the end.
  expect(kindsOf(document.whole())).toEqual([SYNC.update, SYNC.update, SYNC.step2]);
  expect(kindsOf(new CommittedDocument().whole()), 'nothing yet').toEqual([SYNC.step2]);
});

test('who comes in while nothing is written gets the same bytes, and those of a large board are not copied', () => {
  const { write, whole } = writer();
  const document = new CommittedDocument([write('long ago '.repeat(20_000))]);
  const [bulk, end] = document.whole();
  expect(document.whole()[0]).toBe(bulk);
  expect(document.whole()[1]).toBe(end);
  document.append(write('just now'));
  expect(document.whole()[0]).toBe(bulk);
  expect(textIn(updatesIn(document.whole()))).toBe('just now');
  write('compacted');
  document.compacted(whole());
  expect(textIn(updatesIn(document.whole()))).toBe('compacted');
});

test('a few updates stay beside the bulk however long ago they were, many are taken into it', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { write } = writer();
  const document = new CommittedDocument([write('long ago '.repeat(2_000))]);
  const newcomer = () => updatesIn(document.whole());
  newcomer();
  const later = (text: string): void => {
    document.append(write(text));
    vi.advanceTimersByTime(10_000);
  };
  for (let count = 1; count <= 64; count++) later(`${count}`);
  // With the end, which is one too.
  expect(newcomer()).toHaveLength(66);
  expect(textIn(newcomer())).toBe('64');
  later('one too many');
  expect(newcomer()).toHaveLength(2);
  expect(textIn(newcomer())).toBe('one too many');
  later('large '.repeat(2_000));
  expect(newcomer()).toHaveLength(2);
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
