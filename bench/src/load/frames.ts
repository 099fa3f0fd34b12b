/** WebSocket frames by hand: a thousand clients in one process have no time for more. */

/** Opcodes of RFC 6455. */
export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const FINAL = 0x80;
const MASKED = 0x80;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** A frame of a client. Its mask is zero, which is a mask like any other and changes no byte. */
export function clientFrame(opcode: number, payload: Uint8Array): Buffer {
  const { byteLength } = payload;
  const long = byteLength > 0xff_ff;
  const extended = long ? 8 : 2;
  const start = 2 + (byteLength < LENGTH_16 ? 0 : extended) + 4;
  const frame = Buffer.alloc(start + byteLength);
  frame[0] = FINAL | opcode;
  if (byteLength < LENGTH_16) {
    frame[1] = MASKED | byteLength;
  } else if (long) {
    frame[1] = MASKED | LENGTH_64;
    frame.writeUIntBE(byteLength, 4, 6);
  } else {
    frame[1] = MASKED | LENGTH_16;
    frame.writeUInt16BE(byteLength, 2);
  }
  frame.set(payload, start);
  return frame;
}

export interface FrameListener {
  /** Whether the payloads of data frames are wanted; without, they are skipped unread. */
  wantsPayload: boolean;
  /** The payload is only there during the call. */
  readonly frame: (opcode: number, payload: Buffer) => void;
}

const EMPTY = Buffer.alloc(0);

/** Finds the frames of a server in a stream of bytes. Servers here send no fragments. */
export class FrameReader {
  /** Data frames (text and binary) so far, and their bytes on the wire. */
  frames = 0;
  bytes = 0;
  readonly #listener: FrameListener;
  /** The beginning of a frame of which the rest has not come. */
  #kept: Buffer[] = [];
  #keptBytes = 0;
  /** How much of a frame must be there before it makes sense to look again. */
  #needed = 2;
  #skip = 0;

  constructor(listener: FrameListener) {
    this.#listener = listener;
  }

  read(chunk: Buffer): void {
    let rest = chunk;
    if (this.#keptBytes > 0) {
      this.#keep(chunk);
      if (this.#keptBytes < this.#needed) return;
      rest = Buffer.concat(this.#kept);
      this.#kept = [];
      this.#keptBytes = 0;
    }
    while (rest.byteLength > 0) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, rest.byteLength);
        this.#skip -= skipped;
        rest = rest.subarray(skipped);
        continue;
      }
      const used = this.#frame(rest);
      if (used === 0) {
        // The chunk belongs to a buffer that the next read overwrites.
        this.#keep(Buffer.from(rest));
        return;
      }
      rest = rest.subarray(used);
    }
  }

  #keep(bytes: Buffer): void {
    this.#kept.push(this.#kept.length > 0 ? Buffer.from(bytes) : bytes);
    this.#keptBytes += bytes.byteLength;
  }

  /** Takes one frame from the beginning; 0: not enough is there, and `#needed` says how much is. */
  #frame(bytes: Buffer): number {
    const [first, second] = bytes;
    if (first === undefined || second === undefined) return this.#wait(2);
    const opcode = first & 0x0f;
    let length = second & 0x7f;
    let start = 2;
    if (length === LENGTH_16) {
      start = 4;
      if (bytes.byteLength < start) return this.#wait(start);
      length = bytes.readUInt16BE(2);
    } else if (length === LENGTH_64) {
      start = 10;
      if (bytes.byteLength < start) return this.#wait(start);
      length = bytes.readUIntBE(4, 6);
    }
    const isData = opcode < OPCODE.close;
    if (isData && !this.#listener.wantsPayload) {
      this.#count(start + length);
      this.#skip = start + length;
      this.#listener.frame(opcode, EMPTY);
      const here = Math.min(this.#skip, bytes.byteLength);
      this.#skip -= here;
      return here;
    }
    if (bytes.byteLength < start + length) return this.#wait(start + length);
    if (isData) this.#count(start + length);
    this.#listener.frame(opcode, bytes.subarray(start, start + length));
    return start + length;
  }

  #wait(needed: number): 0 {
    this.#needed = needed;
    return 0;
  }

  #count(bytes: number): void {
    this.frames += 1;
    this.bytes += bytes;
  }
}
