/**
 * Stands in for `lib0/logging` in the built pages, of which Yjs uses two functions to warn developers: the original
 * paints their words, and brings a tenth of all that Yjs weighs to do so.
 */

/**
 * Writes to the console, for developers.
 *
 * @public
 */
// oxlint-disable-next-line no-console -- what Yjs says to developers
export const print = (...words: readonly unknown[]): void => console.info(...words);

/**
 * Warns on the console.
 *
 * @public
 */
// oxlint-disable-next-line no-console -- what Yjs says to developers
export const warn = (...words: readonly unknown[]): void => console.warn(...words);

/** @public */
export const ORANGE = '';
/** @public */
export const RED = '';
/** @public */
export const BOLD = '';
/** @public */
export const UNBOLD = '';
