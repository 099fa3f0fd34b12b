/** Whether somebody has said that the return code or the secret link is kept safe. */

import type { Identity } from '../../session/identities.ts';
import { readSetting, writeSetting } from '../../ui/settings.ts';

const KEPT = 'yes';
const SEEN = 'seen';

const nameOf = ({ sessionId, role }: Identity): string => `kept:${sessionId}:${role}`;

export function isKept(identity: Identity): boolean {
  return readSetting(nameOf(identity)) === KEPT;
}

/** Whether the code was in sight on this device at all. */
export function wasSeen(identity: Identity): boolean {
  return readSetting(nameOf(identity)) !== undefined;
}

export function rememberSeen(identity: Identity): void {
  if (!wasSeen(identity)) writeSetting(nameOf(identity), SEEN);
}

export function rememberKept(identity: Identity): void {
  writeSetting(nameOf(identity), KEPT);
}

export function forgetKept(identity: Identity): void {
  writeSetting(nameOf(identity), undefined);
}
