/**
 * WebSocket frames (RFC 6455): what many sockets get is framed once, and the same bytes are written to
 * each of them.
 */

const FINAL_TEXT = 0x81;
const FINAL_BINARY = 0x82;

/** A ping with nothing in it, which every browser answers by itself. */
export const PING: Uint8Array = Uint8Array.of(0x89, 0);

/** The message that these parts make together, as one frame from a server. */
export function frameOf(parts: readonly Uint8Array[]): Buffer {
  return frame(FINAL_BINARY, parts);
}

/** A message of text, as one frame from a server. */
export function textFrameOf(text: string): Buffer {
  return frame(FINAL_TEXT, [Buffer.from(text)]);
}

function frame(kind: number, parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const header = headerOf(kind, length);
  const bytes = Buffer.allocUnsafe(header.length + length);
  bytes.set(header);
  let at = header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** A length stands in one byte, or after it in two or eight, the highest first. */
function headerOf(kind: number, length: number): readonly number[] {
  if (length < 126) return [kind, length];
  if (length < 2 ** 16) return [kind, 126, length >>> 8, length & 0xff];
  return [kind, 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((bits) => (length >>> bits) & 0xff)];
}
