import type { Command } from '@ambitiebord/shared/commands/registry';
import { COMMAND_BYTES } from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandQueue } from './command-queue.ts';
import { PendingStore } from './pending-store.ts';
import { memoryStorage, type DeviceStorage } from './storage.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const write = (record: string, text: string): Command => ({
  id: newId(),
  type: 'change',
  operations: [{ action: 'update', audience: 'board', id: record, fields: { text } }],
});

/** A queue with a connection whose other end the test plays. */
function play(storage: DeviceStorage = memoryStorage()) {
  const seqs = new Map<string, number>();
  const sent: { command: Command; settle: (answer: Acknowledgement) => void }[] = [];
  const refused: string[] = [];
  const queue = new CommandQueue({
    store: new PendingStore(storage, 'me:'),
    now: () => Date.now(),
    hasReached: (document, seq) => (seqs.get(document) ?? Infinity) >= seq,
    changed: () => undefined,
    refused: ({ id }) => refused.push(id),
  });
  return {
    storage,
    queue,
    refused,
    /** The ids that were sent since the last call. */
    sent: () => sent.map(({ command }) => command.id),
    connect: () => queue.connected((command, settle) => sent.push({ command, settle })),
    /** Answers the oldest command that was sent. */
    accept: (seq: number, documents: readonly string[] = [BOARD]) =>
      sent.shift()?.settle({ ok: true, seq, documents }),
    refuse: (code: ErrorCode) => sent.shift()?.settle({ ok: false, error: errorBody(code) }),
    /** This browser's copy of a document reaches a commit. */
    reach: (document: string, seq: number) => {
      seqs.set(document, seq);
      queue.documentsChanged();
    },
    loseAnswers: () => sent.splice(0).map(({ command }) => command.id),
  };
}

const ids = (commands: readonly { readonly command: Command }[]): string[] =>
  commands.map(({ command }) => command.id);

describe('a command', () => {
  test('is dropped when it is acknowledged and every document shows it, whichever comes first', () => {
    const { queue, connect, accept, reach, storage } = play();
    reach(BOARD, 0);
    reach('own/me', 0);
    connect();
    queue.add(write('note-one', 'a'));
    accept(7, [BOARD, 'own/me', 'own/not-read-here']);
    reach(BOARD, 7);
    expect(queue.pending).toHaveLength(1);
    reach('own/me', 9);
    expect(queue.pending).toEqual([]);

    queue.add(write('note-one', 'b'));
    reach(BOARD, 10);
    expect(queue.pending).toHaveLength(1);
    accept(10);
    expect(queue.pending).toEqual([]);
    expect(storage.keys('')).toEqual([]);
  });

  test('goes again with the same id after every lost connection, in order', () => {
    const { queue, connect, loseAnswers, sent } = play();
    const commands = ['one', 'two', 'three'].map((name) => write(`note-${name}`, 'a'));
    for (const command of commands) queue.add(command);
    expect(sent()).toEqual([]);
    connect();
    const order = commands.map(({ id }) => id);
    expect(loseAnswers()).toEqual(order);
    queue.disconnected();
    connect();
    expect(sent()).toEqual(order);
  });

  test('that depends on an earlier one waits for its answer', () => {
    const { queue, connect, accept, sent } = play();
    connect();
    const [first, second, other] = [
      write('note-one', 'a'),
      write('note-one', 'b'),
      write('note-two', 'c'),
    ];
    for (const command of [first, second, other]) queue.add(command);
    expect(sent()).toEqual([first.id, other.id]);
    accept(1);
    expect(sent()).toEqual([other.id, second.id]);
  });

  test('that waits while the page goes is sent all the same', () => {
    const { queue, connect, sent } = play();
    connect();
    const [first, second] = [write('note-one', 'a'), write('note-one', 'b')];
    queue.add(first);
    queue.add(second);
    queue.sendAll();
    expect(sent()).toEqual([first.id, second.id]);
  });

  test('survives a reload right after it was given, and is not given up for its age', () => {
    const first = play();
    const [one, two] = [write('note-one', 'a'), write('note-two', 'b')];
    first.queue.add(one);
    first.connect();
    first.queue.add(two);
    const second = play(first.storage);
    expect(ids(second.queue.pending)).toEqual([one.id, two.id]);
    second.connect();
    expect(second.sent()).toEqual([one.id, two.id]);
  });

  test('of another tab of the same person is not lost with this one’s', () => {
    const tab = play();
    const other = play(tab.storage);
    const [mine, theirs] = [write('note-one', 'a'), write('note-two', 'b')];
    tab.queue.add(mine);
    other.queue.add(theirs);
    tab.connect();
    tab.accept(1);
    expect(ids(play(tab.storage).queue.pending)).toEqual([theirs.id]);
  });

  test('on the device that does not read any more is removed', () => {
    const storage = memoryStorage();
    storage.set('me:command:broken', '{');
    storage.set(
      'me:command:of-old',
      JSON.stringify({ order: 1, madeAt: 1, command: { type: 'paint' } }),
    );
    storage.set('me:undo', 'something else');
    expect(play(storage).queue.pending).toEqual([]);
    expect(storage.keys('')).toEqual(['me:undo']);
  });
});

describe('typing without a connection', () => {
  test('keeps the newest text only', () => {
    const { queue, storage, connect, sent } = play();
    const texts = ['s', 'sa', 'sam'].map((text) => write('note-one', text));
    expect(texts.map((command) => queue.add(command))).toEqual([
      undefined,
      texts[0]?.id,
      texts[1]?.id,
    ]);
    expect(storage.keys('')).toHaveLength(1);
    connect();
    expect(sent()).toEqual([texts[2]?.id]);
  });

  test('never replaces what may have been sent', () => {
    const { queue, connect, loseAnswers, storage } = play();
    connect();
    queue.add(write('note-one', 'a'));
    loseAnswers();
    queue.disconnected();
    expect(queue.add(write('note-one', 'ab'))).toBeUndefined();
    expect(play(storage).queue.add(write('note-one', 'abc'))).toBeUndefined();
    expect(queue.pending).toHaveLength(2);
  });
});

describe('a refusal', () => {
  test('takes the command out of the view and keeps it, also through a reload, until it was seen', () => {
    const { queue, connect, refuse, refused, storage } = play();
    connect();
    const command = write('note-one', 'een hele zin');
    queue.add(command);
    refuse('forbidden');
    expect(refused).toEqual([command.id]);
    expect(queue.pending).toEqual([]);
    const { queue: later, connect: connectLater, sent } = play(storage);
    connectLater();
    expect(sent()).toEqual([]);
    expect(later.refused).toEqual([{ command, code: 'forbidden' }]);
    later.dismiss(command.id);
    expect(later.refused).toEqual([]);
    expect(storage.keys('')).toEqual([]);
  });

  test('lets the commands after it go on', () => {
    const { queue, connect, refuse, sent } = play();
    connect();
    const second = write('note-one', 'b');
    queue.add(write('note-one', 'a'));
    queue.add(second);
    refuse('unknown-record');
    expect(sent()).toEqual([second.id]);
  });

  test.each<ErrorCode>(['too-fast', 'storage-failed', 'storage-full', 'stopping', 'internal'])(
    'for a passing reason (%s) is no refusal: it goes again, before what depends on it',
    (code) => {
      const { queue, connect, refuse, accept, sent, refused } = play();
      connect();
      const [first, second] = [write('note-one', 'a'), write('note-one', 'b')];
      queue.add(first);
      queue.add(second);
      refuse(code);
      expect(sent()).toEqual([]);
      vi.advanceTimersByTime(10_000);
      expect(sent()).toEqual([first.id]);
      accept(1);
      expect(sent()).toEqual([second.id]);
      expect(refused).toEqual([]);
    },
  );

  test('for trouble with the storage is told until something is stored', () => {
    const { queue, connect, refuse, accept } = play();
    connect();
    queue.add(write('note-one', 'a'));
    queue.add(write('note-two', 'a'));
    expect(queue.storageTrouble).toBeUndefined();
    refuse('storage-full');
    expect(queue.storageTrouble).toBe('storage-full');
    vi.advanceTimersByTime(10_000);
    refuse('too-fast');
    vi.advanceTimersByTime(10_000);
    accept(1);
    expect(queue.storageTrouble).toBeUndefined();
  });

  test('comes at last for a command at which the server always fails', () => {
    const { queue, connect, refuse, refused } = play();
    connect();
    const command = write('note-one', 'a');
    queue.add(command);
    for (let failure = 0; failure < 6; failure++) {
      expect(refused).toEqual([]);
      refuse('internal');
      vi.advanceTimersByTime(10_000);
    }
    expect(refused).toEqual([command.id]);
  });

  test('is immediate for a command that cannot be sent, or when too much waits', () => {
    const { queue, refused } = play();
    const large = write('note-one', 'é'.repeat(COMMAND_BYTES / 2));
    queue.add(large);
    expect(queue.refused).toEqual([{ command: large, code: 'too-large' }]);
    for (let made = 0; made < 1_000; made++) queue.add(write(`note-number-${made}`, 'a'));
    expect(refused).toEqual([large.id]);
    const last = write('note-of-last', 'a');
    queue.add(last);
    expect(refused).toEqual([large.id, last.id]);
    expect(queue.pending).toHaveLength(1_000);
  });
});
