/** Keys and what they stand for. Ctrl stands for the Command key of a Mac as well. */

/** A key as in `KeyboardEvent.key` (lower case), or where it lies as in `KeyboardEvent.code`. */
export interface Shortcut {
  readonly key?: string;
  readonly code?: string;
  readonly ctrl?: boolean;
  /** Left out: it does not matter, as with a plus that may need Shift. */
  readonly shift?: boolean;
}

/** What a shortcut is matched against; a DOM keyboard event fits. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether the keys pressed are this shortcut. */
export function matches({ key, code, ctrl = false, shift }: Shortcut, pressed: Pressed): boolean {
  return (
    !pressed.altKey &&
    (pressed.ctrlKey || pressed.metaKey) === ctrl &&
    (shift === undefined || pressed.shiftKey === shift) &&
    (key === undefined || pressed.key.toLowerCase() === key) &&
    (code === undefined || pressed.code === code)
  );
}

/** Whether a shortcut is one that people who speak to their computer switch off: a sign without Ctrl. */
export function isSingle({ key = '', code = '', ctrl = false }: Shortcut): boolean {
  return !ctrl && (key.length === 1 || code.startsWith('Digit'));
}

const NAMES: Readonly<Record<string, string>> = {
  delete: 'Del',
  backspace: 'Backspace',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  contextmenu: 'Menu',
  f10: 'F10',
  pagedown: 'Page Down',
  pageup: 'Page Up',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  Digit1: '1',
  Digit2: '2',
};

/** A shortcut as it is shown beside an action, such as `Ctrl+D`. */
export function showShortcut({ key, code, ctrl, shift }: Shortcut): string {
  const name = key ?? code ?? '';
  const shown = NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name);
  return [ctrl && 'Ctrl', shift && 'Shift', shown].filter(Boolean).join('+');
}
