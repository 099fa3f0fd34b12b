/** Ties a textarea to a pad: what is typed becomes small splices, what others write appears in place. */

import type { PadEditor, PublishedCaret, Splice } from '../../session/pad-editor.ts';
import { keyIn, WRITING_KEYS } from '../../actions/keys.ts';
import { indexAfter, spliceAfter, spliceBetween } from './splices.ts';

/**
 * Binds the textarea until the returned function is called. While an input method composes, the field
 * is left alone: changes of others wait, and what was composed is moved past them. Undo and redo go to
 * the pad, because the browser's own history does not know what others wrote.
 *
 * `onCaret` gets the caret to publish; undefined when the field is left.
 */
export function bindTextarea(
  area: HTMLTextAreaElement,
  editor: PadEditor,
  onCaret: (caret: PublishedCaret | undefined) => void,
): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let shown = editor.text();
  let waiting: Splice[] = [];
  let composing = false;
  let applying = false;
  area.value = shown;

  const hasFocus = (): boolean => document.activeElement === area;
  const tellCaret = (): void => {
    if (!hasFocus() || composing) return;
    const backward = area.selectionDirection === 'backward';
    const { selectionStart: start, selectionEnd: end } = area;
    onCaret(editor.publishedCaret(backward ? end : start, backward ? start : end));
  };
  const show = (start: number, end: number): void => {
    const { selectionDirection } = area;
    shown = editor.text();
    area.value = shown;
    // Selecting in a field that is not in use would take the focus in some browsers.
    if (hasFocus()) area.setSelectionRange(start, end, selectionDirection);
  };
  const takeTyped = (): void => {
    const typed = spliceBetween(shown, area.value, area.selectionEnd);
    const moved = spliceAfter(typed, waiting);
    const others = waiting.length > 0;
    shown = area.value;
    waiting = [];
    if (moved.remove > 0 || moved.insert.length > 0) {
      applying = true;
      editor.apply(moved);
      applying = false;
    }
    const caret = moved.index + moved.insert.length;
    if (others) show(caret, caret);
    tellCaret();
  };
  const takeBack = (redo: boolean): void => {
    if (composing) return;
    if (redo) editor.redo();
    else editor.undo();
  };

  const stopFollowing = editor.onChange((splices, kind) => {
    // What was typed here stands in the field already.
    if (applying) return;
    if (composing) {
      waiting.push(...splices);
      return;
    }
    const last = splices.at(-1);
    if (kind === 'undone' && last) {
      const caret = last.index + last.insert.length;
      show(caret, caret);
      tellCaret();
    } else {
      show(indexAfter(area.selectionStart, splices), indexAfter(area.selectionEnd, splices));
    }
  });

  area.addEventListener(
    'input',
    () => {
      if (!composing) takeTyped();
    },
    { signal },
  );
  area.addEventListener('compositionstart', () => (composing = true), { signal });
  area.addEventListener(
    'compositionend',
    () => {
      composing = false;
      takeTyped();
    },
    { signal },
  );
  area.addEventListener(
    'keydown',
    (event) => {
      const key = keyIn(WRITING_KEYS, event);
      if (key !== 'undo' && key !== 'redo') return;
      event.preventDefault();
      event.stopPropagation();
      takeBack(key === 'redo');
    },
    { signal },
  );
  area.addEventListener(
    'beforeinput',
    (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      takeBack(event.inputType === 'historyRedo');
    },
    { signal },
  );
  document.addEventListener('selectionchange', tellCaret, { signal });
  area.addEventListener('focus', tellCaret, { signal });
  area.addEventListener('blur', () => onCaret(undefined), { signal });

  return () => {
    // What an input method still composes stands in the field alone.
    if (composing) takeTyped();
    listeners.abort();
    stopFollowing();
    onCaret(undefined);
  };
}
