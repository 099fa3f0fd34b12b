/** What somebody has to keep to come back: shown once by itself, and again on request. */

import { showCode } from '@ambitiebord/shared/domain/codes';
import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { facilitatorLink } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { isKept, rememberKept, rememberSeen, wasSeen } from './kept.ts';
import { useRename } from './own-name.tsx';

/**
 * The return code of a partner, in the way of nothing. On a phone it makes room once it was seen: with the
 * next step, or when the page is loaded again. From then on it is in the menu.
 */
export function KeepCode() {
  const { session } = useMessages();
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
  if (!shown || identity.returnCode === undefined) return null;
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
  const { session } = useMessages();
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

/** The secret link of who has just started the session, and the name for who wants one. */
export function KeepLink() {
  const { join, people, start } = useMessages();
  const identity = useIdentity();
  const code = useSessionState(({ board }) => sessionOf(board)?.roomCode ?? '');
  const [open, setOpen] = useState(() => !isKept(identity));
  const [name, setName] = useState('');
  const rename = useRename();
  const { keys, sessionId } = identity;
  if (!open || !keys) return null;
  const close = (): void => {
    rename(name);
    rememberKept(identity);
    setOpen(false);
  };
  return (
    <Dialog
      title={start.createdTitle}
      onClose={close}
      actions={
        <Button variant="primary" size="large" onClick={close}>
          {start.toSession}
        </Button>
      }
    >
      <p>{start.createdLead}</p>
      <CopyText label={start.secretLink} text={facilitatorLink(sessionId, keys.facilitatorKey)} />
      <Notice>{start.secretWarning}</Notice>
      <p>
        {start.roomCode}: <strong className="return-code">{showCode(code)}</strong>
      </p>
      <TextField
        label={join.nameLabel}
        hint={people.ownNameHint}
        optional
        value={name}
        maxLength={NAME_LENGTH}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
    </Dialog>
  );
}
