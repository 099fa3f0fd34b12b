/** The lines of the board as a tree by the ARIA practice: one of them is reached by Tab, arrows go along the others. */

import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FaceContext } from '../canvas/face.ts';
import { useSelectedIds, useSelection } from '../session/selection.ts';
import { useOutline, useOutlineState } from './hooks.ts';
import { blockKeeper } from './blocks.ts';
import { OutlineBlock } from './outline-block.tsx';
import { useOutlineTexts } from './outline-texts.ts';
import { lineKeeper } from './lines.ts';
import type { PlacedRow, Row } from './rows.ts';
import { heardBy } from './tree-input.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useToldPlaces } from './use-told-places.ts';

const NOTHING: ReadonlySet<string> = new Set();

interface OutlineTreeProps {
  readonly rows: readonly PlacedRow[];
  readonly faces: FaceContext;
  readonly describedBy: string;
}

export function OutlineTree({ rows, faces, describedBy }: OutlineTreeProps) {
  const controller = useOutline();
  const texts = useOutlineTexts();
  const tree = useRef<HTMLDivElement>(null);
  const selected = useSelectedIds();
  const editing = useOutlineState((state) => state.editing);
  const chosen = useOutlineState((state) => state.current);
  // A menu that closes gives the focus back below, also where nothing on the board changed.
  useOutlineState((state) => state.menu);
  const current = rows.some(({ id }) => id === chosen) ? chosen : rows[0]?.id;
  const allSelected = useMemo(() => new Set(selected), [selected]);
  const [keepLines] = useState(lineKeeper);
  const lines = useMemo(() => keepLines(rows, faces), [keepLines, rows, faces]);
  const [keepBlocks] = useState(blockKeeper);
  const blocks = useMemo(
    () => keepBlocks(lines, controller.store.getState().current),
    [keepBlocks, lines, controller],
  );
  useToldPlaces(tree, rows);
  useKeptPlace(tree, lines);
  useSelectedElsewhere(rows);

  const listen = useEffectEvent((event: Event) =>
    heardBy(event, { controller, rows, current, lines }),
  );
  useEffect(() => {
    const element = tree.current;
    if (!element) return undefined;
    const stopped = new AbortController();
    const { signal } = stopped;
    for (const type of ['keydown', 'click', 'dblclick', 'contextmenu', 'focusin']) {
      element.addEventListener(type, (event) => listen(event), { signal });
    }
    return () => stopped.abort();
  }, []);

  // After every rendering: a line that is to get the focus may have come with it.
  useLayoutEffect(() => {
    const find = (id: string): HTMLElement | null =>
      tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
    const wanted = controller.takeWanted((id) => find(id) !== null);
    if (wanted !== undefined) find(wanted)?.focus();
  });

  return (
    <div
      ref={tree}
      className="outline-tree"
      role="tree"
      aria-label={texts.tree}
      aria-describedby={describedBy}
      aria-multiselectable
    >
      {blocks.map(({ key, lines: held }) => {
        const has = (id: string | undefined): boolean => held.some(({ row }) => row.id === id);
        return (
          <OutlineBlock
            key={key}
            lines={held}
            current={has(current) ? current : undefined}
            selected={held.some(({ row }) => allSelected.has(row.id)) ? allSelected : NOTHING}
            editing={has(editing?.id) ? editing : undefined}
          />
        );
      })}
    </div>
  );
}

/** Shows the line of what is selected in the picture, without taking the focus there. */
function useSelectedElsewhere(rows: readonly Row[]): void {
  const controller = useOutline();
  const selection = useSelection();
  const ids = useSelectedIds();
  const show = useEffectEvent(([id, ...others]: readonly string[]) => {
    if (selection.getState().by !== 'canvas' || id === undefined || others.length > 0) return;
    if (!rows.some((row) => row.id === id)) return;
    controller.store.setState({ current: id });
    document
      .querySelector(`.outline-tree [data-id="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => show(ids), [ids]);
}
