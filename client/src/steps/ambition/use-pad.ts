/** An open pad in React. */

import { useMemo, useSyncExternalStore } from 'react';
import { nameOf } from '../../canvas/people.ts';
import { useOthers, useSession, useSessionState } from '../../session/hooks.ts';
import type { PadEditor } from '../../session/pad-editor.ts';
import { useMessages } from '../../ui/language.tsx';
import { personColour } from '../../ui/person-colour.ts';
import type { Caret } from './caret-pieces.ts';
import { createPadStore, type PadState } from './pad-store.ts';

/** Opens the pad of a record as long as the component is there. */
export function usePad(padId: string): PadState {
  const session = useSession();
  const store = useMemo(() => createPadStore(session, padId), [session, padId]);
  return useSyncExternalStore(store.subscribe, store.read);
}

/** Where the others write in the pad, in the text as it is now. */
export function useCarets(padId: string, editor: PadEditor | undefined): Caret[] {
  const { steps } = useMessages();
  const board = useSessionState((state) => state.board);
  const writers = useOthers((others) =>
    [...others.values()].filter(({ presence }) => presence.caret?.padId === padId),
  );
  return writers.flatMap(({ clientId, participantId, presence }) => {
    const place = presence.caret && editor?.placeOf(presence.caret);
    if (!place) return [];
    const name = nameOf(board, participantId) ?? steps.somebody;
    return [{ key: clientId, name, colour: personColour(participantId), ...place }];
  });
}
