/** Characters up to which a sentence is shown in each size; beyond the last in the smallest. */
const SIZES = [90, 180, 320, 600, 1_100];

/** The class of the size in which a text of this length fits on the screen. */
export function displaySize(length: number): string {
  const size = SIZES.findIndex((most) => length <= most);
  return `display-size-${size === -1 ? SIZES.length : size}`;
}
