import type { SessionState } from '../../session/session-client.ts';

/**
 * Whether this browser can follow what somebody sees. An observer is not seen by the others, so only those show
 * their view who always do.
 */
export function mayFollow(
  { me, roster }: Pick<SessionState, 'me' | 'roster'>,
  participantId: string,
): boolean {
  return (
    me.role !== 'observer' ||
    roster.people.some(
      (person) => person.participantId === participantId && person.role === 'facilitator',
    )
  );
}
