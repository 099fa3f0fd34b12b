import { DisplayScreen } from '../../roles/display/display-screen.tsx';
import { SessionRoom } from './session-room.tsx';
import { Threshold } from './threshold.tsx';
import { useEntrance } from './use-entrance.ts';

/** The big screen of a session. */
export function ProjectorScreen({ sessionId }: { readonly sessionId: string }) {
  const entrance = useEntrance(sessionId, 'display');
  const { identity } = entrance;
  if (!identity) return <Threshold {...entrance} />;
  return (
    <SessionRoom key={identity.participantId} identity={identity}>
      <DisplayScreen />
    </SessionRoom>
  );
}
