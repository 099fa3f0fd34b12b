/** Editing the text of an open pad: small edits in, everybody's changes out, own undo, carets. */

import type { Presence } from '@ambitiebord/shared/protocol/presence';
import * as Y from 'yjs';
import type { Pad } from './session-client.ts';

/** One edit: from `index`, `remove` UTF-16 code units give way to `insert`. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** `typed` came in through `apply`, `undone` from own undo or redo, `remote` from somebody else. */
export type PadChange = 'typed' | 'undone' | 'remote';

/** A caret as it is published: both ends stay at their letter while the text moves. */
export type PublishedCaret = NonNullable<Presence['caret']>;

export interface PadEditor {
  readonly text: () => string;
  readonly apply: (splice: Splice) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Calls back after every change with the splices that made it, to be applied one after the other. */
  readonly onChange: (listen: (splices: readonly Splice[], kind: PadChange) => void) => () => void;
  /** The ends of a selection, as indexes in the text, in the form that can be published. */
  readonly publishedCaret: (anchor: number, head: number) => PublishedCaret;
  /** Where a published caret is now; undefined when its place is not known here. */
  readonly placeOf: (
    caret: PublishedCaret,
  ) => { readonly anchor: number; readonly head: number } | undefined;
  readonly destroy: () => void;
}

/** Sticks to the letter before it, so that what others insert at a caret comes after it. */
const TO_THE_LEFT = -1;

type Delta = readonly {
  readonly retain?: number;
  readonly delete?: number;
  readonly insert?: unknown;
}[];

/** The splices of a Yjs text event, each counted in the text that the one before it left. */
function splicesOf(delta: Delta): Splice[] {
  const splices: Splice[] = [];
  let index = 0;
  for (const { retain = 0, delete: remove = 0, insert } of delta) {
    index += retain;
    if (remove > 0) splices.push({ index, remove, insert: '' });
    if (typeof insert === 'string') {
      splices.push({ index, remove: 0, insert });
      index += insert.length;
    }
  }
  return splices;
}

/** Opens the text of a pad for editing; the pad itself stays the caller's. */
export function editPad(padId: string, { text }: Pad): PadEditor {
  const typing = { kind: 'typing' };
  const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set([typing]) });
  const kindOf = (origin: unknown): PadChange => {
    if (origin === typing) return 'typed';
    return origin === undoManager ? 'undone' : 'remote';
  };
  const relative = (index: number) =>
    Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), TO_THE_LEFT),
    ) as PublishedCaret['anchor'];
  const absolute = (position: unknown): number | undefined => {
    const { doc } = text;
    if (!doc) return undefined;
    return Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(position),
      doc,
    )?.index;
  };

  return {
    text: () => text.toJSON(),
    apply: ({ index, remove, insert }) => {
      text.doc?.transact(() => {
        if (remove > 0) text.delete(index, remove);
        if (insert.length > 0) text.insert(index, insert);
      }, typing);
    },
    undo: () => undoManager.undo(),
    redo: () => undoManager.redo(),
    onChange: (listen) => {
      const observe = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
        listen(splicesOf(event.delta as Delta), kindOf(transaction.origin));
      };
      text.observe(observe);
      return () => text.unobserve(observe);
    },
    publishedCaret: (anchor, head) => ({ padId, anchor: relative(anchor), head: relative(head) }),
    placeOf: (caret) => {
      const anchor = absolute(caret.anchor);
      const head = absolute(caret.head);
      return anchor === undefined || head === undefined ? undefined : { anchor, head };
    },
    destroy: () => undoManager.destroy(),
  };
}
