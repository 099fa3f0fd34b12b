/**
 * Wipes what SQLite leaves behind in its file. `secure_delete` overwrites rows where they are when they
 * are deleted, and pages that are freed. But where SQLite moved a row to another page before, the old
 * page keeps a copy in the gap between its list of cells and their content, which belongs to nobody.
 * Those gaps are filled with zeros here, in the file itself: SQL knows no way but writing all anew.
 *
 * Source of the page layout: https://www.sqlite.org/fileformat2.html#b_tree_pages
 */

import { closeSync, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { CodedError } from '../errors.ts';

/** Milliseconds that one slice of the work may hold up everybody else, the disk's own time apart. */
const SLICE_MS = 5;

/** Types of b-tree pages, by their first byte. */
const INTERIOR: ReadonlySet<number> = new Set([2, 5]);
const LEAF: ReadonlySet<number> = new Set([10, 13]);

/** On page 1 the header of the file comes first. */
const FILE_HEADER_BYTES = 100;

export class PageWiper {
  readonly #database: Database;
  readonly #file: number;
  readonly #pageBytes: number;
  readonly #page: Buffer;
  readonly #zeros: Buffer;

  /**
   * The database must be in WAL mode with an exclusive lock. The lock on a file belongs to the process and
   * ends when any descriptor of the file is closed, so ours stays open until after the database is closed.
   */
  constructor(database: Database) {
    this.#database = database;
    this.#file = openSync(database.name, 'r+');
    this.#pageBytes = Number(database.pragma('page_size', { simple: true }));
    this.#page = Buffer.alloc(this.#pageBytes);
    this.#zeros = Buffer.alloc(this.#pageBytes);
  }

  /**
   * Wipes pages for a few milliseconds. Leaves that were wiped before are in `wiped` and are added to it:
   * a page that is clean stays clean of what was deleted before, since SQLite copies cells and not gaps.
   * Returns whether all pages are clean now.
   */
  wipeSome(wiped: Set<number>): boolean {
    // All pages must be in the file as they are, and none in the log.
    this.truncateLog();
    const until = performance.now() + SLICE_MS;
    const changed = { any: false };
    const roots = this.#database
      .prepare<[], number>('SELECT rootpage FROM sqlite_schema WHERE rootpage > 0')
      .pluck()
      .all();
    const finished = [1, ...roots].every((root) => this.#wipeTree(root, { wiped, until, changed }));
    if (changed.any) {
      fdatasyncSync(this.#file);
      // What SQLite remembers of these pages has the old gaps, and must never be written back.
      this.#database.pragma('shrink_memory');
    }
    return finished;
  }

  /** Brings all that was committed into the file and empties the log. @throws CodedError `storage-failed` */
  truncateLog(): void {
    const [outcome] = this.#database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (outcome?.busy !== 0) throw new CodedError('storage-failed');
  }

  /** After the database was closed. */
  close(): void {
    closeSync(this.#file);
  }

  /** Wipes the tree with this root, as far as the time goes; whether it came to the end. */
  #wipeTree(root: number, work: Work): boolean {
    const { isLeaf, children } = this.#wipe(root, work);
    if (isLeaf) return true;
    // All leaves of a tree are equally deep: the first child tells what its sisters are.
    const [first] = children;
    const leaves = first !== undefined && this.#read(first).isLeaf;
    for (const child of children) {
      if (performance.now() > work.until) return false;
      if (!leaves) {
        if (!this.#wipeTree(child, work)) return false;
      } else if (!work.wiped.has(child)) {
        this.#wipe(child, work);
        work.wiped.add(child);
      }
    }
    return true;
  }

  #wipe(number: number, { changed }: Work): Page {
    const page = this.#read(number);
    const [start, end] = page.gap;
    const nothing = this.#zeros.subarray(0, end - start);
    if (!this.#page.subarray(start, end).equals(nothing)) {
      const place = (number - 1) * this.#pageBytes + start;
      writeSync(this.#file, nothing, 0, nothing.byteLength, place);
      changed.any = true;
    }
    return page;
  }

  /** Reads a page of a tree. @throws CodedError `storage-failed` when it is none. */
  #read(number: number): Page {
    const page = this.#page;
    const length = readSync(this.#file, page, 0, this.#pageBytes, (number - 1) * this.#pageBytes);
    const header = number === 1 ? FILE_HEADER_BYTES : 0;
    const type = page.readUInt8(header);
    const isLeaf = LEAF.has(type);
    const cells = page.readUInt16BE(header + 3);
    const list = header + (isLeaf ? 8 : 12);
    const gap: Page['gap'] = [list + 2 * cells, page.readUInt16BE(header + 5) || 65_536];
    const isPage = length === this.#pageBytes && (isLeaf || INTERIOR.has(type));
    if (!isPage || gap[0] > gap[1] || gap[1] > this.#pageBytes) {
      throw new CodedError('storage-failed');
    }
    return { isLeaf, gap, children: isLeaf ? [] : childrenOf(page, header, cells) };
  }
}

interface Work {
  readonly wiped: Set<number>;
  /** When to stop, by `performance.now()`. */
  readonly until: number;
  readonly changed: { any: boolean };
}

interface Page {
  readonly isLeaf: boolean;
  /** Where nothing is: from this byte of the page up to (not including) that one. */
  readonly gap: readonly [start: number, end: number];
  readonly children: readonly number[];
}

/** Each cell of an interior page begins with the number of a child; the last child is in the header. */
function childrenOf(page: Buffer, header: number, cells: number): number[] {
  const children: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const place = page.readUInt16BE(header + 12 + 2 * cell);
    children.push(page.readUInt32BE(place));
  }
  children.push(page.readUInt32BE(header + 8));
  return children;
}
