/** Writing in the list, in place of the words of a line. */

import { TEXT_LENGTH, TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { keyIn, WRITING_KEYS } from '../actions/keys.ts';
import { useObjectText, type Editing } from '../actions/use-object-text.ts';
import { useMessages } from '../ui/language.tsx';
import { useOutline } from './hooks.ts';

interface OutlineEditorProps {
  readonly editing: Editing;
  readonly record: BoardObject;
  readonly what: string;
}

export function OutlineEditor({ editing, record, what }: OutlineEditorProps) {
  const controller = useOutline();
  const { canvas } = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const { value, onChange, onBlur } = useObjectText(editing);

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const end = (focus: boolean): void => {
    onBlur();
    controller.endWriting(editing.id, { focus });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the tree are letters here.
    event.stopPropagation();
    // While an input method composes, these keys belong to it.
    if (event.nativeEvent.isComposing || keyIn(WRITING_KEYS, event) !== 'end') return;
    event.preventDefault();
    end(true);
  };
  return (
    <textarea
      ref={field}
      className="outline-editor"
      rows={2}
      aria-label={canvas.textOf(what)}
      title={canvas.endHint}
      maxLength={
        record.type === 'frame' || record.type === 'connector' ? TITLE_LENGTH : TEXT_LENGTH
      }
      value={value}
      onChange={onChange}
      onBlur={() => end(false)}
      onKeyDown={onKeyDown}
    />
  );
}
