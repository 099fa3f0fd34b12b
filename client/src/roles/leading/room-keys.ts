import { useEffect, useEffectEvent } from 'react';
import { ROOM_ACTIONS } from '../../actions/facilitating.ts';
import { keyIn, ROOM_KEYS } from '../../actions/keys.ts';
import { matches } from '../../actions/shortcuts.ts';
import { useGuide } from '../../session/guide-hooks.ts';
import { useSession } from '../../session/hooks.ts';
import { SINGLE_KEYS } from '../../ui/device-switches.ts';
import { acceptInvitation } from './invitation.ts';

/** Where keys are letters, or mean something else. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

function isForPage(event: KeyboardEvent): boolean {
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

/** Keys that work wherever the focus is on the page: coming along, and what a facilitator does often. */
export function useRoomKeys(): void {
  const session = useSession();
  const guide = useGuide();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isForPage(event)) return;
      const context = { session, state: session.state.getState(), readOnly: false };
      const action = ROOM_ACTIONS.find(
        ({ shortcuts, may }) =>
          shortcuts?.some((shortcut) => matches(shortcut, event)) && may(context),
      );
      if (action) action.perform(context);
      else if (keyIn(ROOM_KEYS, event) !== 'accept' || !acceptInvitation(session, guide)) return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [session, guide]);
}
