/** An open pad in React. */

import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { useMemo, useSyncExternalStore } from 'react';
import { useSession, useSessionState } from './hooks.ts';
import { CLOSED_PAD, createPadStore, type PadState, type PadStore } from './pad-store.ts';

const NO_PAD: PadStore = { subscribe: () => () => undefined, read: () => CLOSED_PAD };

/** Opens the pad of a record as long as the component is there; without a record nothing is open. */
export function usePad(padId: string | undefined): PadState {
  const session = useSession();
  const store = useMemo(
    () => (padId === undefined ? NO_PAD : createPadStore(session, padId)),
    [session, padId],
  );
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The ambition as it reads while people write it, for places that show records; undefined in other steps. */
export function useSentenceUnderPens(): string | undefined {
  const padId = useSessionState(({ board }) =>
    sessionOf(board)?.step === 'ambition' ? recordsOf(board, 'ambition')[0]?.id : undefined,
  );
  const { editor, text } = usePad(padId);
  return editor && text;
}
