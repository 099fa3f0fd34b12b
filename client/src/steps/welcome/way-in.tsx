import { showCode } from '@ambitiebord/shared/domain/codes';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { joinLink } from '../../ui/addresses.ts';
import { useMessages } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

/** How participants get in, for the facilitator to tell or to hold up. */
export function WayIn() {
  const { facilitator, welcome } = useMessages();
  const code = useSessionState(({ board }) => sessionOf(board)?.roomCode);
  if (!code) return null;
  const link = joinLink(code);
  return (
    <section className="way-in" aria-label={welcome.codeHeading}>
      <h3>{welcome.codeHeading}</h3>
      <p>
        {welcome.goTo} <strong className="way-in-address">{`${location.host}/${code}`}</strong>
      </p>
      <p className="way-in-code">
        <span>{welcome.codeLabel}</span> <strong>{showCode(code)}</strong>
      </p>
      <QrCode text={link} label={facilitator.qrLabel(link)} />
    </section>
  );
}
