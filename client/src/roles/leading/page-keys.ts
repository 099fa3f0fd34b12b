/** Keys of the page, wherever the focus is. */

import { useEffect, useEffectEvent } from 'react';
import { keyIn, ROOM_KEYS } from '../../actions/keys.ts';
import { SINGLE_KEYS } from '../../ui/device-switches.ts';

/** Where keys are letters, or mean something else. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

/** Whether a key is meant for the page, and not for what has the focus. */
export function isForPage(event: KeyboardEvent): boolean {
  const { target } = event;
  // The canvas may have taken the key already; whoever comes first has it.
  if (event.defaultPrevented || event.isComposing || event.repeat || !SINGLE_KEYS.isOn())
    return false;
  return !(target instanceof Element && target.closest(ELSEWHERE));
}

/** The key that shows which keys there are. */
export function useHelpKey(onHelp: () => void): void {
  useKey((event) => isForPage(event) && keyIn(ROOM_KEYS, event) === 'help', onHelp);
}

/** The keys that open the palette, also from a field; while something else is asked they do nothing. */
export function usePaletteKey(onPalette: () => void): void {
  useKey(
    (event) => !event.isComposing && keyIn(ROOM_KEYS, event) === 'palette',
    () => {
      if (!document.querySelector('dialog[open]')) onPalette();
    },
  );
}

function useKey(isIt: (event: KeyboardEvent) => boolean, onPress: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isIt(event)) return;
    event.preventDefault();
    onPress();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
}
