import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from './dialog.tsx';
import { TextField } from './field.tsx';
import { useMessages } from './language.tsx';
import { SaveActions } from './save-actions.tsx';

interface NameDialogProps {
  readonly title: string;
  /** What stands over the field. */
  readonly label: string;
  readonly hint: string;
  /** What stands in the field at first. */
  readonly name: string;
  /** Gets a name that is not empty, without spaces around it. */
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a person. */
export function NameDialog({ title, label, hint, name: before, onSave, onClose }: NameDialogProps) {
  const { join } = useMessages();
  const [name, setName] = useState(before);
  const [empty, setEmpty] = useState(false);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const next = name.trim();
    setEmpty(next === '');
    if (next === '') return;
    onSave(next);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={label}
          hint={hint}
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
