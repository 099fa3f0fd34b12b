/**
 * The picture of the board: one layer for what lies still, one for what moves and marks, and one for pointers: those
 * of others move all the time, and nothing else is drawn again for them.
 */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type Konva from 'konva';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { Layer, Stage } from 'react-konva/lib/ReactKonvaCore';
import { useStore, type StoreApi } from 'zustand';
import { clusterUnder, shifted } from '../actions/move-objects.ts';
import { useSessionState } from '../session/hooks.ts';
import { useSelectedIds } from '../session/selection.ts';
import type { Hands } from './hands-of-others.ts';
import { useCanvas, useCanvasState, useFaces, useLayout } from './hooks.ts';
import { placedOf } from '../tools/object-index.ts';
import type { Resizing } from '../tools/tool.ts';
import { LiveLater, MarksLater } from './live-later.tsx';
import { LayoutShape } from './layout-shape.tsx';
import type { Look } from './look.ts';
import { ObjectPainter } from './object-painter.ts';
import { measureApart } from './paint.ts';
import { FreeLater } from './free-later.ts';
import { pulledNow, remoteMoves } from './presence.ts';
import { movedLayout, splitLayout, type Moves } from './shift-layout.ts';

interface BoardStageProps {
  readonly look: Look;
  readonly hands: StoreApi<Hands>;
}

/** Draws everything; the viewport is set on the layers, and what others move is followed, without rendering. */
export const BoardStage = memo(function BoardStage({ look, hands }: BoardStageProps) {
  const board = useSessionState((state) => state.board);
  const layout = useLayout();
  const faces = useFaces(board);
  const size = useCanvasState((state) => state.size);
  const lower = useRef<Konva.Layer>(null);
  const upper = useRef<Konva.Layer>(null);
  const painter = usePainter(look, useFreePainter(lower, upper));
  const local = useLocalChanges();
  const { moves } = local;
  const { stillNow, movedNow } = useParts(layout, local, hands);
  const drawnNow = useCallback(() => [stillNow(), movedNow()], [stillNow, movedNow]);
  useEffect(() => hands.subscribe(() => void upper.current?.batchDraw()), [hands]);
  const targets = useMemo(() => targetsOf(layout, moves), [layout, moves]);
  const pointers = useRef<Konva.Layer>(null);
  useLayersAtViewport(lower, upper, pointers);

  return (
    <Stage width={size.width} height={size.height} listening={false} className="board-stage">
      <Layer ref={lower} listening={false}>
        <LayoutShape layoutNow={stillNow} faces={faces} look={look} painter={painter} />
      </Layer>
      <Layer ref={upper} listening={false} onDraw={() => hideWhenEmpty(upper.current)}>
        <LayoutShape layoutNow={movedNow} faces={faces} look={look} painter={painter} />
        <MarksLater drawnNow={drawnNow} targets={targets} look={look} />
      </Layer>
      <Layer ref={pointers} listening={false}>
        <LiveLater board={board} look={look} />
      </Layer>
    </Stage>
  );
});

/** What draws frames, arrows, drawings and images; these layers are drawn again when there is more. */
function useFreePainter(...layers: { readonly current: Konva.Layer | null }[]): FreeLater {
  const { session } = useCanvas();
  const [lower, upper] = layers;
  const free = useMemo(() => new FreeLater(session), [session]);
  useEffect(
    () =>
      free.open(() => {
        for (const layer of [lower?.current, upper?.current]) layer?.batchDraw();
      }),
    [free, lower, upper],
  );
  return free;
}

/** Knows the words of all faces, until the look of the board changes. */
function usePainter(look: Look, free: FreeLater): ObjectPainter {
  return useMemo(() => new ObjectPainter(look, measureApart(look), free), [look, free]);
}

/** What is under way here. */
interface LocalChanges {
  readonly moves: Moves;
  /** The object that is pulled larger or smaller. */
  readonly own: Resizing['object'] | undefined;
  readonly copy: boolean;
}

function useLocalChanges(): LocalChanges {
  const controller = useCanvas();
  const tool = useCanvasState((state) => state.tool);
  const nudge = useCanvasState((state) => state.nudge);
  const selection = useSelectedIds();
  return useMemo(() => {
    const own =
      tool.name === 'resizing' ? { ...tool.object, rectangle: tool.rectangle } : undefined;
    return { ...controller.moves({ tool, nudge, selection }), own };
  }, [controller, tool, nudge, selection]);
}

/** The layout in two: what lies still, and what is in hands here or elsewhere, each where it is at the moment of asking. */
function useParts(
  layout: BoardLayout,
  { moves, own, copy }: LocalChanges,
  hands: StoreApi<Hands>,
): { readonly stillNow: () => BoardLayout; readonly movedNow: () => BoardLayout } {
  const board = useSessionState((state) => state.board);
  const elsewhere = useStore(hands, ({ dragged, pulled }) =>
    [...dragged.keys(), ...pulled.keys()].join(' '),
  );
  const here = [...moves.keys(), ...(own ? [own.id] : [])].join(' ');
  const split = useMemo(
    () => splitLayout(board, layout, new Set(`${here} ${elsewhere}`.split(' ').filter(Boolean))),
    [board, layout, here, elsewhere],
  );
  // A copy leaves its original where it is.
  const still = copy ? layout : split.still;
  const stillNow = useCallback(() => still, [still]);
  const movedNow = useMemo(
    () =>
      workedOutOnce(hands.getState, ({ dragged, pulled }) => {
        const all = new Map([...remoteMoves(dragged, layout), ...moves]);
        return movedLayout(split, all, pulledNow(pulled, moves, own));
      }),
    [layout, split, hands, moves, own],
  );
  return { stillNow, movedNow };
}

/** What is made of something as it is now; made again only when that is another. */
function workedOutOnce<From, Made>(now: () => From, make: (from: From) => Made): () => Made {
  let known: { readonly from: From; readonly made: Made } | undefined;
  return () => {
    const from = now();
    if (known?.from !== from) known = { from, made: make(from) };
    return known.made;
  };
}

/** The clusters that the goals dragged here would fall in. */
function targetsOf(layout: BoardLayout, moves: Moves): Rectangle[] {
  const targets = new Set<Rectangle>();
  for (const [id, by] of moves) {
    const placed = placedOf(layout.objects, id);
    if (placed?.record.type !== 'goal') continue;
    const cluster = clusterUnder(layout, shifted(placed.rectangle, by));
    const target = placedOf(layout.objects, cluster?.id);
    if (target && !moves.has(target.record.id)) targets.add(target.rectangle);
  }
  return [...targets];
}

/** A layer with nothing on it is not laid over the others: that costs time in each frame, too. */
function hideWhenEmpty(layer: Konva.Layer | null): void {
  const element = layer?.getNativeCanvasElement();
  if (element) element.style.display = layer?.hasChildren() ? 'block' : 'none';
}

/** Moves the layers with the viewport, past React: panning renders nothing. */
function useLayersAtViewport(...layers: { readonly current: Konva.Layer | null }[]): void {
  const { store } = useCanvas();
  const [lower, upper, pointers] = layers;
  useEffect(() => {
    const place = (): void => {
      const { x, y, zoom } = store.getState().viewport;
      for (const layer of [lower?.current, upper?.current, pointers?.current]) {
        layer?.setAttrs({ x: -x * zoom, y: -y * zoom, scaleX: zoom, scaleY: zoom });
      }
    };
    place();
    return store.subscribe((state, previous) => {
      if (state.viewport !== previous.viewport) place();
    });
  }, [store, lower, upper, pointers]);
}
