/** The carets of the others in a pad, in React. */

import { nameOf } from '../../canvas/people.ts';
import { useOthers, useSessionState } from '../../session/hooks.ts';
import type { PadEditor } from '../../session/pad-editor.ts';
import { useMessages } from '../../ui/language.tsx';
import { personColour } from '../../ui/person-colour.ts';
import type { Caret } from './caret-pieces.ts';

/** Where the others write in the pad, in the text as it is now. */
export function useCarets(padId: string, editor: PadEditor | undefined): Caret[] {
  const { howItCame } = useMessages();
  const writers = useOthers((others) =>
    [...others.values()].filter(({ presence }) => presence.caret?.padId === padId),
  );
  const names = useSessionState(
    ({ board }) => new Map(writers.map(({ participantId: id }) => [id, nameOf(board, id)])),
  );
  return writers.flatMap(({ clientId, participantId, presence }) => {
    const place = presence.caret && editor?.placeOf(presence.caret);
    if (!place) return [];
    const name = names.get(participantId) ?? howItCame.somebody;
    return [{ key: clientId, name, colour: personColour(participantId), ...place }];
  });
}
