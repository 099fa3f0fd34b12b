/** A text with the carets of others, cut into pieces that can be shown one after the other. */

export interface Caret {
  readonly key: number;
  readonly name: string;
  readonly colour: string;
  /** Indexes in the text; the selection lies between them, the caret at the head. */
  readonly anchor: number;
  readonly head: number;
}

export type Piece =
  | {
      readonly kind: 'text';
      readonly at: number;
      readonly text: string;
      readonly selectedBy: Caret | undefined;
    }
  | { readonly kind: 'caret'; readonly at: number; readonly caret: Caret };

/** The pieces in reading order; their texts together are the whole text. */
export function caretPieces(text: string, carets: readonly Caret[]): Piece[] {
  const within = (index: number): number => Math.min(Math.max(index, 0), text.length);
  const placed = carets.map((caret) => ({
    ...caret,
    anchor: within(caret.anchor),
    head: within(caret.head),
  }));
  const cuts = new Set([0, text.length, ...placed.flatMap(({ anchor, head }) => [anchor, head])]);
  const places = [...cuts].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, at] of places.entries()) {
    for (const caret of placed) if (caret.head === at) pieces.push({ kind: 'caret', at, caret });
    const end = places[index + 1];
    if (end === undefined) break;
    const selectedBy = placed.find(
      ({ anchor, head }) => Math.min(anchor, head) <= at && Math.max(anchor, head) >= end,
    );
    pieces.push({ kind: 'text', at, text: text.slice(at, end), selectedBy });
  }
  return pieces;
}
