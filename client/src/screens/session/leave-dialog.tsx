import { useState } from 'react';
import { api } from '../../roles/browser.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { forgetHere } from './forget-here.ts';

/** Leaving on a shared device: nothing stays on it. Says first what would be lost. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, session } = useFrameMessages();
  const client = useSession();
  const identity = useIdentity();
  const unsaved = useSessionState((state) => state.unsaved);
  const [leaving, setLeaving] = useState(false);

  const leave = async (): Promise<void> => {
    setLeaving(true);
    client.close();
    try {
      await api.revokeToken(identity.sessionId, identity.token);
    } catch {
      // Without a connection the token lives on, but nobody has it any more.
    }
    forgetHere(identity);
  };

  return (
    <Dialog
      title={session.leaveTitle}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={leaving} onClick={() => void leave()}>
            {leaving ? session.leaving : session.leaveConfirm}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{session.leaveLead}</p>
      {identity.role === 'partner' && <p>{session.leaveReturn}</p>}
      {identity.role === 'facilitator' && <p>{session.leaveFacilitator}</p>}
      {unsaved > 0 && <Notice tone="problem">{session.leaveUnsent(unsaved)}</Notice>}
    </Dialog>
  );
}
