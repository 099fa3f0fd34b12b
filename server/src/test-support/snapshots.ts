/** Sessions of which goals snapshots are taken. */

import type { CreatedSnapshot } from '@ambitiebord/shared/protocol/http';
import { expect } from 'vitest';
import { asPartner, createSession, join, startTestApp, type TestApp } from './app.ts';

/** A session with a partner, and a facilitator's token. */
export async function setUpSnapshots() {
  const app = await startTestApp();
  const session = await createSession(app, { question: 'Wat willen we voor wie?' });
  const { token } = await join(app, session.sessionId, { key: session.facilitatorKey });
  const partner = await join(app, session.sessionId, asPartner(session.code));
  return { app, session, token, partner, url: `/api/sessions/${session.sessionId}/snapshots` };
}

/** Takes one as a facilitator. */
export async function takeSnapshot(
  app: TestApp,
  url: string,
  token: string,
): Promise<CreatedSnapshot> {
  const { status, body } = await app.post(url, undefined, token);
  expect(status).toBe(201);
  return body as CreatedSnapshot;
}
