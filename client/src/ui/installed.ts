/** The board as an app on the device, where browsers allow it: on pages over https, and on this computer itself. */

import type { Language } from '@ambitiebord/shared/records/session';
import { atRest } from './rest.ts';

const WORKER = '/service-worker.js';

/** Has the browser keep program files, and a page for when the server is away. Over plain http nothing changes. */
export async function startServiceWorker(): Promise<void> {
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return;
  // What people came for goes first.
  await atRest();
  try {
    await navigator.serviceWorker.register(WORKER);
  } catch {
    // A browser that keeps nothing, as some do in private windows: everything works without it.
  }
}

/** The name and the words under which a device keeps the board, in the language of the page. */
export function describeAppIn(language: Language): void {
  document
    .querySelector('link[rel=manifest]')
    ?.setAttribute('href', `/app.${language}.webmanifest`);
}
