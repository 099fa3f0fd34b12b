import { useEffect } from 'react';
import { BoardCanvas } from '../../canvas/board-later.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { SessionRoom } from './session-room.tsx';
import { SessionShell } from './session-shell.tsx';
import { Threshold } from './threshold.tsx';
import { useEntrance } from './use-entrance.ts';

/** A running session, for whoever takes part or looks on. */
export function SessionScreen({ sessionId }: { readonly sessionId: string }) {
  const entrance = useEntrance(sessionId, 'session');
  const { identity } = entrance;
  useBoardSoon(identity !== undefined);
  if (!identity) return <Threshold {...entrance} />;
  return (
    // Somebody else in the same tab is another connection and another page.
    <SessionRoom key={identity.participantId} identity={identity}>
      <SessionShell />
    </SessionRoom>
  );
}

/** Fetches the picture of the board while its records are on their way. On a phone it is not what one sees first. */
function useBoardSoon(isWanted: boolean): void {
  const phone = useMedia(PHONE);
  useEffect(() => {
    if (isWanted && !phone) void BoardCanvas.fetchAhead();
  }, [isWanted, phone]);
}
