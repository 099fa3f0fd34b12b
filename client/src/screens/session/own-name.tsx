/** The name under which the others see who is here. */

import { recordOf } from '@ambitiebord/shared/records/registry';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';

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

/** Changes the own name in the middle of a session. */
export function OwnNameDialog({ onClose }: { readonly onClose: () => void }) {
  const { people } = useMessages();
  const { displayName } = useOwnName();
  const rename = useRename();
  return (
    <NameDialog
      title={people.ownName}
      hint={people.ownNameHint}
      name={displayName}
      onSave={rename}
      onClose={onClose}
    />
  );
}

function useOwnName() {
  const participantId = useSessionState(({ me }) => me.participantId);
  const displayName = useSessionState(
    ({ board, me }) => recordOf(board, 'participant', me.participantId)?.displayName ?? '',
  );
  return { participantId, displayName };
}
