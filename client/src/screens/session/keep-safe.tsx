/** What somebody has to keep to come back: shown once by itself, and again on request. */

import { showCode } from '@ambitiebord/shared/domain/codes';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { isKept, rememberKept, rememberSeen, wasSeen } from './kept.ts';

/**
 * The return code of a partner, in the way of nothing. On a phone it makes room once it was seen: with the
 * next step, or when the page is loaded again. From then on it is in the menu.
 */
export function KeepCode() {
  const { session } = useFrameMessages();
  const identity = useIdentity();
  const [open, setOpen] = useState(() => !isKept(identity));
  const [seenBefore] = useState(() => wasSeen(identity));
  const phone = useMedia(PHONE);
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const [firstStep] = useState(step);
  const folded = phone && (seenBefore || step !== firstStep);
  const shown = open && !folded && identity.returnCode !== undefined;
  useEffect(() => {
    if (shown) rememberSeen(identity);
  }, [shown, identity]);
  if (!shown) return null;
  return (
    <section className="keep-code" aria-label={session.returnCodeTitle}>
      <KeyRound className="icon" aria-hidden />
      <p>
        {session.returnCodeShort} <strong>{showCode(identity.returnCode)}</strong>
      </p>
      <Button
        onClick={() => {
          rememberKept(identity);
          setOpen(false);
        }}
      >
        {session.returnCodeDone}
      </Button>
    </section>
  );
}

/** The return code again, from the menu. */
export function ReturnCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useFrameMessages();
  const { returnCode } = useIdentity();
  return (
    <Dialog title={session.returnCodeTitle} onClose={onClose}>
      {returnCode === undefined ? (
        <p>{session.returnCodeUnknown}</p>
      ) : (
        <>
          <p>{session.returnCodeLead}</p>
          <p className="return-code">{showCode(returnCode)}</p>
        </>
      )}
    </Dialog>
  );
}
