import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useState } from 'react';
import { keyIn, SCREEN_KEYS } from '../../actions/keys.ts';
import { useSessionState } from '../../session/hooks.ts';
import { SINGLE_KEYS } from '../../ui/device-switches.ts';

/**
 * Whether the screen is black: by a facilitator from afar, or by a key on the screen itself. Whoever
 * said it last counts, and Escape always brings the picture back.
 */
export function useBlank(): boolean {
  const steered = useSessionState(({ board }) => sessionOf(board)?.displayBlank ?? false);
  const [state, setState] = useState({ steered, blank: steered });
  if (state.steered !== steered) setState({ steered, blank: steered });

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyIn(SCREEN_KEYS, event);
      if (key === 'show') setState((now) => ({ ...now, blank: false }));
      if (key === 'blank' && SINGLE_KEYS.isOn()) setState((now) => ({ ...now, blank: !now.blank }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return state.blank;
}
