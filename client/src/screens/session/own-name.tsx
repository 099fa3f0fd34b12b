/** The name under which the others see who is here. */

import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { useState, type SubmitEvent } from 'react';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SaveActions } from '../../ui/save-actions.tsx';

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
  const { join, people } = useMessages();
  const { displayName } = useOwnName();
  const [name, setName] = useState(displayName);
  const [empty, setEmpty] = useState(false);
  const rename = useRename();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (name.trim() === '') return;
    rename(name);
    onClose();
  };
  return (
    <Dialog title={people.ownName} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={join.nameLabel}
          hint={people.ownNameHint}
          error={empty ? join.nameMissing : undefined}
          value={name}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <SaveActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function useOwnName() {
  const participantId = useSessionState(({ me }) => me.participantId);
  const displayName = useSessionState(
    ({ board, me }) => recordOf(board, 'participant', me.participantId)?.displayName ?? '',
  );
  return { participantId, displayName };
}
