/**
 * Judges an update that a browser sends to a pad, before it touches the document: only plain text in
 * the root text, only by the sender's own client ids, within bounds, and with nothing missing.
 */

import * as Y from 'yjs';
import { PAD_LENGTH, PAD_UPDATE_BYTES } from '../domain/limits.ts';
import { padText } from './document.ts';

export type PadRefusal = 'malformed' | 'foreign-client' | 'not-plain-text' | 'too-long' | 'gap';

/** The client ids whose letters an update brings. @throws on bytes that are no update. */
export function clientsOf(update: Uint8Array): Set<number> {
  return new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client));
}

/**
 * Tries the update on a copy of the pad. Returns why it is refused, or undefined when it is fine.
 * `mayUse` says whether the sender may write with a client id.
 */
export function judgePadUpdate(
  pad: Y.Doc,
  update: Uint8Array,
  mayUse: (clientId: number) => boolean,
): PadRefusal | undefined {
  if (update.byteLength > PAD_UPDATE_BYTES) return 'too-long';
  const trial = new Y.Doc();
  try {
    const { structs } = Y.decodeUpdate(update);
    for (const struct of structs) {
      if (!mayUse(struct.id.client)) return 'foreign-client';
      if (!isPlain(struct)) return 'not-plain-text';
    }
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(pad));
    Y.applyUpdate(trial, update);
  } catch {
    return 'malformed'; // Yjs throws on bytes that do not decode; the sender gets the refusal.
  }
  if (trial.store.pendingStructs !== null || trial.store.pendingDs !== null) return 'gap';
  const text = padText(trial);
  for (const root of trial.share.keys()) if (root !== 'text') return 'not-plain-text';
  const delta = text.toDelta() as { insert: unknown; attributes?: unknown }[];
  if (delta.some(({ insert, attributes }) => typeof insert !== 'string' || attributes)) {
    return 'not-plain-text';
  }
  return text.length > PAD_LENGTH ? 'too-long' : undefined;
}

/** Letters, and the traces of deleted ones; no formats, embeds, nested types or skipped ranges. */
function isPlain(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false;
  const { content } = struct;
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
}
