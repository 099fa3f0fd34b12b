/**
 * How records lie in a Yjs document: the root array `entries` of `[recordId, fields]`, only ever added
 * to at its end. A record is all its entries together, and no field stands in two of them: who changes
 * fields deletes the entries that held them and adds what remains of those anew, beside the changed
 * fields. So a note that is moved again and again has one entry with its place and one with the rest.
 *
 * Each entry follows the one before it, also when that was deleted, so Yjs makes one trace of deleted
 * neighbours and a document stays as small as what it holds. A map keeps a trace of every value that
 * its keys ever had. (The idea of an array in place of a map is that of YKeyValue in y-utility.)
 */

import * as Y from 'yjs';
import type { Json } from '../domain/json.ts';
import type { Fields, PatchOperation } from '../domain/patches.ts';

const ROOT = 'entries';

type Entry = readonly [id: string, fields: Fields];

/** A part of a record that is an entry of the document, at a Yjs clock. */
interface Stored {
  readonly clock: number;
  readonly fields: Fields;
}

/** The same, or one that is still to be added. */
type Part = Stored | { readonly clock?: never; readonly fields: Fields };

/** What a commit does to a document. */
interface Plan {
  /** Clocks of entries to delete. */
  readonly deleted: readonly number[];
  readonly added: readonly Entry[];
}

const opened = new WeakMap<Y.Doc, Entries>();

/** The entries of a document; the first call reads them, from then on they follow the document. */
export function entriesOf(document: Y.Doc): Entries {
  let entries = opened.get(document);
  if (!entries) opened.set(document, (entries = new Entries(document)));
  return entries;
}

class Entries {
  readonly #document: Y.Doc;
  readonly #array: Y.Array<Entry>;
  /** The parts of each record by their clock. One client writes a document, so a clock is enough. */
  readonly #parts = new Map<string, Map<number, Fields>>();
  readonly #idAt = new Map<number, string>();
  readonly #listeners = new Set<(ids: ReadonlySet<string>) => void>();

  constructor(document: Y.Doc) {
    this.#document = document;
    this.#array = document.getArray<Entry>(ROOT);
    const ids = new Set<string>();
    for (const client of document.store.clients.keys()) this.#readFrom(client, 0, ids);
    document.on('afterTransaction', (transaction: Y.Transaction) => this.#follow(transaction));
  }

  /** The ids of all records. */
  ids(): Iterable<string> {
    return this.#parts.keys();
  }

  /** The fields of a record, its id among them; undefined when there is none. */
  read(id: string): Fields | undefined {
    const parts = this.#parts.get(id);
    if (!parts) return undefined;
    const fields: { [field: string]: Json } = { id };
    for (const part of parts.values()) Object.assign(fields, part);
    return fields;
  }

  /** Calls back after every transaction with the ids of the records that changed. */
  observe(changed: (ids: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Writes operations, one after the other, within a transaction of the document. */
  write(transaction: Y.Transaction, operations: Iterable<Omit<PatchOperation, 'document'>>): void {
    const { deleted, added } = this.#plan(operations);
    const { store, clientID } = this.#document;
    const next = Y.getState(store, clientID);
    if (added.length > 0) {
      // `Y.Array.push` would look for the end of the array from its start.
      const last = next > 0 ? Y.getItem(store, Y.createID(clientID, next - 1)) : null;
      const id = Y.createID(clientID, next);
      const content = new Y.ContentAny([...added]);
      const item = new Y.Item(
        id,
        last,
        last?.lastId ?? null,
        null,
        null,
        this.#array,
        null,
        content,
      );
      item.integrate(transaction, 0);
    }
    for (const clock of deleted) {
      const id = Y.createID(clientID, clock);
      Y.getItemCleanStart(transaction, id);
      Y.getItemCleanEnd(transaction, store, id).delete(transaction);
    }
  }

  #plan(operations: Iterable<Omit<PatchOperation, 'document'>>): Plan {
    const changed = new Map<string, readonly Part[]>();
    for (const { id, before, after } of operations) {
      const parts = before === null ? [] : (changed.get(id) ?? this.#partsOf(id));
      changed.set(id, after === null ? [] : updated(parts, withoutId(after)));
    }
    const deleted: number[] = [];
    const added: Entry[] = [];
    for (const [id, parts] of changed) {
      const kept = new Set(parts.map(({ clock }) => clock));
      deleted.push(...this.#partsOf(id).flatMap(({ clock }) => (kept.has(clock) ? [] : clock)));
      for (const { clock, fields } of parts) if (clock === undefined) added.push([id, fields]);
    }
    return { deleted, added };
  }

  #partsOf(id: string): Stored[] {
    return [...(this.#parts.get(id) ?? [])].map(([clock, fields]) => ({ clock, fields }));
  }

  #follow({ beforeState, afterState, deleteSet }: Y.Transaction): void {
    const changed = new Set<string>();
    for (const [client, ranges] of deleteSet.clients) {
      const known = beforeState.get(client) ?? 0;
      for (const { clock, len } of ranges) {
        const end = Math.min(clock + len, known);
        for (let each = clock; each < end; each++) this.#forget(each, changed);
      }
    }
    for (const [client, end] of afterState) {
      const known = beforeState.get(client) ?? 0;
      if (end > known) this.#readFrom(client, known, changed);
    }
    for (const tell of this.#listeners) tell(changed);
  }

  #forget(clock: number, changed: Set<string>): void {
    const id = this.#idAt.get(clock);
    if (id === undefined) return;
    changed.add(id);
    this.#idAt.delete(clock);
    const parts = this.#parts.get(id);
    parts?.delete(clock);
    if (parts?.size === 0) this.#parts.delete(id);
  }

  /** Takes in what a client has written from a clock on. */
  #readFrom(client: number, from: number, changed: Set<string>): void {
    const structs = this.#document.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const item = structs[index];
      if (!(item instanceof Y.Item) || item.deleted || item.parent !== this.#array) continue;
      const first = item.id.clock;
      (item.content.getContent() as Entry[]).forEach(([id, fields], offset) => {
        changed.add(id);
        this.#idAt.set(first + offset, id);
        const parts = this.#parts.get(id);
        if (parts) parts.set(first + offset, fields);
        else this.#parts.set(id, new Map([[first + offset, fields]]));
      });
    }
  }
}

/** The parts of a record after an update. */
function updated(parts: readonly Part[], fields: Fields): readonly Part[] {
  const rests = parts.map((part) =>
    Object.keys(part.fields).some((field) => Object.hasOwn(fields, field))
      ? { fields: filtered(part.fields, (field) => !Object.hasOwn(fields, field)) }
      : part,
  );
  const next = { fields: filtered(fields, (_, value) => value !== null) };
  const filled = [...rests, next].filter((part) => Object.keys(part.fields).length > 0);
  // A record without fields has one entry without any.
  return filled.length > 0 ? filled : [{ fields: {} }];
}

/** The id stands in the entry already. */
function withoutId(fields: Fields): Fields {
  return filtered(fields, (field) => field !== 'id');
}

function filtered(fields: Fields, keep: (field: string, value: Json) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => keep(field, value)));
}
