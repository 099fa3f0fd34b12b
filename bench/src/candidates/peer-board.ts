/** A board of notes in a Yjs document that every client may write, as on servers that know no commands. */

import * as Y from 'yjs';
import { noteText } from '../load/notes.ts';
import type { BenchBoard } from './candidate.ts';

type Fields = Y.Map<unknown>;

const records = (document: Y.Doc): Y.Map<Fields> => document.getMap<Fields>('records');

/** Keeps what every client of the room begins with, and sends what is new with `publish`. */
export class PeerBoard implements BenchBoard {
  readonly #seed = new Y.Doc();
  readonly #publish: (update: Uint8Array) => Promise<void>;
  #notes = 0;

  constructor(publish: (update: Uint8Array) => Promise<void>) {
    this.#publish = publish;
  }

  /** A document as a client has it that writes: with all notes, and a client id of its own. */
  writer(): Y.Doc {
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(this.#seed));
    return document;
  }

  addNotes = async (count: number): Promise<void> => {
    const before = Y.encodeStateVector(this.#seed);
    this.#seed.transact(() => {
      for (const end = this.#notes + count; this.#notes < end; this.#notes++) {
        records(this.#seed).set(String(this.#notes), new Y.Map(fieldsOf(this.#notes)));
      }
    });
    await this.#publish(Y.encodeStateAsUpdate(this.#seed, before));
  };

  onMoves = (replica: Y.Doc, moved: (note: number, number: number) => void): void => {
    records(replica).observeDeep((events) => {
      for (const { path } of events) {
        const [id] = path;
        if (id !== undefined) moved(Number(id), numberOf(records(replica).get(String(id))));
      }
    });
  };

  positions = (replica: Y.Doc): Map<number, number> =>
    new Map([...records(replica)].map(([id, fields]) => [Number(id), numberOf(fields)]));
}

/** Moves a note in the document of a client; returns the update. */
export function moveIn(document: Y.Doc, note: number, number: number): Uint8Array {
  const before = Y.encodeStateVector(document);
  document.transact(() => {
    const fields = records(document).get(String(note));
    fields?.set('position', { x: number, y: note });
    fields?.set('updatedAt', Date.now());
  });
  return Y.encodeStateAsUpdate(document, before);
}

/** The same fields as on our board. */
function fieldsOf(note: number): [string, unknown][] {
  return Object.entries({
    id: `bench-note-${note}`,
    type: 'note',
    createdAt: Date.now(),
    updatedAt: Date.now(),
    authorId: 'lK71TnYlmMu3HDqQ',
    text: noteText(note),
    colour: 'yellow',
    position: { x: 0, y: note },
  });
}

function numberOf(fields: Fields | undefined): number {
  const position = fields?.get('position') as { readonly x: number } | undefined;
  return position?.x ?? -1;
}
