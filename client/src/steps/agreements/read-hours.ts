/** Hours in a week. */
const MOST = 168;

/** The hours that somebody typed, undefined for an empty field. */
export function readHours(text: string): number | undefined | 'wrong' {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return undefined;
  const hours = /^\d+(\.\d*)?$/.test(typed) ? Number(typed) : Number.NaN;
  return hours <= MOST ? hours : 'wrong';
}
