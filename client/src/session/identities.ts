/**
 * Who this browser is in which session. Identities are kept per session and role on the device; which
 * one a tab uses is kept in the tab, so that facilitator and projector can live side by side.
 */

import { ROLES, type Role } from '@ambitiebord/shared/domain/roles';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import type { SessionKeys } from '@ambitiebord/shared/protocol/http';
import { hasFields, type Fields } from './fields.ts';
import { workPrefix, type DeviceStorage } from './storage.ts';

export interface Identity {
  readonly sessionId: string;
  readonly role: Role;
  readonly participantId: string;
  /** Names the own document, where that is not the participant's id. */
  readonly seat?: string | undefined;
  /** Whether this device took the identity over from another one. */
  readonly handedOver?: true | undefined;
  /** The secret that proves who this is. */
  readonly token: string;
  readonly title: string;
  /** What a facilitator has, to keep and to hand out. */
  readonly keys?: SessionKeys | undefined;
  /** With this the same person comes back on another device. */
  readonly returnCode?: string | undefined;
}

const FIELDS: Fields<Identity> = {
  sessionId: 'text',
  role: 'text',
  participantId: 'text',
  token: 'text',
  title: 'text',
};
const KEYS: Fields<SessionKeys> = { facilitatorKey: 'text', displayKey: 'text', readKey: 'text' };

export interface Identities {
  /** All identities of this browser. */
  readonly list: () => Identity[];
  /** The identity of this tab in a session; of this role, when one is named. */
  readonly ofTab: (sessionId: string, role?: Role) => Identity | undefined;
  /** Keeps an identity and makes it this tab's. */
  readonly save: (identity: Identity) => void;
  /** Removes an identity with its unsent commands and drafts. Close its session first. */
  readonly forget: (identity: Identity) => void;
}

const IDENTITY = 'ambitiebord:identity:';
const CHOICE = 'ambitiebord:choice:';

const identityKey = ({ sessionId, role }: Pick<Identity, 'sessionId' | 'role'>): string =>
  `${IDENTITY}${sessionId}:${role}`;

/** The identities of the browser that these storages belong to. */
export function openIdentities(device: DeviceStorage, tab: DeviceStorage): Identities {
  const read = (key: string): Identity | undefined => parseIdentity(device.get(key));

  function ofTab(sessionId: string, role?: Role): Identity | undefined {
    // Without a choice, somebody who takes part comes before somebody who only looks (see ROLES).
    const chosen = ROLES.find((each) => each === tab.get(CHOICE + sessionId));
    const candidates = role ? [role] : [...(chosen ? [chosen] : []), ...ROLES];
    for (const candidate of candidates) {
      const identity = read(identityKey({ sessionId, role: candidate }));
      if (identity) return identity;
    }
    return undefined;
  }

  return {
    list: () => device.keys(IDENTITY).flatMap((key) => read(key) ?? []),
    ofTab,
    save: (identity) => {
      device.set(identityKey(identity), JSON.stringify(identity));
      tab.set(CHOICE + identity.sessionId, identity.role);
    },
    forget: (identity) => {
      const { sessionId, participantId } = identity;
      for (const storage of [device, tab]) {
        for (const key of storage.keys(workPrefix(sessionId, participantId))) storage.remove(key);
      }
      device.remove(identityKey(identity));
      tab.remove(CHOICE + sessionId);
    },
  };
}

function parseIdentity(text: string | undefined): Identity | undefined {
  if (text === undefined) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    return isIdentity(stored) ? stored : undefined;
  } catch {
    return undefined; // Not JSON: something else wrote here, and the person joins again.
  }
}

/** Ids go into addresses and names of keys, so they are what ids are. */
function isIdentity(stored: unknown): stored is Identity {
  if (!hasFields<Identity>(stored, FIELDS) || !ROLES.includes(stored.role)) return false;
  const { sessionId, participantId, seat = participantId, keys, returnCode = '' } = stored;
  return (
    [sessionId, participantId, seat].every((id) => ID_PATTERN.test(id)) &&
    (keys === undefined || hasFields<SessionKeys>(keys, KEYS)) &&
    typeof returnCode === 'string'
  );
}
