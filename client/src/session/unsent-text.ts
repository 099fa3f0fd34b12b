import { padText } from '@ambitiebord/shared/documents/document';
import * as Y from 'yjs';

/**
 * What was written into a pad that the server does not have: the letters in `local` that it never took,
 * those that stand apart with a space between. Letters that were only taken away are not in it.
 */
export function unsentText(local: Y.Doc, server: Y.Doc): string {
  const taken = Y.createSnapshot(Y.createDeleteSet(), Y.snapshot(server).sv);
  const pieces: string[] = [];
  let apart = true;
  for (const { insert, attributes } of padText(local).toDelta(
    Y.snapshot(local),
    taken,
  ) as Piece[]) {
    const kind = attributes?.ychange?.type;
    if (kind === 'removed' || typeof insert !== 'string') continue;
    if (kind === 'added') pieces.push(apart && pieces.length > 0 ? ` ${insert}` : insert);
    apart = kind !== 'added';
  }
  return pieces.join('');
}

/** A part of a Yjs text with what happened to it between two states. */
interface Piece {
  readonly insert: unknown;
  readonly attributes?: { readonly ychange?: { readonly type: 'added' | 'removed' } };
}
