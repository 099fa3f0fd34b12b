import { useEffect, useEffectEvent } from 'react';
import { ROOM_ACTIONS } from '../../actions/facilitating.ts';
import { keyIn, ROOM_KEYS } from '../../actions/keys.ts';
import { matches } from '../../actions/shortcuts.ts';
import { useGuide } from '../../session/guide-hooks.ts';
import { useSession } from '../../session/hooks.ts';
import { singleKeysOn } from '../../ui/single-keys.ts';
import { acceptInvitation } from './invitation.ts';

/** Where keys are letters, or mean something else. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], dialog, [role="menu"]';

function isForPage(event: KeyboardEvent): boolean {
  const { target } = event;
  // The canvas may have taken the key already; whoever comes first has it.
  if (event.defaultPrevented || event.isComposing || event.repeat || !singleKeysOn()) return false;
  return !(target instanceof Element && target.closest(ELSEWHERE));
}

/** The key that shows which keys there are. */
export function useHelpKey(onHelp: () => void): void {
  const help = useEffectEvent(onHelp);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isForPage(event) || keyIn(ROOM_KEYS, event) !== 'help') return;
      event.preventDefault();
      help();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
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
