import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';

/** B for black, as presenters know it; the full stop is on many remotes. */
const KEYS: ReadonlySet<string> = new Set(['b', 'B', '.']);

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
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') setState((now) => ({ ...now, blank: false }));
      if (KEYS.has(event.key)) setState((now) => ({ ...now, blank: !now.blank }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return state.blank;
}
