import {
  createDocument,
  openDocument,
  writeOperations,
} from '@ambitiebord/shared/documents/document';
import type { Fields } from '@ambitiebord/shared/domain/patches';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOfDocument } from './records-of-document.ts';

const noteFields = (id: string, text: string): Fields => ({
  type: 'note',
  id,
  createdAt: 1,
  updatedAt: 1,
  authorId: 'person-one',
  text,
  colour: 'yellow',
  position: { x: 0, y: 0 },
});

/** A document of the server, and a browser's copy that follows it. */
function followed() {
  const server = openDocument([]);
  const copy = createDocument();
  let seq = 0;
  let changes = 0;
  const records = recordsOfDocument(copy, () => changes++);
  return {
    records,
    changes: () => changes,
    write: (...operations: { id: string; before: Fields | null; after: Fields | null }[]) => {
      const named = operations.map(({ id, before, after }) => ({
        document: BOARD,
        id,
        before,
        after,
      }));
      Y.applyUpdate(copy, writeOperations(server, named, ++seq));
    },
  };
}

test('only what changed is another object', () => {
  const { records, write } = followed();
  write(
    { id: 'note-one', before: null, after: noteFields('note-one', 'een') },
    { id: 'note-two', before: null, after: noteFields('note-two', 'twee') },
  );
  const first = records.current();
  expect([...first.keys()].toSorted()).toEqual(['note-one', 'note-two']);

  write({ id: 'note-one', before: { text: 'een' }, after: { text: 'eentje' } });
  const second = records.current();
  expect(second.get('note-one')).toMatchObject({ text: 'eentje', colour: 'yellow' });
  expect(second.get('note-two')).toBe(first.get('note-two'));
  expect(first.get('note-one')).toMatchObject({ text: 'een' });

  write({ id: 'note-two', before: noteFields('note-two', 'twee'), after: null });
  expect([...records.current().keys()]).toEqual(['note-one']);
  expect(records.current().get('note-one')).toBe(second.get('note-one'));
});

test('a commit that leaves the records as they were is heard, and changes nothing', () => {
  const { records, write, changes } = followed();
  write({ id: 'note-one', before: null, after: noteFields('note-one', 'een') });
  const before = records.current();
  const heard = changes();
  write({ id: 'note-one', before: { text: 'een' }, after: { text: 'een' } });
  expect(records.current()).toBe(before);
  expect(changes()).toBe(heard + 1);
});

test('after stopping nothing is heard any more', () => {
  const { records, write, changes } = followed();
  records.stop();
  write({ id: 'note-one', before: null, after: noteFields('note-one', 'een') });
  expect(records.current().size).toBe(0);
  expect(changes()).toBe(0);
});
