/**
 * Files in a zip, of the simple kind: stored or deflated, not encrypted, not split, below 4 GB. Reading trusts nothing:
 * what a file says of itself is checked before a byte of it is unpacked, and unpacking is done beside other work.
 */

import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
const deflate = promisify(deflateRaw);

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;
/** Names in UTF-8. */
const UTF8 = 0x08_00;
const VERSION = 20;

/** Thrown for what is no zip of this kind, or is damaged or dangerous. */
export class BadZipError extends Error {}

export interface ZipBounds {
  readonly files: number;
  /** Bytes of all files unpacked. */
  readonly bytes: number;
  readonly isExpected: (name: string) => boolean;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files in a zip by name.
 * @throws BadZipError
 */
export async function readZip(zip: Buffer, bounds: ZipBounds): Promise<Map<string, Buffer>> {
  const entries = directoryOf(zip, bounds);
  const files = new Map<string, Buffer>();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const start = dataStart(zip, entry);
    // Files that share bytes unpack to far more than was sent.
    if (entry.offset < end || start + entry.packed > zip.length) bad('files that overlap');
    end = start + entry.packed;
    files.set(entry.name, await unpacked(zip.subarray(start, end), entry));
  }
  return files;
}

function bad(why: string): never {
  throw new BadZipError(why);
}

/** What the directory at the end says, checked as a whole. */
function directoryOf(zip: Buffer, { files, bytes, isExpected }: ZipBounds): Entry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count) bad('split');
  if (count > files) bad('too many files');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth++) {
    if (at + CENTRAL_BYTES > end || zip.readUInt32LE(at) !== CENTRAL) bad('directory');
    const nameEnd = at + CENTRAL_BYTES + zip.readUInt16LE(at + 28);
    if (nameEnd > end) bad('directory');
    if ((zip.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0) bad('encrypted');
    entries.push({
      name: zip.toString('utf8', at + CENTRAL_BYTES, nameEnd),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  const names = entries.map(({ name }) => name);
  if (new Set(names).size !== names.length) bad('a name twice');
  if (!names.every(isExpected)) bad('a file that does not belong here');
  if (entries.reduce((sum, { size }) => sum + size, 0) > bytes) bad('too large');
  return entries;
}

function endOf(zip: Buffer): number {
  const last = zip.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  return bad('no directory');
}

/** Where the bytes of a file begin. */
function dataStart(zip: Buffer, { offset }: Entry): number {
  if (offset + LOCAL_BYTES > zip.length || zip.readUInt32LE(offset) !== LOCAL) bad('no file');
  return offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}

async function unpacked(packed: Buffer, { method, size, crc }: Entry): Promise<Buffer> {
  if (method !== STORED && method !== DEFLATED) bad('packed in another way');
  const file = method === STORED ? packed : await inflated(packed, size);
  if (file.length !== size || crc32(file) !== crc) bad('damaged');
  return file;
}

/** Never more bytes than were announced. */
async function inflated(packed: Buffer, size: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new BadZipError('damaged', { cause: error });
  }
}

/** A zip of these files in this order. It says no times, so the same files give the same bytes. */
export async function writeZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, file] of files) {
    const data = await deflate(file);
    const path = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8, 2);
    about.writeUInt16LE(DEFLATED, 4);
    // The first day that a zip can say.
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(crc32(file), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(file.length, 18);
    about.writeUInt16LE(path.length, 22);
    parts.push(signature(LOCAL), about, path, data);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(VERSION, 0);
    directory.push(signature(CENTRAL), madeBy, about, central, path);
    offset += 4 + about.length + path.length + data.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
