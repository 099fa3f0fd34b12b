/** Where this tab looked at the board in a step, kept for when the page is loaded again. */

import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import { z } from 'zod';
import type { SessionClient } from '../session/session-client.ts';
import { tabStorage, workPrefix } from '../session/storage.ts';
import { MAX_ZOOM, MIN_ZOOM, type Viewport } from '../tools/viewport.ts';

const viewportSchema = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().min(MIN_ZOOM).max(MAX_ZOOM),
  step: z.enum(STEPS),
});

/** A viewport that somebody chose, and the step in which they did. */
export type ChosenViewport = Viewport & { readonly step: Step };

/** With the rest of what this person did here, so that it goes when they leave the device. */
const keyOf = ({ sessionId, state }: SessionClient): string =>
  `${workPrefix(sessionId, state.getState().me.participantId)}viewport`;

/** The viewport that was kept, if there is one that can be read. */
export function readViewport(session: SessionClient): ChosenViewport | undefined {
  const stored = tabStorage().get(keyOf(session));
  if (stored === undefined) return undefined;
  try {
    return viewportSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined; // Not JSON: somebody else wrote it, and the board is shown as for a newcomer.
  }
}

/** Keeps the viewport. */
export function keepViewport(session: SessionClient, viewport: ChosenViewport): void {
  tabStorage().set(keyOf(session), JSON.stringify(viewport));
}
