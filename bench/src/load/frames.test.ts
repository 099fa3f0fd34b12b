import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientFrame, FrameReader, OPCODE } from './frames.ts';

/** As a server sends it: like that of a client, without the mask. */
function serverFrame(opcode: number, payload: Uint8Array): Buffer {
  const masked = clientFrame(opcode, payload);
  const start = masked.byteLength - payload.byteLength;
  const header = Buffer.from(masked.subarray(0, start - 4));
  header[1] = (header[1] ?? 0) & 0x7f;
  return Buffer.concat([header, payload]);
}

const frame = fc.record({
  opcode: fc.constantFrom(OPCODE.text, OPCODE.binary, OPCODE.ping),
  length: fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom(125, 126, 127, 65_535, 65_536, 70_000),
  ),
});

const frames = fc.array(frame, { maxLength: 8 });
const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 20 });

/** Reads a stream in pieces, from memory that each piece overwrites. */
function readInPieces(stream: Buffer, sizes: readonly number[], reader: FrameReader): void {
  const memory = Buffer.alloc(Math.max(...sizes));
  for (let at = 0, piece = 0; at < stream.byteLength; piece++) {
    const size = Math.min(sizes[piece % sizes.length] ?? 1, stream.byteLength - at);
    stream.copy(memory, 0, at, at + size);
    reader.read(memory.subarray(0, size));
    at += size;
  }
}

it.each([true, false])(
  'finds the frames however they come, payloads wanted: %s',
  (wantsPayload) => {
    fc.assert(
      fc.property(frames, cuts, (sent, sizes) => {
        const whole = sent.map(({ opcode, length }, at) =>
          serverFrame(opcode, Buffer.alloc(length, at + 1)),
        );
        const read: { opcode: number; payload: Buffer }[] = [];
        const reader = new FrameReader({
          wantsPayload,
          frame: (opcode, payload) => read.push({ opcode, payload: Buffer.from(payload) }),
        });
        readInPieces(Buffer.concat(whole), sizes, reader);
        const skipped = ({ opcode }: { opcode: number }): boolean =>
          !wantsPayload && opcode < OPCODE.close;
        expect(read).toEqual(
          sent.map(({ opcode, length }, at) => ({
            opcode,
            payload: skipped({ opcode }) ? Buffer.alloc(0) : Buffer.alloc(length, at + 1),
          })),
        );
        const data = whole.filter((_, at) => sent[at]?.opcode !== OPCODE.ping);
        expect(reader.frames).toBe(data.length);
        expect(reader.bytes).toBe(Buffer.concat(data).byteLength);
      }),
      { numRuns: 60 },
    );
  },
);
