import { expect, test } from 'vitest';
import { memoryStorage } from './storage.ts';
import { UndoHistory } from './undo-history.ts';

/** Remembers what was asked to be taken back; each request is a command with an id of its own. */
function recorder() {
  const asked: string[] = [];
  const send = (commandId: string): string => {
    asked.push(commandId);
    return `undo-of-${commandId}`;
  };
  return { asked, send };
}

test('takes back the newest first, and does it again by taking back the undo', () => {
  const { asked, send } = recorder();
  const history = new UndoHistory(memoryStorage(), 'me:');
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  history.made('one');
  history.made('two');
  history.undo(send);
  history.undo(send);
  history.undo(send);
  expect(asked).toEqual(['two', 'one']);
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  history.redo(send);
  expect(asked.at(-1)).toBe('undo-of-one');
  history.undo(send);
  expect(asked.at(-1)).toBe('undo-of-undo-of-one');
});

test('a new change ends what could be done again', () => {
  const { send } = recorder();
  const history = new UndoHistory(memoryStorage(), 'me:');
  history.made('one');
  history.undo(send);
  history.made('two');
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});

test('what was refused cannot be taken back', () => {
  const { asked, send } = recorder();
  const history = new UndoHistory(memoryStorage(), 'me:');
  history.made('one');
  history.made('two');
  history.forget('two');
  history.undo(send);
  expect(asked).toEqual(['one']);
  history.forget('undo-of-one');
  expect(history.canRedo).toBe(false);
});

test('survives a reload, but not somebody else’s text in its place', () => {
  const { asked, send } = recorder();
  const storage = memoryStorage();
  const history = new UndoHistory(storage, 'me:');
  for (let made = 1; made <= 150; made++) history.made(`command-${made}`);
  history.undo(send);
  const later = new UndoHistory(storage, 'me:');
  for (let step = 0; step < 150; step++) later.undo(send);
  expect(asked).toHaveLength(100);
  expect(asked.at(-1)).toBe('command-51');
  storage.set('me:undo', '{');
  expect(new UndoHistory(storage, 'me:').canUndo).toBe(false);
});
