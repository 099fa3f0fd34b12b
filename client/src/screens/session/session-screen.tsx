import { BoardCanvas } from '../../canvas/board-later.ts';
import { BoardOutline } from '../../outline/outline-later.ts';
import { useFetchAhead } from '../../ui/use-fetch-ahead.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { SessionRoom } from './session-room.tsx';
import { SessionShell } from './session-shell.tsx';
import { Threshold } from './threshold.tsx';
import { useEntrance } from './use-entrance.ts';

/** What comes while the server is asked for the session: the face of the board that is shown first. */
const FACE_ON_A_PHONE = [BoardOutline];
const FACE = [BoardCanvas];

/** A running session, for whoever takes part or looks on. */
export function SessionScreen({ sessionId }: { readonly sessionId: string }) {
  const entrance = useEntrance(sessionId, 'session');
  const { identity } = entrance;
  useFetchAhead(useMedia(PHONE) ? FACE_ON_A_PHONE : FACE);
  if (!identity) return <Threshold {...entrance} />;
  return (
    // Somebody else in the same tab is another connection and another page.
    <SessionRoom key={identity.participantId} identity={identity}>
      <SessionShell />
    </SessionRoom>
  );
}
