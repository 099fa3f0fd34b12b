import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PlacedRow } from './rows.ts';

/**
 * Tells of each line its place among those of its branch. With one that comes or goes this changes for all
 * of them, which need not be rendered again for it.
 */
export function useToldPlaces(
  tree: RefObject<HTMLElement | null>,
  rows: readonly PlacedRow[],
): void {
  const told = useRef<readonly PlacedRow[]>([]);
  useLayoutEffect(() => {
    const known = told.current;
    told.current = rows;
    if (areSame(known, rows)) return;
    const places = new Map(rows.map((row) => [row.id, row]));
    for (const line of tree.current?.querySelectorAll('[role="treeitem"]') ?? []) {
      const row = places.get(line.getAttribute('data-id') ?? '');
      tell(line, 'aria-posinset', row?.position);
      tell(line, 'aria-setsize', row?.size);
    }
  }, [tree, rows]);
}

/** Whether each line is where it was, and so was rendered before. */
function areSame(before: readonly PlacedRow[], now: readonly PlacedRow[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ id, position, size }, at) => {
      const known = before[at];
      return known?.id === id && known.position === position && known.size === size;
    })
  );
}

function tell(line: Element, name: string, value: number | undefined): void {
  const text = String(value ?? '');
  if (line.getAttribute(name) !== text) line.setAttribute(name, text);
}
