/** PNG: a signature and chunks. Source: https://www.w3.org/TR/png-3/#5DataRep */

import { crc32 } from 'node:zlib';
import type { CleanPicture } from './clean-image.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The length and the type before the data of a chunk, and the checksum after it. */
const HEAD_BYTES = 8;
const CHECKSUM_BYTES = 4;
const IHDR_BYTES = 13;
/** A palette of 256 colours; how transparent each is takes less. */
const PALETTE_BYTES = 768;

/** What is needed to draw the picture. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'IDAT', 'IEND']);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The picture of a PNG file; undefined for what is none, or is damaged. */
export function cleanPng(file: Buffer): CleanPicture | undefined {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const [header, ...others] = chunksOf(file) ?? [];
  if (header?.type !== 'IHDR' || header.data.length !== IHDR_BYTES) return undefined;
  const types = new Set(others.map(({ type }) => type));
  if (types.has('IHDR') || !types.has('IDAT')) return undefined;
  const kept = [header, ...others.filter(({ type }) => KEPT.has(type))];
  // Only the picture itself may be as long as it likes.
  if (kept.some(({ type, data }) => type !== 'IDAT' && data.length > PALETTE_BYTES)) {
    return undefined;
  }
  return {
    width: header.data.readUInt32BE(0),
    height: header.data.readUInt32BE(4),
    bytes: Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)]),
  };
}

/** All chunks up to the one that is the end; undefined when one is damaged, or there is no end. */
function chunksOf(file: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + HEAD_BYTES + CHECKSUM_BYTES <= file.length; ) {
    const dataEnd = at + HEAD_BYTES + file.readUInt32BE(at);
    const end = dataEnd + CHECKSUM_BYTES;
    // The checksum is over the type and the data.
    if (end > file.length || file.readUInt32BE(dataEnd) !== crc32(file.subarray(at + 4, dataEnd))) {
      return undefined;
    }
    const type = file.toString('latin1', at + 4, at + HEAD_BYTES);
    const data = file.subarray(at + HEAD_BYTES, dataEnd);
    chunks.push({ type, data, whole: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}
