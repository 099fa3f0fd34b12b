/**
 * What reads bytes, names and handshakes from the network, each by itself: whatever comes, it gives an answer,
 * takes nothing for more than it is, and keeps no memory. Commands are tried by whole clients beside this.
 */

import { readMessage } from '@ambitiebord/server/rooms/document-messages';
import { memoryInUse } from '@ambitiebord/server/test-support/memory';
import { openDocument, padText } from '@ambitiebord/shared/documents/document';
import { judgePadUpdate } from '@ambitiebord/shared/documents/pad-guard';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import { PAD_LENGTH, PAD_UPDATE_BYTES, SECRET_LENGTH } from '@ambitiebord/shared/domain/limits';
import { handshakeSchema } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD, parseDocumentName } from '@ambitiebord/shared/protocol/documents';
import { nearly } from '@ambitiebord/shared/test-support/from-schema';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { almost, honestMessages } from './hostile-bytes.ts';

/** Cases per decoder; the long run (`npm run test:all`) tries many more. */
const RUNS = process.env['AMBITIEBORD_LONG'] === undefined ? 1_000 : 100_000;
/** Bytes that memory may grow by while they are tried, whatever their number. */
const MOST_GROWTH = 32_000_000;
/** Names that every object has. */
const NAMES = ['__proto__', 'constructor', 'toString'];

vi.setConfig({ testTimeout: 1_800_000 });

/**
 * Tries a decoder with all these, and first with some that it must read, where few others can be read;
 * `read` says whether it made something of a value.
 */
function tryAll<Value>(
  values: fc.Arbitrary<Value>,
  read: (value: Value) => boolean,
  first: readonly Value[] = [],
): { readonly taken: number; readonly growth: number } {
  fc.sample(values, 100);
  const before = memoryInUse();
  let taken = 0;
  fc.assert(
    fc.property(values, (value) => {
      if (read(value)) taken++;
    }),
    { numRuns: RUNS, examples: first.map((value): [Value] => [value]) },
  );
  return { taken, growth: memoryInUse() - before };
}

test('a message of a document socket', () => {
  const { taken, growth } = tryAll(almost(honestMessages()), (bytes) => {
    const message = readMessage(bytes);
    if (!message) return false;
    const payload = 'update' in message ? message.update : new Uint8Array();
    expect(payload.byteLength).toBeLessThanOrEqual(bytes.byteLength);
    return true;
  });
  expect(taken).toBeGreaterThan(RUNS / 50);
  expect(growth).toBeLessThan(MOST_GROWTH);
});

test('an update to a pad, which leaves the pad as it was', () => {
  const pad = openDocument([]);
  padText(pad).insert(0, 'Wij willen dit.');
  const before = Y.encodeStateAsUpdate(pad);
  const honest = ['Samen ', '😀', '\n'].map((letters) => {
    const copy = openDocument([before]);
    const had = Y.encodeStateVector(copy);
    padText(copy).insert(3, letters);
    padText(copy).delete(5, 1);
    return Y.encodeStateAsUpdate(copy, had);
  });
  const updates = [...honest, ...foulUpdates(before), padded(honest[0] ?? before)];
  const read = (bytes: Uint8Array): boolean => {
    const judgement = judgePadUpdate(pad, bytes, () => true);
    if (judgement !== undefined) return false;
    expect(bytes.byteLength).toBeLessThanOrEqual(PAD_UPDATE_BYTES);
    const after = openDocument([before, bytes]);
    expect([...after.share.keys()].filter((root) => root !== 'text')).toEqual([]);
    const letters = padText(after).toDelta() as { insert: unknown; attributes?: unknown }[];
    expect(letters.filter((each) => typeof each.insert !== 'string' || each.attributes)).toEqual(
      [],
    );
    expect(padText(after).length).toBeLessThanOrEqual(PAD_LENGTH);
    return true;
  };
  const { taken, growth } = tryAll(almost(updates), read, honest);
  expect(Y.encodeStateAsUpdate(pad)).toEqual(before);
  expect(taken).toBeGreaterThan(RUNS / 500);
  expect(growth).toBeLessThan(MOST_GROWTH);
});

/** Updates to a pad that hold more than letters: bold ones, a picture, and a second root. */
function foulUpdates(before: Uint8Array): Uint8Array[] {
  const deeds: ((document: Y.Doc) => void)[] = [
    (document) => padText(document).insert(1, 'vet', { bold: true }),
    (document) => padText(document).insertEmbed(1, { picture: 'x' }),
    (document) => void document.getMap('elsewhere').set('key', 'value'),
  ];
  return deeds.map((act) => {
    const document = openDocument([before]);
    const had = Y.encodeStateVector(document);
    act(document);
    return Y.encodeStateAsUpdate(document, had);
  });
}

/** The same update with more behind it than an update may weigh; Yjs reads no further than its end. */
function padded(update: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(PAD_UPDATE_BYTES + 1);
  bytes.set(update);
  return bytes;
}

test('the name of a document, which is read in one way only', () => {
  const id = fc.oneof(fc.string(), fc.stringMatching(ID_PATTERN), fc.constantFrom(...NAMES));
  const part = fc.oneof(fc.constantFrom('board', 'own', 'group', 'pad'), id);
  const names = fc.array(part, { maxLength: 3 }).map((parts) => parts.join('/'));
  const { taken, growth } = tryAll(names, (name) => {
    const parsed = parseDocumentName(name);
    if (!parsed) return false;
    expect(parsed.kind === 'board' || ID_PATTERN.test(parsed.id)).toBe(true);
    expect(parsed.kind === 'board' ? BOARD : `${parsed.kind}/${parsed.id}`).toBe(name);
    return true;
  });
  expect(taken).toBeGreaterThan(RUNS / 500);
  expect(growth).toBeLessThan(MOST_GROWTH);
});

test('the handshake of a command socket', () => {
  const token = fc.string({ maxLength: 3 * SECRET_LENGTH, size: 'max' });
  const values = fc.oneof(nearly(handshakeSchema, NAMES), fc.record({ token }));
  const { taken, growth } = tryAll(values, (value) => {
    const { data } = handshakeSchema.safeParse(value);
    if (!data) return false;
    expect(Object.keys(data).toSorted()).toEqual(['protocolVersion', 'token']);
    expect(data.token.length).toBeLessThanOrEqual(SECRET_LENGTH);
    expect(Number.isSafeInteger(data.protocolVersion)).toBe(true);
    return true;
  });
  expect(taken).toBeGreaterThan(RUNS / 50);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
