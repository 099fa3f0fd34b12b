/** What is drawn around objects: selections, the marquee, and the cluster that a goal would fall in. */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { THICKNESSES } from '@ambitiebord/shared/picture/shapes';
import { coverageOf } from '@ambitiebord/shared/views/coverage';
import { useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { recordOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { useOthers, useSessionState } from '../session/hooks.ts';
import type { OtherPresence } from '../session/session-client.ts';
import { useSelectedIds } from '../session/selection.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { between, grown } from '../tools/hit-test.ts';
import { handleSpot, type Resizable } from '../actions/pulling.ts';
import { handlesOf } from '../tools/resizing.ts';
import type { Guide } from '../tools/snapping.ts';
import type { Drafting, ToolState } from '../tools/tool.ts';
import { placedOf } from '../tools/object-index.ts';
import { useCanvas, useCanvasState } from './hooks.ts';
import { colourOfPerson, spaceLetters, type Look } from './look.ts';

/** The tools under way of which something is seen. */
const DRAWN_TOOLS: ReadonlySet<ToolState['name']> = new Set([
  'drafting',
  'attaching',
  'penning',
  'dragging',
  'brushing',
]);

interface MarksProps {
  /** Everything where it is drawn now, what moves included; asked for each time, past React. */
  readonly drawnNow: () => readonly BoardLayout[];
  /** Where the dragged goals would go. */
  readonly targets: readonly Rectangle[];
  readonly look: Look;
}

export function Marks({ drawnNow, targets, look }: MarksProps) {
  const selection = useSelectedIds();
  const tool = useCanvasState((state) => state.tool);
  const othersSelection = useOthers(selectedBy);
  const lit = useSessionState(({ board }) => sessionOf(board)?.spotlightId ?? '');
  const resizable = useResizable();
  const covered = useCovered(selection, lit);
  const { spotlight } = useFrameMessages().leading;
  const wanted = new Set([
    ...selection,
    lit,
    ...othersSelection.map((key) => key.split(' ')[0] ?? ''),
  ]);
  const guides = 'guides' in tool ? tool.guides : [];
  const around = placesOf(wanted, drawnNow()).size + targets.length;
  if (around === 0 && !covered && !resizable && !DRAWN_TOOLS.has(tool.name)) return null;
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => {
        const pixel = 1 / shape.getAbsoluteScale().x;
        const layouts = drawnNow();
        const rectangles = placesOf(wanted, layouts);
        const draw = (rectangle: Rectangle | undefined, colour: string, width: number): void => {
          if (rectangle) strokeAround(context, rectangle, colour, width * pixel);
        };
        for (const key of othersSelection) {
          const [id = '', participantId = ''] = key.split(' ');
          context.setLineDash([7 * pixel, 4 * pixel]);
          draw(rectangles.get(id), colourOfPerson(look, participantId), 2.5);
        }
        context.setLineDash([]);
        if (covered) drawCoverage(context, layouts, covered, { look, pixel });
        for (const id of selection) draw(rectangles.get(id), look.focus, 3);
        if (resizable) drawHandles(context, resizable, rectangles, { look, pixel });
        for (const target of targets) draw(target, look.meanings.cluster.edge, 6);
        const here = rectangles.get(lit);
        if (here) drawSpotlight(context, here, { look, pixel, label: spotlight });
        if (tool.name === 'drafting' || tool.name === 'attaching') {
          const ends = new Set([tool.fromId, tool.toId]);
          for (const { record, rectangle } of layouts.flatMap(({ objects }) => objects)) {
            if (ends.has(record.id)) draw(rectangle, look.focus, 4);
          }
          drawDraft(context, tool, look, pixel);
        }
        if (tool.name === 'penning') drawStroke(context, tool.points, look);
        drawGuides(context, guides, look, pixel);
        if (tool.name !== 'brushing') return;
        const { x, y, width, height } = between(tool.from, tool.to);
        context.fillStyle = look.focus;
        context.globalAlpha = 0.12;
        context.fillRect(x, y, width, height);
        context.globalAlpha = 1;
        context.strokeStyle = look.focus;
        context.lineWidth = pixel;
        context.strokeRect(x, y, width, height);
      }}
    />
  );
}

/** What others have selected: the id of an object and of who has it, with a space between. Asked with each movement. */
function selectedBy(others: ReadonlyMap<number, OtherPresence>): string[] {
  const selected: string[] = [];
  for (const { participantId, presence } of others.values())
    for (const id of presence.selection ?? []) selected.push(`${id} ${participantId}`);
  return selected;
}

/** Where these objects are drawn, as far as they are. */
function placesOf(
  ids: ReadonlySet<string>,
  layouts: readonly BoardLayout[],
): ReadonlyMap<string, Rectangle> {
  const places = new Map<string, Rectangle>();
  for (const { objects } of layouts) {
    for (const id of ids) {
      const placed = placedOf(objects, id);
      if (placed) places.set(id, placed.rectangle);
    }
  }
  return places;
}

/** What can be pulled larger or smaller; nothing while it is dragged or written. */
function useResizable(): Resizable | undefined {
  const controller = useCanvas();
  const isFree = useCanvasState(
    ({ tool, mode, editing }) =>
      mode === 'select' && !editing && (tool.name === 'idle' || tool.name === 'resizing'),
  );
  // The controller reads both itself; this tells React when they are others.
  useSelectedIds();
  useSessionState((state) => state.board);
  return isFree ? controller.resizable() : undefined;
}

/** The stroke under way, as it was drawn. */
function drawStroke(context: CanvasRenderingContext2D, points: readonly Point[], look: Look): void {
  context.strokeStyle = look.text;
  context.lineWidth = THICKNESSES.medium;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  context.stroke();
}

/** How far the ends of a distance reach to both sides, in CSS pixels. */
const GAP_END = 6;

/** The lines on which what is dragged or pulled came to lie with others, and equal distances. */
function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  look: Look,
  pixel: number,
): void {
  context.strokeStyle = look.accent;
  context.lineWidth = 1.5 * pixel;
  for (const { axis, at, from, to, gap } of guides) {
    context.beginPath();
    context.moveTo(...(axis === 'x' ? ([at, from] as const) : ([from, at] as const)));
    context.lineTo(...(axis === 'x' ? ([at, to] as const) : ([to, at] as const)));
    // A distance has an end at both sides.
    for (const end of gap ? [from, to] : []) {
      const [x, y] = axis === 'x' ? [at, end] : [end, at];
      const [wide, high] = axis === 'x' ? [GAP_END * pixel, 0] : [0, GAP_END * pixel];
      context.moveTo(x - wide, y - high);
      context.lineTo(x + wide, y + high);
    }
    context.stroke();
  }
}

/** Small squares on the sides and corners, as large at any zoom. */
function drawHandles(
  context: CanvasRenderingContext2D,
  resizable: Resizable,
  places: ReadonlyMap<string, Rectangle>,
  { look, pixel }: { readonly look: Look; readonly pixel: number },
): void {
  const rectangle = places.get(resizable.id) ?? resizable.rectangle;
  const side = 10 * pixel;
  context.lineWidth = 2 * pixel;
  context.strokeStyle = look.focus;
  context.fillStyle = look.page;
  for (const handle of handlesOf({ ...resizable, rectangle }, 1 / pixel)) {
    const { x, y } = handleSpot(rectangle, handle);
    context.beginPath();
    context.roundRect(x - side / 2, y - side / 2, side, side, 2 * pixel);
    context.fill();
    context.stroke();
  }
}

/** The frame or the line that is being drawn. */
function drawDraft(
  context: CanvasRenderingContext2D,
  { kind, from, to }: Pick<Drafting, 'kind' | 'from' | 'to'>,
  look: Look,
  pixel: number,
): void {
  if (kind === 'text') return;
  const { x, y, width, height } = between(from, to);
  context.beginPath();
  if (kind === 'frame') context.rect(x, y, width, height);
  else {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.strokeStyle = look.focus;
  context.lineWidth = 2 * pixel;
  context.stroke();
}

/** What leads to the ambition, while that alone is chosen here or everybody looks at it. */
function useCovered(selection: readonly string[], lit: string): ReadonlySet<string> | undefined {
  const board = useSessionState((state) => state.board);
  const [only] = selection.length === 1 ? selection : [lit];
  const isAsked = recordOf(board, 'ambition', only) !== undefined;
  return useMemo(() => (isAsked ? coverageOf(board).ids : undefined), [board, isAsked]);
}

/** What leads to the ambition gets an edge, and all the rest steps back. */
function drawCoverage(
  context: CanvasRenderingContext2D,
  layouts: readonly BoardLayout[],
  covered: ReadonlySet<string>,
  { look, pixel }: { readonly look: Look; readonly pixel: number },
): void {
  const objects = layouts.flatMap((layout) => layout.objects);
  context.fillStyle = look.page;
  context.globalAlpha = 0.7;
  for (const { record, rectangle } of objects) {
    if (covered.has(record.id)) continue;
    const { x, y, width, height } = grown(rectangle, 2 * pixel);
    context.fillRect(x, y, width, height);
  }
  context.globalAlpha = 1;
  for (const { record, rectangle } of objects) {
    if (!covered.has(record.id)) continue;
    strokeAround(context, rectangle, look.meanings.ambition.edge, 3 * pixel);
  }
}

function strokeAround(
  context: CanvasRenderingContext2D,
  rectangle: Rectangle,
  colour: string,
  lineWidth: number,
): void {
  const { x, y, width, height } = grown(rectangle, lineWidth * 1.5);
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.beginPath();
  context.roundRect(x, y, width, height, lineWidth * 2);
  context.stroke();
}

interface Spotlight {
  readonly look: Look;
  /** Board units of one CSS pixel. */
  readonly pixel: number;
  readonly label: string;
}

/** A broad double edge with words over it: it is seen at any zoom, and without colours. */
function drawSpotlight(
  context: CanvasRenderingContext2D,
  rectangle: Rectangle,
  { look, pixel, label }: Spotlight,
): void {
  strokeAround(context, rectangle, look.page, 16 * pixel);
  strokeAround(context, rectangle, look.accent, 8 * pixel);
  context.font = `700 ${18 * pixel}px ${look.font}`;
  spaceLetters(context, look);
  const width = context.measureText(label).width + 28 * pixel;
  const [x, y] = [rectangle.x - 16 * pixel, rectangle.y - 54 * pixel];
  context.beginPath();
  context.roundRect(x, y, width, 34 * pixel, 8 * pixel);
  context.fillStyle = look.accent;
  context.fill();
  context.fillStyle = look.page;
  context.fillText(label, x + 14 * pixel, y + 23 * pixel);
}
