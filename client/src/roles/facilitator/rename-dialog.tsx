import { useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';

interface RenameDialogProps {
  readonly participantId: string;
  readonly displayName: string;
  readonly onClose: () => void;
}

/** Corrects the name of somebody else, who is told. */
export function RenameDialog({ participantId, displayName, onClose }: RenameDialogProps) {
  const { cards, people } = useMessages();
  const client = useSession();
  const { toast } = useToast();
  // The name may change while somebody types: the title says whose it was.
  const [called] = useState(displayName);
  const save = (name: string): void => {
    if (name === displayName) return;
    client.send({ type: 'renameParticipant', participantId, displayName: name });
    toast({ text: people.renamed(name) });
  };
  return (
    <NameDialog
      title={people.renameTitle(called)}
      label={cards.others.name}
      hint={people.renameHint}
      name={displayName}
      onSave={save}
      onClose={onClose}
    />
  );
}
