/** An invitation to come along, for who did not answer it yet. */

import { leaderOf, viewOf, type Guide } from '../../session/guide.ts';
import { useGuidance, useLeader } from '../../session/guide-hooks.ts';
import type { SessionClient } from '../../session/session-client.ts';

/** The invitation that stands open here: who gave it, and when. */
export function useInvitation():
  | { readonly participantId: string; readonly since: number }
  | undefined {
  const leader = useLeader();
  const answered = useGuidance((now) => now.answered);
  return leader?.kind === 'invite' && leader.since > answered ? leader : undefined;
}

/** Goes along once with who invites, if somebody does; the view is one's own again at once. */
export function acceptInvitation({ others, state }: SessionClient, guide: Guide): boolean {
  const leader = leaderOf(others.getState(), state.getState().roster);
  if (leader?.kind !== 'invite' || leader.since <= guide.getState().answered) return false;
  const area = viewOf(others.getState(), leader.participantId);
  guide.setState({ answered: leader.since, ...(area ? { goTo: { area } } : {}) });
  return true;
}
