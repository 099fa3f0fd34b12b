/** Writing on the board: a text field over the object, where and as large as its text is drawn. */

import { TEXT_LENGTH, TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { keyIn, WRITING_KEYS } from '../actions/keys.ts';
import { useObjectText, type Editing } from '../actions/use-object-text.ts';
import { useSessionState } from '../session/hooks.ts';
import { toScreen } from '../tools/viewport.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { placedOf } from '../tools/object-index.ts';
import { useCanvas, useCanvasState } from './hooks.ts';
import type { Look } from './look.ts';
import { measureApart } from './paint.ts';
import type { Hands } from './hands-of-others.ts';
import { LINE_HEIGHT } from '@ambitiebord/shared/views/free-places';
import { areaOf, coloursOf, placedDraft, setIn, typographyIn } from './writing-area.ts';

/** Letters of what is written are no smaller than this on the screen, in CSS pixels, as far as the object has larger ones. */
const LEGIBLE = 14;
/** The edge of the field, in board units. */
const EDGE = 3;

/** As much room as the hint below the field takes, in two lines on a phone, in CSS pixels: it stays within the canvas. */
const HINT_HEIGHT = 48;
const HINT_GAP = 6;
const HINT_WIDTH = 400;

interface TextEditorProps {
  readonly look: Look;
  /** The field goes along with what others drag or pull. */
  readonly hands: StoreApi<Hands>;
}

/** The text field of what is being edited, if anything is. */
export function TextEditor(props: TextEditorProps) {
  const editing = useCanvasState((state) => state.editing);
  return editing ? <OpenEditor key={editing.id} editing={editing} {...props} /> : null;
}

function OpenEditor({ editing, look, hands }: TextEditorProps & { readonly editing: Editing }) {
  const controller = useCanvas();
  const { canvas, domain, people } = useFrameMessages();
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useSessionState((state) => state.board.get(editing.id));
  const viewport = useCanvasState((state) => state.viewport);
  const seen = useCanvasState((state) => state.size);
  const measureIn = useMemo(() => measureApart(look), [look]);
  const elsewhere = useStore(
    hands,
    ({ dragged, pulled }) => pulled.get(editing.id) ?? dragged.get(editing.id),
  );
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
  const area = areaOf({ ...placed, rectangle: { ...placed.rectangle, ...elsewhere } });
  const { x, y } = toScreen(viewport, area);
  const typography = typographyIn(record);
  const { size } = setIn(area, value, typography, measureIn);
  const legible = Math.min(LEGIBLE / viewport.zoom, Math.max(...typography.sizes));
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
          padding: typography.padding - EDGE,
          borderWidth: EDGE,
          fontSize: Math.max(size, legible),
          fontWeight: typography.weight,
          lineHeight: LINE_HEIGHT,
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
