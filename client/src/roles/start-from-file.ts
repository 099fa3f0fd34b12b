import type { StartedSession } from '@ambitiebord/shared/protocol/http';
import { startFromFile } from '../session/whole-session.ts';
import { sessionPath } from '../ui/addresses.ts';
import { navigate } from '../ui/router.ts';
import { api, identities } from './browser.ts';

/** Starts a session from a file, and goes there as the one who leads it. @throws ApiError */
export async function leadFromFile(file: Blob, createKey?: string): Promise<void> {
  const { sessionId, facilitatorKey, title }: StartedSession = await startFromFile(file, createKey);
  const joined = await api.join(sessionId, { key: facilitatorKey });
  identities.save({ sessionId, title, ...joined });
  navigate(sessionPath(sessionId));
}
