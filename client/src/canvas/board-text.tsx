/** The board in words, in reading order, for those who hear it: what the canvas draws, as a list. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import { memo, useDeferredValue, useMemo } from 'react';
import { shifted } from '../actions/move-objects.ts';
import { useOthers, useSessionState } from '../session/hooks.ts';
import { readingOrder } from '../tools/reading-order.ts';
import { useMessages } from '../ui/language.tsx';
import { faceContext, faceOf, spoken } from './face.ts';
import { useCanvas } from './hooks.ts';
import { remoteMoves } from './presence.ts';

/** Each item carries the place of its object on the board, also while somebody else drags it. */
export function BoardText() {
  const controller = useCanvas();
  const messages = useMessages();
  // The picture goes first; the words follow when there is time.
  const board = useDeferredValue(useSessionState((state) => state.board));
  const layout = controller.layout();
  const moves = useOthers((others) => remoteMoves(others.values(), layout));
  const faces = useMemo(() => faceContext(board, messages), [board, messages]);
  const order = useMemo(() => readingOrder(board), [board]);
  const placed = new Map(layout.objects.map((object) => [object.record.id, object]));
  return (
    <ul className="visually-hidden" aria-label={messages.canvas.boardInWords}>
      {order.map((id) => {
        const object = placed.get(id);
        if (!object) return null;
        const by = moves.get(id);
        const rectangle = by ? shifted(object.rectangle, by) : object.rectangle;
        const text = spoken(faceOf(object.record, faces), messages);
        return <BoardTextItem key={id} id={id} text={text} {...rectangle} />;
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
