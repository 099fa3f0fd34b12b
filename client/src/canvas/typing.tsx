/** What others are writing on the board, with the text as it comes. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { BoardLayout, PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { Shape } from 'react-konva/lib/ReactKonvaCore';
import { useOthers, useSessionState } from '../session/hooks.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { placedOf } from '../tools/object-index.ts';
import { mayReword } from './believed.ts';
import { colourOfPerson, spaceLetters, type Look } from './look.ts';
import { measureWith } from './paint.ts';
import { actorOf, nameOf } from './people.ts';
import { LINE_HEIGHT } from '@ambitiebord/shared/views/free-places';
import { areaOf, coloursOf, setIn, typographyIn } from './writing-area.ts';

interface Writing extends NonNullable<Presence['typing']> {
  readonly participantId: string;
}

/** Who writes where; renders when a letter comes, not when a pointer moves. */
function useWriting(): readonly Writing[] {
  const written = useOthers((others) =>
    [...others.values()].flatMap(({ participantId, presence: { typing } }) =>
      typing ? [JSON.stringify({ participantId, ...typing })] : [],
    ),
  );
  return written.map((each) => JSON.parse(each) as Writing);
}

interface TypingProps {
  /** Everything where it is drawn now, what moves included; asked for each time, past React. */
  readonly drawnNow: () => readonly BoardLayout[];
  readonly look: Look;
}

export function Typing({ drawnNow, look }: TypingProps) {
  const board = useSessionState((state) => state.board);
  const roster = useSessionState((state) => state.roster);
  const { canvas } = useFrameMessages();
  const shown = useWriting().flatMap(({ id, participantId, text }) => {
    const name = nameOf(board, participantId);
    const actor = actorOf(board, roster, participantId);
    // Nobody shows words as somebody else's.
    if (!actor || !mayReword(board, actor, id)) return [];
    return name === undefined
      ? []
      : [{ id, text, label: canvas.writes(shortened(name, 24)), participantId }];
  });
  if (shown.length === 0) return null;
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: context }, shape) => {
        const pixel = 1 / shape.getAbsoluteScale().x;
        spaceLetters(context, look);
        const layouts = drawnNow();
        for (const { id, text, label, participantId } of shown) {
          const placed = layouts.map(({ objects }) => placedOf(objects, id)).find(Boolean);
          if (!placed) continue;
          const edge = colourOfPerson(look, participantId);
          const area = areaOf(placed);
          drawText(context, placed, { area, text, look });
          drawFrame(context, area, { edge, label, look, pixel });
        }
      }}
    />
  );
}

/** The text in place of what stands there, as the object sets it. */
function drawText(
  context: CanvasRenderingContext2D,
  { record }: PlacedObject,
  { area, text, look }: { readonly area: Rectangle; readonly text: string; readonly look: Look },
): void {
  const { fill, ink } = coloursOf(record, look);
  const typography = typographyIn(record);
  const { padding, weight } = typography;
  const { size, lines } = setIn(area, text, typography, measureWith(context, look));
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(area.x, area.y, area.width, area.height, 6);
  context.fill();
  context.fillStyle = ink;
  context.font = `${weight} ${size}px ${look.font}`;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, area.x + padding, area.y + padding + size + index * size * LINE_HEIGHT);
  }
}

interface Frame {
  readonly edge: string;
  readonly label: string;
  readonly look: Look;
  /** Board units of one CSS pixel. */
  readonly pixel: number;
}

/** An edge in the colour of who writes, with the name over it, as large at any zoom. */
function drawFrame(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  { edge, label, look, pixel }: Frame,
): void {
  context.strokeStyle = edge;
  context.lineWidth = 3 * pixel;
  context.beginPath();
  context.roundRect(x, y, width, height, 6);
  context.stroke();
  context.font = `700 ${16 * pixel}px ${look.font}`;
  const labelWidth = context.measureText(label).width + 16 * pixel;
  context.beginPath();
  context.roundRect(x, y - 28 * pixel, labelWidth, 26 * pixel, 8 * pixel);
  context.fillStyle = edge;
  context.fill();
  context.fillStyle = look.onPerson;
  context.fillText(label, x + 8 * pixel, y - 9 * pixel);
}
