import { Ellipsis, Eraser, PencilLine, Smartphone, UserX } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EraseNameDialog } from './erase-name-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import './person-menu.css';

interface PersonProps {
  readonly participantId: string;
  readonly displayName: string;
  /** Whether this person has a device of their own, which can be another one. */
  readonly movable: boolean;
  /** Whether somebody else writes for this person, who can do nothing from a device. */
  readonly deviceless: boolean;
}

/** What a facilitator can do about one person. */
export function PersonMenu(person: PersonProps) {
  const { people } = useMessages();
  const [open, setOpen] = useState<'remove' | 'rename' | 'hand-over' | 'erase-name'>();
  const close = (): void => setOpen(undefined);
  return (
    <span className="person-menu">
      <Menu
        label={people.more(person.displayName)}
        buttonClassName="icon-button"
        groups={[
          [{ label: people.rename, icon: PencilLine, onSelect: () => setOpen('rename') }],
          person.movable
            ? [
                {
                  label: people.handOver,
                  icon: Smartphone,
                  onSelect: () => setOpen('hand-over'),
                },
              ]
            : [],
          person.deviceless
            ? [{ label: people.eraseName, icon: Eraser, onSelect: () => setOpen('erase-name') }]
            : [],
          [
            {
              label: people.remove,
              icon: UserX,
              danger: true,
              onSelect: () => setOpen('remove'),
            },
          ],
        ].filter((group) => group.length > 0)}
      >
        <Ellipsis className="icon" aria-hidden />
      </Menu>
      {open === 'rename' && <RenameDialog {...person} onClose={close} />}
      {open === 'hand-over' && <HandOverDialog {...person} onClose={close} />}
      {open === 'erase-name' && (
        <Suspense fallback={null}>
          <EraseNameDialog {...person} onClose={close} />
        </Suspense>
      )}
      {open === 'remove' && <RemoveDialog {...person} onClose={close} />}
    </span>
  );
}

function RemoveDialog({
  participantId,
  displayName,
  onClose,
}: PersonProps & { readonly onClose: () => void }) {
  const { common, people } = useMessages();
  const client = useSession();
  const { toast } = useToast();
  const remove = (): void => {
    client.send({ type: 'removeParticipant', participantId });
    toast({ text: people.removed(displayName) });
    onClose();
  };
  return (
    <Dialog
      title={people.removeTitle(displayName)}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={remove}>
            {people.removeConfirm}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{people.removeLead}</p>
      <p>{people.removeAgain}</p>
    </Dialog>
  );
}
