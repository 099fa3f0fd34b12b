/** The board in words, in reading order, for those who hear it: what the canvas draws, as a list. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { shifted } from '../actions/move-objects.ts';
import { useSessionState } from '../session/hooks.ts';
import { readingOrder } from '../tools/reading-order.ts';
import { useMessages } from '../ui/language.tsx';
import { useCanvas, useFaces, useLayout, useRemoteChanges } from './hooks.ts';
import { MovesById } from './moves-by-id.ts';
import { SpokenFaces } from './spoken-faces.ts';

/** Each item carries the place of its object on the board, also while somebody else drags or pulls it. */
export const BoardText = memo(function BoardText() {
  const controller = useCanvas();
  const messages = useMessages();
  const [said] = useState(() => new SpokenFaces());
  const [moves] = useState(() => new MovesById());
  // The picture goes first; the words follow when there is time.
  const board = useDeferredValue(useSessionState((state) => state.board));
  const layout = controller.layout();
  const order = useMemo(() => readingOrder(board), [board]);
  const faces = useFaces(board);
  const words = useMemo(
    () =>
      new Map(
        layout.objects.map(({ record, rectangle }) => [
          record.id,
          { rectangle, text: said.of(record, faces) },
        ]),
      ),
    [layout, faces, said],
  );
  return (
    <>
      <RemoteMoves moves={moves} />
      <ul className="visually-hidden" aria-label={messages.canvas.boardInWords}>
        {order.map((id) => {
          const item = words.get(id);
          return (
            item && (
              <BoardTextItem
                key={id}
                id={id}
                text={item.text}
                rectangle={item.rectangle}
                moves={moves}
              />
            )
          );
        })}
      </ul>
    </>
  );
});

/** Passes on what others drag and pull, past the list: that is not looked through for each step of a hand. */
function RemoteMoves({ moves }: { readonly moves: MovesById }) {
  const remote = useRemoteChanges(useLayout());
  useEffect(() => moves.set(new Map([...remote.moves, ...remote.resizes])), [moves, remote]);
  return null;
}

interface BoardTextItemProps {
  readonly id: string;
  readonly text: string;
  /** Where it lies when nobody drags or pulls it; keeps its identity as long as it lies there. */
  readonly rectangle: Rectangle;
  readonly moves: MovesById;
}

const BoardTextItem = memo(function BoardTextItem({
  id,
  text,
  rectangle,
  moves,
}: BoardTextItemProps) {
  const follow = useCallback((changed: () => void) => moves.follow(id, changed), [moves, id]);
  const { x, y, width, height } = placeNow(
    rectangle,
    useSyncExternalStore(follow, () => moves.of(id)),
  );
  return (
    <li data-id={id} data-x={x} data-y={y} data-width={width} data-height={height}>
      {text}
    </li>
  );
});

function placeNow(rectangle: Rectangle, change: Point | Rectangle | undefined): Rectangle {
  if (!change) return rectangle;
  return 'width' in change ? change : shifted(rectangle, change);
}
