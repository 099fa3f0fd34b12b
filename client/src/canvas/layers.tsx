/** The layers of the canvas: what lies still, and over it what moves and what is marked. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, LadderLine } from '@ambitiebord/shared/views/board-layout';
import { memo, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { faceOf, type FaceContext } from './face.ts';
import type { Look } from './look.ts';
import { ObjectShape, type Detail } from './object-shape.tsx';

interface LayoutShapesProps {
  readonly layout: BoardLayout;
  readonly faces: FaceContext;
  readonly look: Look;
  readonly detail: Detail;
}

/** The lines and objects of a layout. */
export const LayoutShapes = memo(function LayoutShapes(props: LayoutShapesProps) {
  const { layout, faces, look, detail } = props;
  const meeting = useMemo(
    () =>
      new Set(
        recordsOf(faces.board, 'activity')
          .filter(({ goalId }) => goalId !== undefined && faces.meetings.has(goalId))
          .map(({ id }) => id),
      ),
    [faces],
  );
  return (
    <>
      <LadderLines lines={layout.lines} meeting={meeting} look={look} />
      {layout.objects.map(({ record, rectangle }) => (
        <ObjectShape
          key={record.id}
          rectangle={rectangle}
          face={faceOf(record, faces)}
          look={look}
          detail={detail}
        />
      ))}
    </>
  );
});

interface LadderLinesProps {
  readonly lines: readonly LadderLine[];
  /** The lines that end where others do: drawn stronger. */
  readonly meeting: ReadonlySet<string>;
  readonly look: Look;
}

/** All lines from ladders to their goals. */
const LadderLines = memo(function LadderLines({ lines, meeting, look }: LadderLinesProps) {
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }) => {
        context.strokeStyle = look.meanings.goal.edge;
        context.lineCap = 'round';
        for (const { id, from, to } of lines)
          drawLine(context, from, to, meeting.has(id) ? 5 : 2.5);
      }}
    />
  );
});

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
