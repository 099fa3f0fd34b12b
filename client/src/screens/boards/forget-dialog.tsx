import { showCode } from '@ambitiebord/shared/domain/codes';
import type { Identity } from '../../session/identities.ts';
import { facilitatorLink } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useBoardsTexts } from './boards-texts.ts';

interface ForgetDialogProps {
  readonly identity: Identity;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

/** Before this device forgets a board: what goes, and what brings somebody back. */
export function ForgetDialog({ identity, onForget, onClose }: ForgetDialogProps) {
  const { common, session, start } = useMessages();
  const boards = useBoardsTexts();
  const { sessionId, keys, returnCode } = identity;
  const back = keys
    ? { label: start.secretLink, text: facilitatorLink(sessionId, keys.facilitatorKey) }
    : returnCode !== undefined && { label: session.returnCodeTitle, text: showCode(returnCode) };
  return (
    <Dialog
      title={boards.forgetTitle}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onForget}>
            {boards.forgetConfirm}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{boards.forgetLead}</p>
      <p>{boards.forgetUnsent}</p>
      <p>{back ? boards.forgetBack : boards.forgetNoBack}</p>
      {back && <CopyText {...back} />}
    </Dialog>
  );
}
