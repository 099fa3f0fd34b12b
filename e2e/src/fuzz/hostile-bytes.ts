/** Bytes by lot: nonsense, and messages that are almost right, which get further than nonsense. */

import {
  step1Message,
  step2Message,
  updateMessage,
} from '@ambitiebord/server/rooms/document-messages';
import { presenceUpdate } from '@ambitiebord/server/test-support/frames';
import * as fc from 'fast-check';
import * as Y from 'yjs';

/** Numbers of varying length at the edges of what readers can count: 0, 127, 128, 2^31, 2^53, and one without an end. */
const NUMBERS: readonly (readonly number[])[] = [
  [0],
  [127],
  [128, 1],
  [255, 255, 255, 255, 7],
  [128, 128, 128, 128, 128, 128, 128, 16],
  [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
];

const place = fc.double({ min: 0, max: 1, noNaN: true });

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.nat({ max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat({ max: 20 }) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat({ max: 40 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.oneof(fc.constantFrom(...NUMBERS), fc.array(fc.nat({ max: 255 }), { maxLength: 8 })),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Kind> ? Kind : never;

function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * bytes.byteLength);
  const [before, after] = [[...bytes.subarray(0, at)], [...bytes.subarray(at)]];
  switch (change.kind) {
    case 'set':
      return Uint8Array.from([...before, change.byte, ...after.slice(1)]);
    case 'cut':
      return Uint8Array.from([...before, ...after.slice(change.length)]);
    case 'end':
      return Uint8Array.from(before);
    case 'repeat':
      return Uint8Array.from([...before, ...after.slice(0, change.length), ...after]);
    case 'insert':
      break;
  }
  return Uint8Array.from([...before, ...change.bytes, ...after]);
}

/** One of these with a few mutations, or plain nonsense. */
export function almost(messages: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const mutated = fc
    .tuple(fc.constantFrom(...messages), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([message, changes]) => changes.reduce(mutate, message));
  return fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 120 }) },
  );
}

/** What browsers say of themselves, with every field that there is. */
const STATES: readonly object[] = [
  { cursor: { x: 1, y: 2 } },
  { selection: ['note-of-nobody'], drag: [{ id: 'note-of-nobody', position: { x: 1, y: 2 } }] },
  { caret: { padId: 'note-of-nobody', anchor: { type: null, tname: 'text' }, head: { assoc: 0 } } },
  { view: { x: 1, y: 2, width: 300, height: 200 }, following: 'note-of-nobody' },
  { lead: { kind: 'control', since: 1_700_000_000_000 } },
];

/** What client 77 says of itself for the third time. */
function presence(state: object): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(state));
  const update = presenceUpdate([{ clientId: 77, clock: 3, state: json }]);
  return Uint8Array.from([1, ...lengthOf(update), ...update]);
}

/** A length as it stands before what is that long, for less than 16,384 bytes. */
function lengthOf({ byteLength }: Uint8Array): number[] {
  return byteLength < 128 ? [byteLength] : [128 + (byteLength % 128), Math.floor(byteLength / 128)];
}

/** Messages of a document socket as honest browsers send them. */
export function honestMessages(): Uint8Array[] {
  const pad = new Y.Doc();
  pad.getText('text').insert(0, 'Samen eten');
  pad.getText('text').delete(2, 3);
  pad.getText('text').insert(1, '😀');
  const records = new Y.Doc();
  records.getMap('records').set('note-of-nobody', new Y.Map([['text', 'x']]));
  const update = Y.encodeStateAsUpdate(pad);
  return [
    step1Message(Y.encodeStateVector(pad)),
    step2Message(update),
    updateMessage(update),
    updateMessage(Y.encodeStateAsUpdate(records)),
    ...STATES.map(presence),
    Uint8Array.of(3),
  ];
}
