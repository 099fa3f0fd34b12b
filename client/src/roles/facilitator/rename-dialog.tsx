import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useState, type SubmitEvent } from 'react';
import { useSession } from '../../session/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SaveActions } from '../../ui/save-actions.tsx';
import { useToast } from '../../ui/toast.tsx';

interface RenameDialogProps {
  readonly participantId: string;
  readonly displayName: string;
  readonly onClose: () => void;
}

/** Corrects the name of somebody else, who is told. */
export function RenameDialog({ participantId, displayName, onClose }: RenameDialogProps) {
  const { join, people } = useMessages();
  const client = useSession();
  const { toast } = useToast();
  // The name may change while somebody types: the title says whose it was.
  const [called] = useState(displayName);
  const [name, setName] = useState(displayName);
  const [empty, setEmpty] = useState(false);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const next = name.trim();
    setEmpty(next === '');
    if (next === '') return;
    if (next !== displayName) {
      client.send({ type: 'renameParticipant', participantId, displayName: next });
      toast({ text: people.renamed(next) });
    }
    onClose();
  };
  return (
    <Dialog title={people.renameTitle(called)} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={join.nameLabel}
          hint={people.renameHint}
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
