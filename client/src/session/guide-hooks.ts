/** Looking along, in React. */

import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import {
  createGuide,
  isControlled,
  leaderOf,
  toldGuidance,
  viewOf,
  type Guidance,
  type Guide,
  type Leader,
} from './guide.ts';
import { useKept, useSession } from './hooks.ts';
import type { SessionClient, SessionState } from './session-client.ts';

/** An invitation that nobody answers ends, in milliseconds. */
const INVITATION_MS = 60_000;

const GuideContext = createContext<Guide | undefined>(undefined);

/** Lets everything inside it look along with others and lead them. */
export function GuideProvider({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const [guide] = useState(createGuide);
  useEffect(() => tell(session, guide), [session, guide]);
  return createElement(GuideContext.Provider, { value: guide }, children);
}

/**
 * The guide of this page.
 * @throws outside a GuideProvider.
 */
export function useGuide(): Guide {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('useGuide needs a GuideProvider around it');
  return guide;
}

/** A part of it; select values that keep their identity. */
export function useGuidance<Selected>(select: (guidance: Guidance) => Selected): Selected {
  return useStore(useGuide(), select);
}

type Shown = Pick<Leader, 'participantId' | 'kind' | 'since'>;

/** Who leads the others and this browser; renders when that changes, not when they look elsewhere. */
export function useLeader(): Shown | undefined {
  const { state, others } = useSession();
  const roster = useStore(state, (now: SessionState) => now.roster);
  return useKept(others, (now): Shown | undefined => {
    const leader = leaderOf(now, roster);
    if (!leader) return undefined;
    const { participantId, kind, since } = leader;
    return { participantId, kind, since };
  });
}

/** Who is in control of what this browser shows, if somebody is. */
export function useController(): string | undefined {
  const leader = useLeader();
  const lead = useGuidance((now) => now.lead);
  return isControlled(leader, { lead }) ? leader.participantId : undefined;
}

/** Whether somebody shows what they see of the board. */
export function useShowsView(participantId: string): boolean {
  return useStore(useSession().others, (others) => viewOf(others, participantId) !== undefined);
}

/** Calls back (with a function that stays the same) when this person is to see the board: they chose so, or somebody took control. */
export function useBoardWanted(show: () => void): void {
  const wanted = useGuidance(({ goTo, following }) => (goTo ? 'go' : (following ?? '')));
  const controller = useController();
  useEffect(() => {
    // Who is writing is not taken away from it: the bar says what goes on.
    const isWriting =
      document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
    if (wanted !== '' || (controller !== undefined && !isWriting)) show();
  }, [wanted, controller, show]);
}

/** Tells the others of this browser as long as it leads, follows or is followed. */
function tell(session: SessionClient, guide: Guide): () => void {
  let told: object = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    const guidance = guide.getState();
    const next = toldGuidance(session, guidance);
    if (equalJson(told as Json, next as unknown as Json)) return;
    told = next;
    const nothing = { view: undefined, following: undefined, lead: undefined };
    session.publish({ ...nothing, ...next });
  };
  const check = (): void => {
    const { following, lead } = guide.getState();
    const { roster } = session.state.getState();
    const isHere = roster.people.some(({ participantId }) => participantId === following);
    if (following !== undefined && !isHere) guide.setState({ following: undefined });
    // Another facilitator has taken over.
    const leader = leaderOf(session.others.getState(), roster);
    if (lead && leader && leader.since > lead.since) guide.setState({ lead: undefined });
    update();
  };
  const endInvitations = (guidance: Guidance, before: Guidance): void => {
    if (guidance.lead === before.lead) return;
    clearTimeout(timer);
    if (guidance.lead?.kind !== 'invite') return;
    timer = setTimeout(() => guide.setState({ lead: undefined }), INVITATION_MS);
  };
  const stops = [
    guide.subscribe(endInvitations),
    guide.subscribe(update),
    session.others.subscribe(check),
    session.state.subscribe((state, before) => {
      if (state.roster !== before.roster) check();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
