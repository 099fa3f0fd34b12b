/** The board in words, in reading order, for those who hear it: what the canvas draws, as a list. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { Records } from '@ambitiebord/shared/records/registry';
import {
  memo,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { StoreApi } from 'zustand';
import { useSessionState } from '../session/hooks.ts';
import { readingOrder } from '../tools/reading-order.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { atRest } from '../ui/rest.ts';
import type { Hands } from './hands-of-others.ts';
import { useCanvas, useFaces } from './hooks.ts';
import { PlacesById } from './places-by-id.ts';
import { KeptFaces } from './face.ts';

/** Items that are listed at once: more of them would hold up who has begun to work. */
const AT_ONCE = 1_000;

interface BoardTextProps {
  readonly hands: StoreApi<Hands>;
}

/** A list that follows when the picture has been drawn: that goes first, also when the page opens. */
export const BoardText = memo(function BoardText({ hands }: BoardTextProps) {
  const messages = useFrameMessages();
  const isDrawn = useDeferredValue(true, false);
  // The picture goes first; the words follow when there is time.
  const board = useDeferredValue(useSessionState((state) => state.board));
  return (
    <ul className="visually-hidden" aria-label={messages.canvas.boardInWords}>
      {isDrawn && <BoardTextItems board={board} hands={hands} />}
    </ul>
  );
});

interface BoardTextItemsProps extends BoardTextProps {
  readonly board: Records;
}

/**
 * Each item carries the place of its object on the board, also while somebody else drags or pulls it. Nothing of it
 * is rendered for a change before the picture has been.
 */
const BoardTextItems = memo(function BoardTextItems({ board, hands }: BoardTextItemsProps) {
  const controller = useCanvas();
  const [kept] = useState(() => new KeptFaces());
  const places = usePlacesInHands(hands);
  const layout = controller.layout();
  const order = useMemo(() => readingOrder(board), [board]);
  const faces = useFaces(board);
  const words = useMemo(
    () =>
      new Map(
        layout.objects.map(({ record, rectangle }) => [
          record.id,
          { rectangle, text: kept.of(record, faces).words },
        ]),
      ),
    [layout, faces, kept],
  );
  const listed = useListed(order.length);
  return order.slice(0, listed).map((id) => {
    const item = words.get(id);
    return (
      item && (
        <BoardTextItem
          key={id}
          id={id}
          text={item.text}
          rectangle={item.rectangle}
          places={places}
        />
      )
    );
  });
});

/** How many of so many items are listed: of a full board more each time that the page is at rest. */
function useListed(count: number): number {
  const [listed, setListed] = useState(AT_ONCE);
  const isWhole = listed >= count;
  useEffect(() => {
    if (isWhole) return undefined;
    let isThere = true;
    async function listMore(): Promise<void> {
      await atRest();
      if (isThere) setListed(listed + AT_ONCE);
    }
    void listMore();
    return () => {
      isThere = false;
    };
  }, [isWhole, listed]);
  return listed;
}

/** Passes on where others have objects, past React and the list: that is not looked through for each step of a hand. */
function usePlacesInHands(hands: StoreApi<Hands>): PlacesById {
  const [places] = useState(() => new PlacesById());
  useEffect(() => {
    const pass = ({ dragged, pulled }: Hands): void => places.set(new Map([...dragged, ...pulled]));
    pass(hands.getState());
    return hands.subscribe(pass);
  }, [hands, places]);
  return places;
}

interface BoardTextItemProps {
  readonly id: string;
  readonly text: string;
  /** Where it lies when nobody drags or pulls it; keeps its identity as long as it lies there. */
  readonly rectangle: Rectangle;
  readonly places: PlacesById;
}

const BoardTextItem = memo(function BoardTextItem({
  id,
  text,
  rectangle,
  places,
}: BoardTextItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const { x, y, width, height } = { ...rectangle, ...places.of(id) };
      Object.assign(item.current?.dataset ?? {}, { x, y, width, height });
    };
    place();
    return places.follow(id, place);
  }, [id, places, rectangle]);
  return (
    <li ref={item} data-id={id}>
      {text}
    </li>
  );
});
