/** Writing on the board: a text field over the object, where and as large as its text is drawn. */

import { TEXT_LENGTH, TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { keyIn, WRITING_KEYS } from '../actions/keys.ts';
import { useObjectText, type Editing } from '../actions/use-object-text.ts';
import { useSessionState } from '../session/hooks.ts';
import { toScreen } from '../tools/viewport.ts';
import { useMessages } from '../ui/language.tsx';
import { placedOf } from '../tools/object-index.ts';
import { useCanvas, useCanvasState } from './hooks.ts';
import type { Look } from './look.ts';
import { typographyOf } from '@ambitiebord/shared/picture/typeset';
import { areaOf, coloursOf, placedDraft } from './writing-area.ts';

/** The largest letters of a text that is written, in board units. */
const EDITED = 18;

/** As much room as the hint below the field takes, in two lines on a phone, in CSS pixels: it stays within the canvas. */
const HINT_HEIGHT = 48;
const HINT_GAP = 6;
const HINT_WIDTH = 400;

/** The text field of what is being edited, if anything is. */
export function TextEditor({ look }: { readonly look: Look }) {
  const editing = useCanvasState((state) => state.editing);
  return editing ? <OpenEditor key={editing.id} editing={editing} look={look} /> : null;
}

function OpenEditor({ editing, look }: { readonly editing: Editing; readonly look: Look }) {
  const controller = useCanvas();
  const { canvas, domain, people } = useMessages();
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useSessionState((state) => state.board.get(editing.id));
  const viewport = useCanvasState((state) => state.viewport);
  const seen = useCanvasState((state) => state.size);
  const placed = placedOf(controller.layout().objects, editing.id) ?? placedDraft(editing);

  const { value, onChange, onBlur } = useObjectText(editing);

  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const end = (): void => {
    onBlur();
    controller.store.setState(({ editing: open }) =>
      open?.id === editing.id ? { editing: undefined } : {},
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, these keys belong to it.
    if (event.nativeEvent.isComposing) return;
    if (keyIn(WRITING_KEYS, event) !== 'end') return;
    event.preventDefault();
    event.stopPropagation();
    end();
    field.current?.closest<HTMLElement>('.board-canvas')?.focus({ preventScroll: true });
  };

  // It was taken away just now.
  if (!placed) return null;
  const { record } = placed;
  const { type } = record;
  const area = areaOf(placed);
  const { x, y } = toScreen(viewport, area);
  const { sizes, weight } = typographyOf(type, record.type === 'text' ? record.level : undefined);
  const { fill, edge, ink } = coloursOf(record, look);
  const below = Math.min(y + area.height * viewport.zoom + HINT_GAP, seen.height - HINT_HEIGHT);
  return (
    <>
      <textarea
        ref={field}
        aria-describedby={hintId}
        className="board-editor"
        style={{
          width: area.width,
          height: area.height,
          transform: `translate(${x}px, ${y}px) scale(${viewport.zoom})`,
          fontSize: type === 'text' ? sizes[0] : (sizes.find((size) => size <= EDITED) ?? sizes[0]),
          fontWeight: weight,
          background: fill,
          borderColor: edge,
          color: ink,
        }}
        aria-label={canvas.textOf(labelOf(record, domain))}
        title={canvas.endHint}
        maxLength={type === 'frame' || type === 'connector' ? TITLE_LENGTH : TEXT_LENGTH}
        value={value}
        onChange={onChange}
        onBlur={end}
        onKeyDown={onKeyDown}
      />
      <p
        id={hintId}
        className="board-editor-hint"
        style={{
          transform: `translate(${Math.max(0, Math.min(x, seen.width - HINT_WIDTH))}px, ${below}px)`,
        }}
      >
        {people.noNames}
      </p>
    </>
  );
}

function labelOf(
  record: BoardObject,
  domain: Readonly<Record<Exclude<BoardObject['type'], 'partnerCard'> | 'card', string>>,
): string {
  if (record.type === 'whyStep') return record.question || domain.whyStep;
  return record.type === 'partnerCard' ? domain.card : domain[record.type];
}
