/**
 * Judges an update that a browser sends to a pad, before it touches the document: only plain text in
 * the root text, only by the sender's own client ids, within bounds, and with nothing missing.
 */

import * as Y from 'yjs';
import { PAD_LENGTH, PAD_UPDATE_BYTES } from '../domain/limits.ts';
import { padText } from './document.ts';

type PadRefusal = 'malformed' | 'foreign-client' | 'not-plain-text' | 'too-long' | 'gap';

/** Yjs numbers letters as it counts them; far above what fits in a pad, far below where numbers end. */
const MOST_LETTERS = 2 ** 31;

/** The client ids whose letters an update brings. @throws on bytes that are no update. */
export function clientsOf(update: Uint8Array): Set<number> {
  return new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client));
}

/**
 * Tries the update on a copy of the pad. Returns why it is refused, `nothing-new` when the pad has all
 * of it already, or undefined when it is fine. `mayUse` says whether the sender may write with a
 * client id.
 */
export function judgePadUpdate(
  pad: Y.Doc,
  update: Uint8Array,
  mayUse: (clientId: number) => boolean,
): PadRefusal | 'nothing-new' | undefined {
  if (update.byteLength > PAD_UPDATE_BYTES) return 'too-long';
  const trial = new Y.Doc();
  const changes: Uint8Array[] = [];
  try {
    for (const struct of Y.decodeUpdate(update).structs) {
      const { client, clock } = struct.id;
      if (!isPlain(struct)) return 'not-plain-text';
      if (!Number.isSafeInteger(client) || clock + struct.length > MOST_LETTERS) return 'too-long';
      const known = clock + struct.length <= Y.getState(pad.store, client);
      if (!known && !mayUse(client)) return 'foreign-client';
    }
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(pad));
    trial.on('update', (change: Uint8Array) => changes.push(change));
    Y.applyUpdate(trial, update);
  } catch {
    return 'malformed'; // Yjs throws on bytes that do not decode; the sender gets the refusal.
  }
  if (trial.store.pendingStructs !== null || trial.store.pendingDs !== null) return 'gap';
  if (changes.length === 0) return 'nothing-new';
  if (!isPlainPad(trial)) return 'not-plain-text';
  return padText(trial).length > PAD_LENGTH ? 'too-long' : undefined;
}

/** Whether a pad holds plain letters in its one root and nothing else. */
function isPlainPad(pad: Y.Doc): boolean {
  const delta = padText(pad).toDelta() as { insert: unknown; attributes?: unknown }[];
  return (
    [...pad.share.keys()].every((root) => root === 'text') &&
    delta.every(({ insert, attributes }) => typeof insert === 'string' && !attributes)
  );
}

/** Letters, and the traces of deleted ones; no formats, embeds, nested types or skipped ranges. */
function isPlain(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false;
  const { content } = struct;
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
}
