import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Asks before the times of the agenda begin anew, which cannot be taken back. */
export function RestartDialog({ onClose }: { readonly onClose: () => void }) {
  const { agenda, common } = useMessages();
  const client = useSession();
  return (
    <Dialog
      title={agenda.restart}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            onClick={() => {
              void client.send({ type: 'restartAgenda' });
              onClose();
            }}
          >
            {agenda.restart}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{agenda.restartLead}</p>
    </Dialog>
  );
}
