import { padText } from '@ambitiebord/shared/documents/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { unsentText } from './unsent-text.ts';

/** A pad with a text that the server has, and a copy of it to write in. */
function padWith(text: string) {
  const [server, local] = [new Y.Doc(), new Y.Doc()];
  padText(server).insert(0, text);
  const send = (): void => Y.applyUpdate(server, Y.encodeStateAsUpdate(local));
  Y.applyUpdate(local, Y.encodeStateAsUpdate(server));
  return { server, local, send, text: padText(local) };
}

const lettersOf = (words: string): string[] => Array.from(words.replaceAll(' ', '')).toSorted();

test('is what was put in and did not arrive, wherever that was', () => {
  const { server, local, send, text } = padWith('Op tijd.');
  text.insert(8, ' Net');
  send();
  text.insert(12, ' te laat.');
  expect(unsentText(local, server)).toBe(' te laat.');
  text.insert(0, 'Niet');
  expect(unsentText(local, server)).toBe('Niet  te laat.');
});

test('leaves out what others wrote meanwhile, and what was taken away again', () => {
  const { server, local, text } = padWith('een drie');
  padText(server).insert(0, 'nul ');
  text.insert(4, 'twee ');
  text.insert(9, 'weg');
  text.delete(9, 3);
  text.delete(0, 4);
  expect(unsentText(local, server)).toBe('twee ');
});

test('is empty when letters were only taken away, or everything arrived', () => {
  const { server, local, send, text } = padWith('weg ermee');
  text.delete(3, 6);
  expect(unsentText(local, server)).toBe('');
  text.insert(3, '!');
  send();
  expect(unsentText(local, server)).toBe('');
});

test('what arrived and what did not are together all that was written', () => {
  const edits = fc.array(fc.record({ at: fc.nat(), letter: fc.constantFrom('a', 'b', 'c', '😀') }));
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const { server, local, send, text } = padWith('');
      const write = ({ at, letter }: { at: number; letter: string }): void =>
        // Between whole characters.
        text.insert(
          Array.from(text.toJSON())
            .slice(0, at % (Array.from(text.toJSON()).length + 1))
            .join('').length,
          letter,
        );
      before.forEach(write);
      send();
      after.forEach(write);
      expect(lettersOf(padText(server).toJSON() + unsentText(local, server))).toEqual(
        lettersOf(text.toJSON()),
      );
    }),
  );
});
