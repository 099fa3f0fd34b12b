import { SessionRoom } from './session-room.tsx';
import { SessionShell } from './session-shell.tsx';
import { Threshold } from './threshold.tsx';
import { useEntrance } from './use-entrance.ts';

/** A running session, for whoever takes part or looks on. */
export function SessionScreen({ sessionId }: { readonly sessionId: string }) {
  const entrance = useEntrance(sessionId, 'session');
  const { identity } = entrance;
  if (!identity) return <Threshold {...entrance} />;
  return (
    // Somebody else in the same tab is another connection and another page.
    <SessionRoom key={identity.participantId} identity={identity}>
      <SessionShell />
    </SessionRoom>
  );
}
