/** WebP: chunks in a RIFF file. Source: https://developers.google.com/speed/webp/docs/riff_container (RFC 9649) */

import type { CleanPicture } from './clean-image.ts';

/** `RIFF`, the length of what follows, `WEBP`. */
const FILE_HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;

/** In the extended form: that there is an alpha channel, and that the picture moves. */
const HAS_ALPHA = 0x10;
const MOVES = 0x02;

type Size = Pick<CleanPicture, 'width' | 'height'>;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The picture of a WebP file that does not move; undefined for what is none, or is damaged. */
export function cleanWebp(file: Buffer): CleanPicture | undefined {
  const chunks = chunksOf(file) ?? [];
  const [first] = chunks;
  const picture = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L');
  if (!first || !picture) return undefined;
  const size = picture.type === 'VP8 ' ? sizeOfLossy(picture.data) : sizeOfLossless(picture.data);
  if (!size || first === picture) return size && { ...size, bytes: asFile([picture.whole]) };
  const canvas = first.type === 'VP8X' ? sizeOfCanvas(first.data) : undefined;
  if (canvas?.width !== size.width || canvas.height !== size.height) return undefined;
  const alpha = chunks.find(({ type }) => type === 'ALPH');
  const kept = [withoutExtras(first.whole), ...(alpha ? [alpha.whole] : []), picture.whole];
  return { ...size, bytes: asFile(kept) };
}

/** All chunks of a WebP file; undefined when it is none, or is damaged. */
function chunksOf(file: Buffer): Chunk[] | undefined {
  const isWebp =
    file.length >= FILE_HEAD_BYTES &&
    file.toString('latin1', 0, 4) === 'RIFF' &&
    file.toString('latin1', 8, FILE_HEAD_BYTES) === 'WEBP';
  const riffEnd = isWebp ? 8 + file.readUInt32LE(4) : 0;
  if (!isWebp || riffEnd > file.length) return undefined;
  const chunks: Chunk[] = [];
  for (let at = FILE_HEAD_BYTES; at + CHUNK_HEAD_BYTES <= riffEnd; ) {
    const length = file.readUInt32LE(at + 4);
    const data = file.subarray(at + CHUNK_HEAD_BYTES, at + CHUNK_HEAD_BYTES + length);
    // Chunks begin at even places.
    const end = at + CHUNK_HEAD_BYTES + length + (length % 2);
    if (end > riffEnd) return undefined;
    chunks.push({ type: file.toString('latin1', at, at + 4), data, whole: file.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function asFile(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF....');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** The extended header, saying of what may follow that there is alpha at most. */
function withoutExtras(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8(copy.readUInt8(CHUNK_HEAD_BYTES) & HAS_ALPHA, CHUNK_HEAD_BYTES);
  return copy;
}

function sizeOfCanvas(data: Buffer): Size | undefined {
  if (data.length !== 10 || (data.readUInt8(0) & MOVES) !== 0) return undefined;
  return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
}

/** A key frame of VP8 (RFC 6386, 9.1): its start code, and 14 bits for each side. */
function sizeOfLossy(data: Buffer): Size | undefined {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d_01_2a) return undefined;
  return { width: data.readUInt16LE(6) & 0x3f_ff, height: data.readUInt16LE(8) & 0x3f_ff };
}

function sizeOfLossless(data: Buffer): Size | undefined {
  if (data.length < 5 || data.readUInt8(0) !== 0x2f) return undefined;
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1 };
}
