import { shortened } from '@ambitiebord/shared/domain/cut-text';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useToast } from '../ui/toast.tsx';
import { useOutline } from './hooks.ts';
import type { Line } from './lines.ts';
import { isDraft } from './draft.ts';
import { useOutlineTexts } from './outline-texts.ts';
import { nearestLeft } from './rows.ts';

/** Characters of a line in a message. */
const LONGEST = 80;

/**
 * Keeps who walks over the list where they are: when their line goes, they are at the nearest that is left,
 * with a word about it, and with the focus if it was in the list.
 */
export function useKeptPlace(tree: RefObject<HTMLElement | null>, lines: readonly Line[]): void {
  const controller = useOutline();
  const texts = useOutlineTexts();
  const { announce } = useToast();
  const before = useRef(lines);
  const hadFocus = useRef(false);

  // When what has the focus is taken away, no event says so: then the focus was here last.
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const look = ({ target }: Event): void => {
      hadFocus.current = target instanceof Node && (tree.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', look, { signal });
    document.addEventListener('pointerdown', look, { signal });
    return () => stopped.abort();
  }, [tree]);

  useLayoutEffect(() => {
    const known = before.current;
    before.current = lines;
    const { current, editing } = controller.store.getState();
    const { board } = controller.session.state.getState();
    if (editing && editing.draft === undefined && !board.has(editing.id)) {
      controller.store.setState({ editing: undefined });
    }
    const earlier = known.find(({ row }) => row.id === current);
    if (!earlier) return;
    if (lines.some(({ row }) => row.id === current)) {
      // It went elsewhere and was made anew there, without the focus that it had.
      const isOut = document.activeElement === document.body;
      if (hadFocus.current && isOut && editing?.id !== current)
        controller.focusSoon(earlier.row.id);
      return;
    }
    const rows = lines.map(({ row }) => row);
    const next = nearestLeft(
      known.map(({ row }) => row),
      earlier.row.id,
      rows,
    );
    const there = lines.find(({ row }) => row.id === next);
    if (there) controller.goTo(there.row.id, { focus: hadFocus.current });
    // What was folded away or never written is not gone.
    if (board.has(earlier.row.id) || isDraft(earlier.row.record)) return;
    const what = shortened(earlier.words, LONGEST);
    announce(there ? texts.gone(what, shortened(there.words, LONGEST)) : texts.goneLast(what));
  });
}
