import { showCode } from '@ambitiebord/shared/domain/codes';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { joinLink } from '../../ui/addresses.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NewCode } from './new-code.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

/** Names under which a page is reached on this very computer and nowhere else. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The way in for partners: code, link and QR code. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { facilitator } = useMessages();
  const code = useSessionState(({ board }) => sessionOf(board)?.roomCode ?? '');
  const link = joinLink(code);
  return (
    <Dialog title={facilitator.inviteTitle} onClose={onClose}>
      <p>{facilitator.inviteLead}</p>
      {LOCAL_HOSTS.has(location.hostname) && <Notice>{facilitator.localOnly}</Notice>}
      <div className="invite">
        <QrCode text={link} label={facilitator.qrLabel(link)} />
        <dl className="invite-words">
          <dt>{facilitator.address}</dt>
          <dd>{location.host}</dd>
          <dt>{facilitator.code}</dt>
          <dd className="invite-code">{showCode(code)}</dd>
        </dl>
      </div>
      <CopyText label={facilitator.link} text={link} />
      <NewCode code={code} />
    </Dialog>
  );
}
