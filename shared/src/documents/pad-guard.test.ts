import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { PAD_LENGTH, PAD_UPDATE_BYTES } from '../domain/limits.ts';
import { openDocument, padText } from './document.ts';
import { clientsOf, judgePadUpdate } from './pad-guard.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const WRITER = 77;
const OTHER = 11;

interface Part {
  insert: unknown;
  attributes?: unknown;
}

let pad: Y.Doc;

/** A browser's copy of the pad. */
function copyFor(clientId: number): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pad));
  // Afterwards, because Yjs picks another id when it meets its own in an update.
  copy.clientID = clientId;
  return copy;
}

/** A pad in which somebody has written a first sentence. */
function writtenPad(): Y.Doc {
  const document = openDocument([]);
  const first = new Y.Doc();
  first.clientID = OTHER;
  Y.applyUpdate(
    document,
    updateOf(first, () => padText(first).insert(0, 'Wij willen dit.')),
  );
  return document;
}

/** What a browser would send for an edit. */
function updateOf(copy: Y.Doc, edit: () => void): Uint8Array {
  const before = Y.encodeStateVector(copy);
  copy.transact(edit);
  return Y.encodeStateAsUpdate(copy, before);
}

function judge(update: Uint8Array): ReturnType<typeof judgePadUpdate> {
  return judgePadUpdate(pad, update, (clientId) => clientId === WRITER);
}

beforeEach(() => {
  pad = writtenPad();
});

/** An update of one client: from its clock on one range of letters that are gone, and no deletions. */
function range(clock: number[], length: number[]): Uint8Array {
  return Uint8Array.from([1, 1, WRITER, ...clock, 0, ...length, 0]);
}

describe('an update to a pad', () => {
  test('with plain letters passes, and so do deletions, also of the letters of others', () => {
    const copy = copyFor(WRITER);
    const text = padText(copy);
    const edits = [
      () => text.insert(4, 'echt 😀 '),
      () => text.delete(0, 3),
      () => text.insert(text.length, '\nen dat'),
      () => text.delete(0, text.length),
    ];
    for (const edit of edits) {
      const update = updateOf(copy, edit);
      expect(judge(update)).toBeUndefined();
      Y.applyUpdate(pad, update);
      expect(padText(pad).toJSON()).toBe(text.toJSON());
    }
  });

  test('that says nothing new is told: readers send it when they connect', () => {
    Y.applyUpdate(
      pad,
      updateOf(copyFor(WRITER), () => padText(pad).delete(0, 3)),
    );
    expect(judge(Y.encodeStateAsUpdate(new Y.Doc()))).toBe('nothing-new');
    expect(judge(Y.encodeStateAsUpdate(pad, Y.encodeStateVector(pad)))).toBe('nothing-new');
    expect(judge(Y.encodeStateAsUpdate(pad)), 'with the letters of somebody else').toBe(
      'nothing-new',
    );
  });

  test('with numbers that nobody reaches by writing is refused', () => {
    const most = [255, 255, 255, 255, 255, 255, 255, 15];
    expect(judge(range([0], [9]))).toBeUndefined();
    expect(judge(range([0], most))).toBe('too-long');
    expect(judge(range(most, most))).toBe('too-long');
  });

  test('passes whatever two writers do at once', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 3 }),
      insert: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        pad = writtenPad();
        const copy = copyFor(WRITER);
        const other = copyFor(OTHER);
        const text = padText(copy);
        for (const { at, remove, insert } of edits) {
          const index = at % (text.length + 1);
          const length = Math.min(remove, text.length - index);
          const update = updateOf(copy, () => {
            text.delete(index, length);
            text.insert(index, insert);
          });
          const isEdit = length > 0 || insert !== '';
          expect(judge(update)).toBe(isEdit ? undefined : 'nothing-new');
          Y.applyUpdate(
            pad,
            updateOf(other, () => padText(other).insert(0, 'x')),
          );
          Y.applyUpdate(pad, update);
        }
      }),
      { numRuns: 40 },
    );
  });

  const notPlain: [name: string, edit: (copy: Y.Doc) => void][] = [
    ['another root text', (copy) => copy.getText('other').insert(0, 'x')],
    ['a root map', (copy) => copy.getMap('records').set('a', 1)],
    ['a root list', (copy) => copy.getArray('list').push([1])],
    ['an attribute of the text', (copy) => padText(copy).setAttribute('a', 'b')],
    ['a picture', (copy) => padText(copy).insertEmbed(0, { image: 'x' })],
    ['a nested type', (copy) => padText(copy).insertEmbed(0, new Y.Map())],
    ['a format', (copy) => padText(copy).format(0, 3, { bold: true })],
    ['formatted letters', (copy) => padText(copy).insert(0, 'x', { bold: true })],
    ['a nested document', (copy) => copy.getArray('list').push([new Y.Doc()])],
    [
      'letters and something else',
      (copy) => {
        padText(copy).insert(0, 'x');
        copy.getMap('meta').set('seq', 9);
      },
    ],
  ];
  test.each(notPlain)('with %s is refused', (_name, edit) => {
    const before = Y.encodeStateAsUpdate(pad);
    const copy = copyFor(WRITER);
    expect(judge(updateOf(copy, () => edit(copy)))).toBe('not-plain-text');
    expect(Y.encodeStateAsUpdate(pad)).toEqual(before);
  });

  test('with the client id of somebody else is refused', () => {
    const copy = copyFor(12);
    const update = updateOf(copy, () => padText(copy).insert(0, 'x'));
    expect(judge(update)).toBe('foreign-client');
    expect(clientsOf(update)).toEqual(new Set([12]));
  });

  test('with letters of several clients is refused for one that is foreign', () => {
    const copy = copyFor(WRITER);
    const before = Y.encodeStateVector(copy);
    padText(copy).insert(0, 'x');
    const other = copyFor(12);
    padText(other).insert(0, 'y');
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(other));
    const update = Y.encodeStateAsUpdate(copy, before);
    expect(clientsOf(update)).toEqual(new Set([WRITER, 12]));
    expect(judge(update)).toBe('foreign-client');
  });

  test('that leaves something out is refused', () => {
    const copy = copyFor(WRITER);
    padText(copy).insert(0, 'eerst');
    const update = updateOf(copy, () => padText(copy).insert(5, 'dan'));
    expect(judge(update)).toBe('gap');
  });

  test('that deletes what nobody has is refused', () => {
    const copy = copyFor(WRITER);
    padText(copy).insert(0, 'eerst');
    const update = updateOf(copy, () => padText(copy).delete(0, 5));
    expect(judge(update)).toBe('gap');
  });

  test('that makes the text or itself too long is refused', () => {
    const long = copyFor(WRITER);
    const room = PAD_LENGTH - padText(long).length;
    const fits = updateOf(long, () => padText(long).insert(0, 'x'.repeat(room)));
    expect(judge(fits)).toBeUndefined();
    const longer = copyFor(WRITER);
    expect(judge(updateOf(longer, () => padText(longer).insert(0, 'x'.repeat(room + 1))))).toBe(
      'too-long',
    );
    expect(judge(new Uint8Array(PAD_UPDATE_BYTES + 1))).toBe('too-long');
  });

  test('of which bytes are wrong is refused or harmless, and never throws', () => {
    const copy = copyFor(WRITER);
    const fine = updateOf(copy, () => padText(copy).insert(3, ' allemaal'));
    const before = Y.encodeStateAsUpdate(pad);
    const flips = fc.array(
      fc.record({ at: fc.nat({ max: fine.length - 1 }), byte: fc.nat({ max: 255 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const broken = flips.map((each) => {
      const bytes = fine.slice();
      for (const { at, byte } of each) bytes[at] = byte;
      return bytes;
    });
    const cut = fc.nat({ max: fine.length - 1 }).map((length) => fine.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(broken, cut, fc.uint8Array({ maxLength: 60 })), (bytes) => {
        const refusal = judge(bytes);
        expect(Y.encodeStateAsUpdate(pad)).toEqual(before);
        if (refusal !== undefined) return;
        const taken = openDocument([before, bytes]);
        expect([...taken.share.keys()].filter((root) => root !== 'text')).toEqual([]);
        const parts = padText(taken).toDelta() as Part[];
        expect(
          parts.filter(({ insert, attributes }) => typeof insert !== 'string' || attributes),
        ).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
