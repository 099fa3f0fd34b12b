/**
 * Looking along: whose view of the board this browser shows, and to whom it shows its own. It lasts as
 * long as the page and travels as presence; the roster says who is a facilitator.
 */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OtherPresence, SessionClient } from './session-client.ts';

/** A place on the board to go to: an object, one that is chosen there among others, or what somebody else sees. */
export type Destination =
  | { readonly id: string }
  | { readonly chosen: string; readonly among: readonly string[] }
  | { readonly area: Rectangle };

export interface Guidance {
  /** What the board shows here; as long as it is not shown, what it showed last. */
  readonly view: Rectangle | undefined;
  /** Whose view this person chose to follow. */
  readonly following: string | undefined;
  /** Where the board goes as soon as it is shown. */
  readonly goTo: Destination | undefined;
  /** When the newest invitation that was answered here was given. */
  readonly answered: number;
  /** Whether this facilitator invites everybody, or is in control. */
  readonly lead: Presence['lead'];
}

export type Guide = StoreApi<Guidance>;

/** Nobody is followed and nobody led. */
export function createGuide(): Guide {
  return createStore<Guidance>(() => ({
    view: undefined,
    following: undefined,
    goTo: undefined,
    answered: 0,
    lead: undefined,
  }));
}

/** A facilitator who leads, as the others see it. */
export interface Leader {
  readonly participantId: string;
  readonly kind: NonNullable<Presence['lead']>['kind'];
  /** By the clock of the server. */
  readonly since: number;
  readonly view: Rectangle | undefined;
}

type Others = ReadonlyMap<number, OtherPresence>;

/** Who leads: the facilitator who began last. What others say of themselves does not count. */
export function leaderOf(others: Others, { people }: Roster): Leader | undefined {
  const facilitators = new Set(
    people.filter(({ role }) => role === 'facilitator').map(({ participantId }) => participantId),
  );
  let found: Leader | undefined;
  for (const { participantId, presence } of others.values()) {
    const { lead, view } = presence;
    if (!lead || !facilitators.has(participantId)) continue;
    if (!found || lead.since > found.since) found = { participantId, ...lead, view };
  }
  return found;
}

/** Whether the view of this browser is in the hands of somebody else. */
export function isControlled<Known extends Pick<Leader, 'kind' | 'since'>>(
  leader: Known | undefined,
  { lead }: Pick<Guidance, 'lead'>,
): leader is Known {
  if (leader?.kind !== 'control') return false;
  return lead?.kind !== 'control' || lead.since < leader.since;
}

/** The part of the board to show here because of somebody else: who is in control, or who is followed. */
export function guidedView(
  others: Others,
  roster: Roster,
  guidance: Guidance,
): Rectangle | undefined {
  const leader = leaderOf(others, roster);
  if (isControlled(leader, guidance)) return leader.view;
  return viewOf(others, guidance.following);
}

/** What somebody sees of the board, if they show it. */
export function viewOf(others: Others, participantId: string | undefined): Rectangle | undefined {
  for (const other of others.values()) {
    if (other.participantId === participantId && other.presence.view) return other.presence.view;
  }
  return undefined;
}

/** What this browser tells of itself. A partner shows the own view only to who follows it. */
export function toldGuidance(
  session: Pick<SessionClient, 'others' | 'state'>,
  guidance: Guidance,
): Pick<Presence, 'view' | 'following' | 'lead'> {
  const { me, roster } = session.state.getState();
  const others = session.others.getState();
  const watched =
    me.role === 'facilitator' ||
    [...others.values()].some(({ presence }) => presence.following === me.participantId);
  const told: { -readonly [Field in 'view' | 'following' | 'lead']?: Presence[Field] } = {};
  // Who follows passes on what it follows: so two who follow each other stay where they are.
  const view = watched ? (guidedView(others, roster, guidance) ?? guidance.view) : undefined;
  if (view) told.view = view;
  if (guidance.following !== undefined) told.following = guidance.following;
  if (guidance.lead) told.lead = guidance.lead;
  return told;
}
