/** Small pictures as files, made by a browser, and ways to hide things in them. */

import { crc32 } from 'node:zlib';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAFUlEQVR4AWI6Y2z8H4QZgIAJiOEIAAAA//8bVOYDAAAABklEQVQDAF4KBGcnnafWAAAAAElFTkSuQmCC';
const JPEG =
  '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAEAAgMAAAAAAAAAAAAAAAAAAgQ0gbH/xAAVAQEBAAAAAAAAAAAAAAAAAAABAv/EABgRAAIDAAAAAAAAAAAAAAAAAAABAzEy/9oADAMBAAIRAxEAPwCBey564AFRcmmf/9k=';
const WEBP =
  'UklGRlwAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAA//8A//8AAFZQOCAuAAAAcAEAnQEqAwACAALATCWQAnQBQAAA/ujWcRLOPT3ndXmePT/8Ew+273x/+AAAAA==';
const LOSSLESS_WEBP =
  'UklGRjYAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAVlA4TBgAAAAvAkAAEA8wM8M8M/Mf8FAIIAAKmoj+xwM=';

const decoded = (text: string): Buffer => Buffer.from(text, 'base64');

/** Three pixels wide and two high, without anything but the picture. */
export const PICTURES = {
  png: decoded(PNG),
  jpeg: decoded(JPEG),
  webp: decoded(WEBP),
  losslessWebp: decoded(LOSSLESS_WEBP),
} as const;

/** Where the first chunk after the header of a PNG begins. */
const AFTER_IHDR = 33;

/** With a chunk more, after the header. */
export function withPngChunk(type: string, data: Buffer, png: Buffer = PICTURES.png): Buffer {
  return Buffer.concat([
    png.subarray(0, AFTER_IHDR),
    pngChunk(type, data),
    png.subarray(AFTER_IHDR),
  ]);
}

/** The PNG that says to be of this size. */
export function pngOf(width: number, height: number): Buffer {
  const { png } = PICTURES;
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(AFTER_IHDR)]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** With a segment more, at its beginning. */
export function withJpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  const { jpeg } = PICTURES;
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** With a chunk more at its end, which its header announces by these flags. */
export function withWebpChunk(type: string, data: Buffer, flags: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  const padding = Buffer.alloc(data.length % 2);
  const file = Buffer.concat([PICTURES.webp, head, data, padding]);
  file.writeUInt32LE(file.length - 8, 4);
  file.writeUInt8(file.readUInt8(20) | flags, 20);
  return file;
}
