/**
 * The picture of the board: one layer for what lies still, one for what moves and marks, and one for pointers: those
 * of others move all the time, and nothing else is drawn again for them.
 */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type Konva from 'konva';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Layer, Stage } from 'react-konva/lib/ReactKonvaCore';
import { clusterUnder, shifted } from '../actions/move-objects.ts';
import { useSessionState } from '../session/hooks.ts';
import { useSelectedIds } from '../session/selection.ts';
import { useCanvas, useCanvasState, useFaces, useLayout, useRemoteChanges } from './hooks.ts';
import { placedOf } from '../tools/object-index.ts';
import { LiveLater, TypingLater } from './live-later.tsx';
import { LayoutShape } from './layout-shape.tsx';
import type { Look } from './look.ts';
import { Marks } from './marks.tsx';
import { ObjectPainter } from './object-painter.ts';
import { measureWith } from './paint.ts';
import { FreeLater } from './free-later.ts';
import { pulledNow } from './presence.ts';
import { movedLayout, resizedLayout, splitLayout, type Moves } from './shift-layout.ts';

/** Draws everything; the viewport is set on the layers without rendering. */
export const BoardStage = memo(function BoardStage({ look }: { readonly look: Look }) {
  const board = useSessionState((state) => state.board);
  const layout = useLayout();
  const faces = useFaces(board);
  const size = useCanvasState((state) => state.size);
  const lower = useRef<Konva.Layer>(null);
  const upper = useRef<Konva.Layer>(null);
  const painter = usePainter(look, useFreePainter(lower, upper));
  const { local, moves, pulled, copy } = useMoves(layout);
  const roots = [...moves.keys()].join(' ');

  const split = useMemo(
    () => splitLayout(board, layout, new Set(roots.split(' '))),
    [board, layout, roots],
  );
  // A copy leaves its original where it is.
  const still = copy ? layout : split.still;
  const moved = useMemo(
    () => resizedLayout(movedLayout(split, moves), pulled),
    [split, moves, pulled],
  );
  const targets = useMemo(() => targetsOf(layout, local), [layout, local]);
  const pointers = useRef<Konva.Layer>(null);
  useLayersAtViewport(lower, upper, pointers);

  return (
    <Stage width={size.width} height={size.height} listening={false} className="board-stage">
      <Layer ref={lower} listening={false}>
        <LayoutShape layout={still} faces={faces} look={look} painter={painter} />
      </Layer>
      <Layer ref={upper} listening={false} onDraw={() => hideWhenEmpty(upper.current)}>
        <LayoutShape layout={moved} faces={faces} look={look} painter={painter} />
        <Marks layouts={[layout, moved]} targets={targets} look={look} />
        <TypingLater layouts={[still, moved]} look={look} />
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
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('this browser has no 2D canvas');
    return new ObjectPainter(look, measureWith(context, look), free);
  }, [look, free]);
}

/** What is under way here and on the screens of others. */
function useMoves(layout: BoardLayout): {
  readonly local: Moves;
  readonly moves: Moves;
  /** Where the objects lie that are pulled larger or smaller. */
  readonly pulled: ReadonlyMap<string, Rectangle>;
  readonly copy: boolean;
} {
  const controller = useCanvas();
  const tool = useCanvasState((state) => state.tool);
  const nudge = useCanvasState((state) => state.nudge);
  const selection = useSelectedIds();
  const { moves: remote, resizes } = useRemoteChanges(layout);
  const { moves: local, copy } = useMemo(
    () => controller.moves({ tool, nudge, selection }),
    [controller, tool, nudge, selection],
  );
  const pulled = useMemo(() => {
    const own =
      tool.name === 'resizing' ? { ...tool.object, rectangle: tool.rectangle } : undefined;
    return pulledNow(resizes, local, own);
  }, [resizes, local, tool]);
  const moves = useMemo(() => {
    if (remote.size + pulled.size === 0) return local;
    // What is pulled larger is drawn with what moves, from where it is.
    const still = [...pulled.keys()].map((id) => [id, { x: 0, y: 0 }] as const);
    return new Map([...remote, ...local, ...still]);
  }, [remote, local, pulled]);
  return { local, moves, pulled, copy };
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
