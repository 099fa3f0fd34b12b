/** How much fits on the big screen: an estimate in the pixels of a screen of 1920 by 1080. */

/** Lines that a text takes where so many characters fit on one; words that wrap leave a little space. */
export function linesOf(text: string, perLine: number): number {
  return Math.max(Math.ceil(text.length / (perLine * 0.92)), 1);
}

/** The items in parts that are no higher than the room there is; one that is higher by itself is a part alone. */
export function inParts<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: number,
): Item[][] {
  const parts: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const height = heightOf(item);
    const last = parts.at(-1);
    if (last && height <= left) last.push(item);
    else {
      parts.push([item]);
      left = room;
    }
    left -= height;
  }
  return parts;
}
