/** Times as a clock on the wall shows them, by the clock of this device: `14:05`. */
export function showClock(time: number): string {
  const at = new Date(time);
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Whole minutes of a time in milliseconds, to the nearest. */
export function wholeMinutes(time: number): number {
  return Math.round(time / 60_000);
}
