import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { Session } from '@ambitiebord/shared/records/session';
import { useSessionState } from './hooks.ts';
import { useSecondsUntil } from './use-timer.ts';

/** What the facilitator tells everybody just now; undefined once its time is over. */
export function useAnnouncement(): Session['announcement'] {
  const announcement = useSessionState(({ board }) => sessionOf(board)?.announcement);
  const left = useSecondsUntil(announcement?.until) ?? 0;
  return left > 0 ? announcement : undefined;
}
