/** Bytes by lot: nonsense, and messages that are almost right, which get further than nonsense. */

import {
  step1Message,
  step2Message,
  updateMessage,
} from '@ambitiebord/server/rooms/document-messages';
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

/** What client 77 says of itself for the third time; shorter than numbers of one byte can count. */
function presence(state: object): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(state));
  const update = [1, 77, 3, json.byteLength, ...json];
  return Uint8Array.from([1, update.length, ...update]);
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
    presence({ cursor: { x: 1, y: 2 } }),
    presence({ selection: ['note-of-nobody'], drag: [] }),
    Uint8Array.of(3),
  ];
}

/** Values that look like commands, and that do not. */
export const almostCommand: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  }),
  fc.record(
    {
      id: fc.oneof(
        fc.string({ minLength: 8, maxLength: 40 }),
        fc.constant('a-command-of-somebody'),
      ),
      type: fc.oneof(
        fc.constantFrom('change', 'setStep', 'setTimer', 'setLock', 'reveal', 'shareCard', 'undo'),
        fc.constantFrom('__proto__', 'constructor', 'toString'),
      ),
      step: fc.oneof(fc.constant('why'), fc.anything()),
      commandId: fc.oneof(fc.constant('a-command-of-somebody'), fc.anything()),
      fields: fc.anything(),
      timer: fc.oneof(
        fc.record({ action: fc.constant('start'), seconds: fc.anything() }),
        fc.anything(),
      ),
      operations: fc.array(
        fc.record(
          {
            action: fc.constantFrom('create', 'update', 'delete', 'constructor'),
            audience: fc.constantFrom('board', 'own', 'pad', '__proto__'),
            id: fc.oneof(fc.constantFrom('note-of-nobody', '__proto__'), fc.string()),
            fields: fc.oneof(
              fc.record(
                {
                  type: fc.constantFrom('note', 'goal', 'session', 'participant', '__proto__'),
                  text: fc.oneof(fc.string(), fc.anything()),
                  colour: fc.constantFrom('yellow', 'red'),
                  position: fc.oneof(fc.record({ x: fc.double(), y: fc.double() }), fc.anything()),
                },
                { requiredKeys: [] },
              ),
              fc.anything(),
            ),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [] },
  ),
);
