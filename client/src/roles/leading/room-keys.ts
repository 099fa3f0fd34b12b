import { useEffect } from 'react';
import { ROOM_ACTIONS } from '../../actions/facilitating.ts';
import { keyIn, ROOM_KEYS } from '../../actions/keys.ts';
import { matches } from '../../actions/shortcuts.ts';
import { useGuide } from '../../session/guide-hooks.ts';
import { useSession } from '../../session/hooks.ts';
import { acceptInvitation } from './invitation.ts';
import { isForPage } from './page-keys.ts';

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
