/** JPEG: segments that begin with a marker. Source: https://www.w3.org/Graphics/JPEG/itu-t81.pdf (annex B) */

import { IMAGE_SCANS } from '@ambitiebord/shared/domain/limits';
import type { CleanPicture } from './clean-image.ts';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const [SCAN_MARKER, END_MARKER] = [0xda, 0xd9];

/** Frames that every browser draws: baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Tables for what follows: Huffman, quantisation, restarts. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);

/** Frames that not every browser draws, and a height that comes afterwards. */
const REFUSED: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf,
]);

/** Says how colours are meant, which changes the picture. It has this length and nothing in it to hide. */
const ADOBE = { marker: 0xee, bytes: 12, name: 'Adobe' };

interface Segment {
  readonly marker: number;
  /** Without its marker and its length, and of a scan without what is drawn. */
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The picture of a JPEG file; undefined for what is none, is damaged, or is not for browsers. */
export function cleanJpeg(file: Buffer): CleanPicture | undefined {
  if (!file.subarray(0, START.length).equals(START)) return undefined;
  const segments = segmentsOf(file);
  if (!segments || segments.some(({ marker }) => REFUSED.has(marker))) return undefined;
  const [frame, ...more] = segments.filter(({ marker }) => FRAMES.has(marker));
  const scans = segments.filter(({ marker }) => marker === SCAN_MARKER).length;
  if (!frame || frame.data.length < 6 || more.length > 0) return undefined;
  if (scans === 0 || scans > IMAGE_SCANS) return undefined;
  const kept = segments.filter(isKept).map(({ whole }) => whole);
  return {
    height: frame.data.readUInt16BE(1),
    width: frame.data.readUInt16BE(3),
    bytes: Buffer.concat([START, ...kept, END]),
  };
}

function isKept({ marker, data }: Segment): boolean {
  if (marker === ADOBE.marker) {
    return data.length === ADOBE.bytes && data.toString('latin1', 0, 5) === ADOBE.name;
  }
  return marker === SCAN_MARKER || FRAMES.has(marker) || TABLES.has(marker);
}

/** All segments up to the end; undefined when one is damaged, or there is no end. */
function segmentsOf(file: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = START.length; at + 2 <= file.length; ) {
    const marker = file.readUInt8(at + 1);
    if (file.readUInt8(at) !== 0xff) return undefined;
    if (marker === END_MARKER) return segments;
    if (marker === 0xff) {
      // Bytes may be filled up before a marker.
      at += 1;
      continue;
    }
    const dataEnd = endOfSegment(file, at);
    if (dataEnd === undefined) return undefined;
    const end = marker === SCAN_MARKER ? endOfScan(file, dataEnd) : dataEnd;
    segments.push({ marker, data: file.subarray(at + 4, dataEnd), whole: file.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** Where the segment at this place ends by its length; undefined when it does not fit. */
function endOfSegment(file: Buffer, at: number): number | undefined {
  if (at + 4 > file.length) return undefined;
  const length = file.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > file.length ? undefined : end;
}

/** Where the next marker stands that is not part of the data: neither a byte 0xff itself nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}
