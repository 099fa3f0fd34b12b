import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from './card-after-reveal.tsx';
import { CardBeforeReveal } from './card-before-reveal.tsx';
import { WhoIsReady } from './who-is-ready.tsx';
import './own-card.css';

/** Private writing for partners; for the facilitator who is ready, and never what is written. */
export function OwnCardPanel() {
  const { steps } = useMessages();
  const role = useSessionState(({ me }) => me.role);
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const mostReady = useSessionState(({ roster }) => roster.mostReady);
  if (role === 'facilitator') return <WhoIsReady />;
  if (role === 'partner' && revealed) return <CardAfterReveal />;
  return (
    <>
      {mostReady && !revealed && <p className="step-hint">{steps.card.facilitator.mostReady}</p>}
      {role === 'partner' ? (
        <CardBeforeReveal />
      ) : (
        <p className="step-hint">{steps.card.observer}</p>
      )}
    </>
  );
}
