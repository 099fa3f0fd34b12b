/** The board in words, in reading order, for those who hear it: what the canvas draws, as a list. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import { memo, useDeferredValue, useMemo } from 'react';
import { shifted } from '../actions/move-objects.ts';
import { useSessionState } from '../session/hooks.ts';
import { readingOrder } from '../tools/reading-order.ts';
import { useMessages } from '../ui/language.tsx';
import { faceContext, faceOf, spoken } from './face.ts';
import { useCanvas, useRemoteMoves } from './hooks.ts';

/** Each item carries the place of its object on the board, also while somebody else drags it. */
export function BoardText() {
  const controller = useCanvas();
  const messages = useMessages();
  // The picture goes first; the words follow when there is time.
  const board = useDeferredValue(useSessionState((state) => state.board));
  const layout = controller.layout();
  const moves = useRemoteMoves(layout);
  const order = useMemo(() => readingOrder(board), [board]);
  const words = useMemo(() => {
    const faces = faceContext(board, messages);
    return new Map(
      layout.objects.map(({ record, rectangle }) => [
        record.id,
        { rectangle, text: spoken(faceOf(record, faces), messages) },
      ]),
    );
  }, [board, layout, messages]);
  return (
    <ul className="visually-hidden" aria-label={messages.canvas.boardInWords}>
      {order.map((id) => {
        const item = words.get(id);
        if (!item) return null;
        const by = moves.get(id);
        const rectangle = by ? shifted(item.rectangle, by) : item.rectangle;
        return <BoardTextItem key={id} id={id} text={item.text} {...rectangle} />;
      })}
    </ul>
  );
}

const BoardTextItem = memo(function BoardTextItem({
  id,
  text,
  x,
  y,
  width,
  height,
}: { readonly id: string; readonly text: string } & Rectangle) {
  return (
    <li data-id={id} data-x={x} data-y={y} data-width={width} data-height={height}>
      {text}
    </li>
  );
});
