/** Hours in a week. */
export const MOST_HOURS = 168;

/** Euros of one agreement. */
export const MOST_EUROS = 1_000_000_000;

/** The number that somebody typed, with a comma or a point; undefined for an empty field. */
export function readNumber(text: string, most: number): number | undefined | 'wrong' {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return undefined;
  const number = /^\d+(\.\d*)?$/.test(typed) ? Number(typed) : Number.NaN;
  return number <= most ? number : 'wrong';
}
