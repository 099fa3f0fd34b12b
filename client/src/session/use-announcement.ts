import { recordOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from './hooks.ts';
import { useSecondsUntil } from './use-timer.ts';

export interface ShownAnnouncement {
  readonly text: string;
  /** Milliseconds since 1970 UTC. */
  readonly until: number;
  /** The name of the facilitator who says it, if that is known. */
  readonly name: string | undefined;
}

/** What a facilitator tells everybody just now; undefined once its time is over. */
export function useAnnouncement(): ShownAnnouncement | undefined {
  const announcement = useSessionState(({ board }) => sessionOf(board)?.announcement);
  const name = useSessionState(
    ({ board }) => recordOf(board, 'participant', announcement?.by)?.displayName,
  );
  const left = useSecondsUntil(announcement?.until) ?? 0;
  return announcement && left > 0 ? { ...announcement, name } : undefined;
}
