import { showCode } from '@ambitiebord/shared/domain/codes';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { joinLink } from '../../ui/addresses.ts';
import { useMessages } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

/** Code and QR for who comes late; in the lobby at full size. */
export function Corner({ large = false }: { readonly large?: boolean }) {
  const { display } = useMessages();
  const code = useSessionState(({ board }) => sessionOf(board)?.roomCode);
  if (!code) return null;
  const link = joinLink(code);
  return (
    <section className={large ? 'display-way-in' : 'display-corner'} aria-label={display.code}>
      <div>
        <p>
          {display.joinAt} <strong>{location.host}</strong>
        </p>
        <p className="display-code">{showCode(code)}</p>
      </div>
      <QrCode text={link} label={display.qrLabel(link)} />
    </section>
  );
}
