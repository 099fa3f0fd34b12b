/** Where this tab looked at the board of a session, kept for when the page is loaded again. */

import { z } from 'zod';
import { tabStorage } from '../session/storage.ts';
import { MAX_ZOOM, MIN_ZOOM, type Viewport } from '../tools/viewport.ts';

const viewportSchema = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().min(MIN_ZOOM).max(MAX_ZOOM),
});

const keyOf = (sessionId: string): string => `ambitiebord:viewport:${sessionId}`;

/** The viewport that was kept, if there is one that can be read. */
export function readViewport(sessionId: string): Viewport | undefined {
  const stored = tabStorage().get(keyOf(sessionId));
  if (stored === undefined) return undefined;
  try {
    return viewportSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined; // Not JSON: somebody else wrote it, and the board is shown as a whole.
  }
}

/** Keeps the viewport. */
export function keepViewport(sessionId: string, viewport: Viewport): void {
  tabStorage().set(keyOf(sessionId), JSON.stringify(viewport));
}
