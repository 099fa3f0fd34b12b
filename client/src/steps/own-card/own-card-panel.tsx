import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from './card-after-reveal.tsx';
import { CardBeforeReveal } from './card-before-reveal.tsx';
import { ForOthers } from './for-others.ts';
import { WhoIsReady } from './who-is-ready.tsx';
import './own-card.css';

/** Private writing for partners; for the facilitator who is ready, and never what is written. */
export function OwnCardPanel() {
  const { steps } = useMessages();
  const role = useSessionState(({ me }) => me.role);
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const mostReady = useSessionState(({ roster }) => roster.mostReady);
  return (
    <>
      {role === 'facilitator' && <WhoIsReady />}
      {role !== 'facilitator' && mostReady && !revealed && (
        <p className="step-hint">{steps.card.facilitator.mostReady}</p>
      )}
      {role === 'partner' && (revealed ? <CardAfterReveal /> : <CardBeforeReveal />)}
      {role === 'partner' || role === 'facilitator' ? (
        <ForOthers waiting={null} />
      ) : (
        <p className="step-hint">{steps.card.observer}</p>
      )}
    </>
  );
}
