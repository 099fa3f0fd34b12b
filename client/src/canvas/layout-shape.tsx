/** Lines and objects of a layout as one shape: React renders it when they change, never for panning. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { memo, useEffect, useMemo, useState } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { visibleArea } from '../tools/viewport.ts';
import type { FaceContext } from './face.ts';
import { useCanvas } from './hooks.ts';
import { spaceLetters, type Look } from './look.ts';
import type { ObjectPainter } from './object-painter.ts';
import { ZoomMotion } from './zoom-motion.ts';

interface LayoutShapeProps {
  /** What is drawn; asked for each time, past React. */
  readonly layoutNow: () => BoardLayout;
  readonly faces: FaceContext;
  readonly look: Look;
  readonly painter: ObjectPainter;
}

/** The lines and objects of a layout, while the same ones are in it. */
export const LayoutShape = memo(function LayoutShape(props: LayoutShapeProps) {
  const { layoutNow, faces, look, painter } = props;
  const { store } = useCanvas();
  const meeting = useMemo(() => laddersThatMeet(faces), [faces]);
  useEffect(
    () => atRests((milliseconds) => painter.prepare({ layout: layoutNow(), faces }, milliseconds)),
    [painter, layoutNow, faces],
  );
  const [motion] = useState(() => new ZoomMotion());
  useEffect(() => () => motion.stop(), [motion]);
  const { objects, lines } = layoutNow();
  if (objects.length + lines.length === 0) return null;
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => {
        const { viewport, size } = store.getState();
        const layout = layoutNow();
        spaceLetters(context, look);
        drawLines(context, layout, meeting, look.meanings.goal.edge);
        const area = visibleArea(viewport, size);
        const { zoom } = viewport;
        const redraw = (): void => void shape.getLayer()?.batchDraw();
        const wordScale = motion.scaleAt(zoom, redraw);
        const isUnfinished = painter.paint(context, { layout, faces, area, zoom, wordScale });
        if (isUnfinished) redraw();
      }}
    />
  );
});

/** Works on whenever the page has nothing else to do, as long as there is `more`; returns what ends it. */
function atRests(more: (milliseconds: number) => boolean): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let handle = requestIdleCallback(function work(rest) {
    if (more(rest.timeRemaining())) handle = requestIdleCallback(work);
  });
  return () => cancelIdleCallback(handle);
}

/** The activities whose ladders end where others do: their lines are drawn stronger. */
function laddersThatMeet({ board, meetings }: FaceContext): ReadonlySet<string> {
  return new Set(
    recordsOf(board, 'activity')
      .filter(({ goalId }) => goalId !== undefined && meetings.has(goalId))
      .map(({ id }) => id),
  );
}

function drawLines(
  context: CanvasRenderingContext2D,
  { lines }: BoardLayout,
  meeting: ReadonlySet<string>,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineCap = 'round';
  context.setLineDash([]);
  for (const { id, from, to } of lines) drawLine(context, from, to, meeting.has(id) ? 5 : 2.5);
}

/** A line that leaves and arrives upright, with a point at its end. */
function drawLine(context: CanvasRenderingContext2D, from: Point, to: Point, width: number): void {
  const bend = Math.max(Math.abs(to.y - from.y) / 2, 24);
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(from.x, from.y + bend, to.x, to.y - bend, to.x, to.y - 3);
  context.moveTo(to.x - 8, to.y - 12);
  context.lineTo(to.x, to.y - 2);
  context.lineTo(to.x + 8, to.y - 12);
  context.stroke();
}
