/**
 * Loading the page again because the server is newer: once by itself. When the page that comes back is no
 * newer (something between keeps an old one), it would otherwise load again for ever.
 */

import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import type { DeviceStorage } from './storage.ts';

const KEY = 'ambitiebord:reloaded-with';

/** Whether a page of this version has not been loaded again in this tab since the server last let it in. */
export function mayReload(tab: DeviceStorage): boolean {
  return tab.get(KEY) !== String(PROTOCOL_VERSION);
}

/** The page of this version is about to be loaded again. */
export function noteReload(tab: DeviceStorage): void {
  tab.set(KEY, String(PROTOCOL_VERSION));
}

/** The server let a page of this version in. */
export function forgetReload(tab: DeviceStorage): void {
  tab.remove(KEY);
}
