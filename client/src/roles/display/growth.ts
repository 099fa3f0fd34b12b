/** How much larger than its smallest size the content of the big screen can be. */

/** Twice as large is enough for the last row, and still calm. */
const MOST = 2;
/** No letters become larger than this, in rem. */
const LARGEST_LETTERS = 8;
/** So many steps from one size to twice that size: too few to creep with every letter that is typed. */
const STEPS = 20;

/**
 * The most that content may grow, by its largest letters.
 * @param letters the size of the largest letters before growing, in rem.
 */
export function mostGrowth(letters: number): number {
  if (letters <= 0) return 1;
  return Math.min(Math.max(LARGEST_LETTERS / letters, 1), MOST);
}

/** The largest growth from 1 up to the most, in steps, with which the content fits; 1 if none does. */
export function largestGrowth(most: number, fits: (growth: number) => boolean): number {
  const growthAt = (step: number): number => 1 + step / STEPS;
  let least = 0;
  let beyond = Math.floor((most - 1) * STEPS + 1e-9) + 1;
  while (beyond - least > 1) {
    const middle = Math.floor((least + beyond) / 2);
    if (fits(growthAt(middle))) least = middle;
    else beyond = middle;
  }
  return growthAt(least);
}
