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
  if (role === 'facilitator') return <WhoIsReady />;
  if (role !== 'partner') return <p className="step-hint">{steps.card.observer}</p>;
  return revealed ? <CardAfterReveal /> : <CardBeforeReveal />;
}
