/** The name under which the others see who is here, and giving another. */

import { recordOf } from '@ambitiebord/shared/records/registry';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';

/** Gives who is here another name; an empty one, or the same, changes nothing. */
export function useRename(): (name: string) => void {
  const client = useSession();
  const { participantId, displayName } = useOwnName();
  return (name) => {
    const next = name.trim();
    if (next === '' || next === displayName) return;
    const chosen = { displayName: next, renamedBy: null, renamedAt: null };
    client.send(changeOf(update({ id: participantId, type: 'participant' }, chosen)));
  };
}

/** Who is here, and under which name. */
export function useOwnName() {
  const participantId = useSessionState(({ me }) => me.participantId);
  const displayName = useSessionState(
    ({ board, me }) => recordOf(board, 'participant', me.participantId)?.displayName ?? '',
  );
  return { participantId, displayName };
}
