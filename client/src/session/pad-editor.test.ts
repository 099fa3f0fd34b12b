import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editPad, type PadChange, type Splice } from './pad-editor.ts';
import type { Pad } from './session-client.ts';

const PAD_ID = 'ambition-1';

/** A copy of the pad; everybody's changes go to everybody at once. */
function openCopies(count: number) {
  const documents = Array.from({ length: count }, () => new Y.Doc());
  for (const document of documents) {
    document.on('update', (update: Uint8Array) => {
      for (const other of documents) if (other !== document) Y.applyUpdate(other, update);
    });
  }
  return documents.map((document) => {
    const pad: Pad = {
      text: document.getText('text'),
      synced: () => true,
      onRefused: () => () => undefined,
      close: () => undefined,
    };
    return editPad(PAD_ID, pad);
  });
}

function twoCopies() {
  const [mine, theirs] = openCopies(2);
  if (!mine || !theirs) throw new Error('two copies are needed');
  return { mine, theirs };
}

const insert = (index: number, text: string): Splice => ({ index, remove: 0, insert: text });
const applied = (text: string, splices: readonly Splice[]): string =>
  splices.reduce(
    (now, { index, remove, insert: added }) =>
      now.slice(0, index) + added + now.slice(index + remove),
    text,
  );

describe('a pad editor', () => {
  test('tells each change as splices that lead from the old text to the new one', () => {
    const { mine, theirs } = twoCopies();
    let followed = '';
    const kinds: PadChange[] = [];
    mine.onChange((splices, kind) => {
      followed = applied(followed, splices);
      kinds.push(kind);
    });
    mine.apply(insert(0, 'Wij willen dat'));
    theirs.apply(insert(3, ' allemaal'));
    theirs.apply({ index: 0, remove: 3, insert: 'Jullie' });
    mine.undo();
    expect(followed).toBe(mine.text());
    expect(kinds).toEqual(['typed', 'remote', 'remote', 'undone']);
  });

  test('follows whatever anybody edits', () => {
    const edit = fc.record({
      by: fc.boolean(),
      index: fc.nat(20),
      remove: fc.nat(4),
      insert: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const { mine, theirs } = twoCopies();
        let followed = '';
        mine.onChange((splices) => (followed = applied(followed, splices)));
        for (const { by, index, remove, insert: added } of edits) {
          const editor = by ? mine : theirs;
          const { length } = editor.text();
          const from = Math.min(index, length);
          editor.apply({ index: from, remove: Math.min(remove, length - from), insert: added });
        }
        expect(followed).toBe(mine.text());
        expect(theirs.text()).toBe(mine.text());
      }),
    );
  });

  test('takes back only what was typed here', () => {
    const { mine, theirs } = twoCopies();
    mine.apply(insert(0, 'samen'));
    theirs.apply(insert(5, ' sterk'));
    mine.undo();
    expect(theirs.text()).toBe(' sterk');
    mine.redo();
    expect(theirs.text()).toBe('samen sterk');
  });

  test('a published caret stays at its letter while others write', () => {
    const { mine, theirs } = twoCopies();
    mine.apply(insert(0, 'samen sterk'));
    const caret = mine.publishedCaret(2, 5);
    expect(caret.padId).toBe(PAD_ID);
    theirs.apply(insert(0, 'Wij zijn '));
    expect(theirs.placeOf(caret)).toEqual({ anchor: 11, head: 14 });
    theirs.apply(insert(14, ', ja,'));
    expect(theirs.placeOf(caret)).toEqual({ anchor: 11, head: 14 });
  });

  test('a caret in a text that is not here yet has no place', () => {
    const { mine } = twoCopies();
    mine.apply(insert(0, 'samen'));
    const { mine: stranger } = twoCopies();
    expect(stranger.placeOf(mine.publishedCaret(2, 2))).toBeUndefined();
  });
});
