/** What a facilitator has to keep to come back: shown once, right after the session was started. */

import { showCode } from '@ambitiebord/shared/domain/codes';
import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { facilitatorLink } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isKept, rememberKept } from './kept.ts';
import { useRename } from './use-own-name.ts';

/** The secret link of who has just started the session, and the name for who wants one. */
export function KeepLink() {
  const { join, people, start } = useFrameMessages();
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
