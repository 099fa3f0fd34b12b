/** What became of things, as a block of a report: what went and what came is told by words beside marks. */

/** Words that stay, go or come; with the white space after them. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export type ChangeKind = 'unchanged' | 'reworded' | 'split' | 'merged' | 'added' | 'dropped';

/** One thing, then and now. */
export interface ChangeEntry {
  readonly change: ChangeKind;
  /** What became of it, in words. */
  readonly label: string;
  /** Its texts below each other. */
  readonly texts: readonly (readonly Piece[])[];
  /** What else of it is another thing now. */
  readonly facts: readonly string[];
}

/** What stands before words that went or came, where marks alone would not tell. */
export type Told = Readonly<Record<'removed' | 'added', string>>;

export interface Changes {
  readonly kind: 'changes';
  readonly told: Told;
  readonly entries: readonly ChangeEntry[];
}

/** A text with its marks. */
export interface Marked {
  readonly kind: 'marked';
  readonly told: Told;
  readonly pieces: readonly Piece[];
}

/** The same in words alone: `weg: ‘a’`. For forms without marks. */
export function piecesInWords(pieces: readonly Piece[], told: Told): string {
  return pieces
    .map(({ kind, text }) => (kind === 'same' ? text.trim() : `[${told[kind]} ${text.trim()}]`))
    .join(' ');
}
