import { useMessages } from '../../ui/language.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { useOwnName, useRename } from './use-own-name.ts';

/** Changes the own name in the middle of a session. */
export function OwnNameDialog({ onClose }: { readonly onClose: () => void }) {
  const { join, people } = useMessages();
  const { displayName } = useOwnName();
  const rename = useRename();
  return (
    <NameDialog
      title={people.ownName}
      label={join.nameLabel}
      hint={people.ownNameHint}
      name={displayName}
      onSave={rename}
      onClose={onClose}
    />
  );
}
