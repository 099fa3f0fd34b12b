/** Whether somebody has said that the return code or the secret link is kept safe. */

import type { Identity } from '../../session/identities.ts';
import { readSetting, writeSetting } from '../../ui/settings.ts';

const nameOf = ({ sessionId, role }: Identity): string => `kept:${sessionId}:${role}`;

export function isKept(identity: Identity): boolean {
  return readSetting(nameOf(identity)) !== undefined;
}

export function rememberKept(identity: Identity): void {
  writeSetting(nameOf(identity), 'yes');
}

export function forgetKept(identity: Identity): void {
  writeSetting(nameOf(identity), undefined);
}
