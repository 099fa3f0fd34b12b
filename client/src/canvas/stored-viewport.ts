/** Where this tab looked at the board of a session, kept for when the page is loaded again. */

import { z } from 'zod';
import type { SessionClient } from '../session/session-client.ts';
import { tabStorage, workPrefix } from '../session/storage.ts';
import { MAX_ZOOM, MIN_ZOOM, type Viewport } from '../tools/viewport.ts';

const viewportSchema = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().min(MIN_ZOOM).max(MAX_ZOOM),
});

/** With the rest of what this person did here, so that it goes when they leave the device. */
const keyOf = ({ sessionId, state }: SessionClient): string =>
  `${workPrefix(sessionId, state.getState().me.participantId)}viewport`;

/** The viewport that was kept, if there is one that can be read. */
export function readViewport(session: SessionClient): Viewport | undefined {
  const stored = tabStorage().get(keyOf(session));
  if (stored === undefined) return undefined;
  try {
    return viewportSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined; // Not JSON: somebody else wrote it, and the board is shown as a whole.
  }
}

/** Keeps the viewport. */
export function keepViewport(session: SessionClient, viewport: Viewport): void {
  tabStorage().set(keyOf(session), JSON.stringify(viewport));
}
