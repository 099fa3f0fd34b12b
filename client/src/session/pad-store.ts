/** An open pad as a store: it is open as long as somebody looks. */

import { editPad, type PadEditor } from './pad-editor.ts';
import type { SessionClient } from './session-client.ts';

export interface PadState {
  /** Undefined while the pad is closed; another one after the server refused what was written. */
  readonly editor: PadEditor | undefined;
  readonly text: string;
}

export interface PadStore {
  readonly subscribe: (changed: () => void) => () => void;
  readonly read: () => PadState;
}

/** A pad that nobody has open here. */
export const CLOSED_PAD: PadState = { editor: undefined, text: '' };

/** The pad of a record; it opens with the first subscriber and closes after the last. */
export function createPadStore({ openPad }: SessionClient, padId: string): PadStore {
  const listeners = new Set<() => void>();
  let state = CLOSED_PAD;
  let close: (() => void) | undefined;

  const set = (changes: Partial<PadState>): void => {
    state = { ...state, ...changes };
    for (const changed of listeners) changed();
  };

  const open = (): (() => void) => {
    const pad = openPad(padId);
    const startEditing = (): (() => void) => {
      const editor = editPad(padId, pad);
      const stop = editor.onChange(() => set({ text: editor.text() }));
      set({ editor, text: editor.text() });
      return () => {
        stop();
        editor.destroy();
      };
    };
    let stopEditing = startEditing();
    const stopListening = pad.onRefused(() => {
      stopEditing();
      stopEditing = startEditing();
    });
    return () => {
      stopListening();
      stopEditing();
      pad.close();
      state = CLOSED_PAD;
    };
  };

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      close ??= open();
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        close?.();
        close = undefined;
      };
    },
    read: () => state,
  };
}
