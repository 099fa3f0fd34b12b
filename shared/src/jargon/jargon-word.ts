/** What a list of hard words is made of. */

/** A word of care, welfare or the municipality that not everybody knows. */
export interface JargonWord {
  readonly word: string;
  /** What can stand in its place, in the same sentence. Empty: there is no shorter way to say it. */
  readonly plain: string;
  /** What it means, in one plain sentence. */
  readonly meaning: string;
  /** Other forms of the word, with what can stand in their place. */
  readonly forms?: Readonly<Record<string, string>>;
}

/** One row of a list: the word, what to say instead, what it means, and its other forms. */
export type JargonRow = readonly [
  word: string,
  plain: string,
  meaning: string,
  forms?: Readonly<Record<string, string>>,
];

/** Rows as words. */
export function jargonWords(rows: readonly JargonRow[]): JargonWord[] {
  return rows.map(([word, plain, meaning, forms]) => ({
    word,
    plain,
    meaning,
    ...(forms === undefined ? {} : { forms }),
  }));
}
