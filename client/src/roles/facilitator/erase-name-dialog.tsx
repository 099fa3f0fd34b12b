import { recordOf } from '@ambitiebord/shared/records/registry';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useTask } from '../../ui/use-task.ts';
import { api } from '../browser.ts';
import { errorText } from '../error-text.ts';
import { useIdentity } from '../identity.tsx';
import { usePrivacyDialogTexts } from '../privacy-dialog-texts.ts';

interface EraseNameDialogProps {
  readonly participantId: string;
  readonly displayName: string;
  readonly onClose: () => void;
}

/** Erases the name of somebody who has no device to do so; says first what that means. */
export function EraseNameDialog({ participantId, displayName, onClose }: EraseNameDialogProps) {
  const texts = useMessages();
  const { common, people, privacy } = texts;
  const { erasingName, eraseNameSnapshots } = usePrivacyDialogTexts();
  const { sessionId } = useSession();
  const { token } = useIdentity();
  const { toast } = useToast();
  const { busy, failure, run } = useTask();
  const nameless = useSessionState(({ board }) => {
    const partnerId = recordOf(board, 'participant', participantId)?.partnerId;
    return privacy.somebodyOf(recordOf(board, 'partner', partnerId)?.name ?? '');
  });
  const erase = (): void =>
    run(async () => {
      await api.eraseNameOf(sessionId, participantId, token);
      toast({ text: people.nameErased });
      onClose();
    });
  return (
    <Dialog
      title={people.eraseNameTitle(displayName)}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={busy} onClick={erase}>
            {busy ? erasingName : people.eraseName}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{people.eraseNameLead(nameless)}</p>
      <p>{people.eraseNameStays}</p>
      <p>{eraseNameSnapshots}</p>
      <p>{people.eraseNameForGood}</p>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </Dialog>
  );
}
