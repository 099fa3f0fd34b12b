/** Bots: people of a workshop case over the real sockets, with the session layer of the real client. */

import { createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import type { SessionClient } from '@ambitiebord/client/session/session-client';
import { memoryStorage } from '@ambitiebord/client/session/storage';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { WorkshopCase } from '@ambitiebord/shared/demo/dementia-case';
import type { Turn } from '@ambitiebord/shared/demo/turns';
import type { CreatedSession, Join } from '@ambitiebord/shared/protocol/http';
import { waitFor } from './wait-for.ts';

export interface Cast {
  readonly session: CreatedSession;
  readonly facilitator: SessionClient;
  /** In the order of the case. */
  readonly partners: readonly SessionClient[];
}

/** Starts a session for a case; `createKey` where the server asks for one. */
export async function assembleCast(
  serverUrl: string,
  workshop: WorkshopCase,
  createKey?: string,
): Promise<Cast> {
  const { title, question, area, facilitator: displayName, partners } = workshop;
  const key = createKey === undefined ? {} : { createKey };
  const session = await createApi(serverUrl).createSession({ title, question, area, ...key });
  const { sessionId, code, facilitatorKey } = session;
  const facilitator = await joinAs(serverUrl, sessionId, { key: facilitatorKey, displayName });
  const joined: SessionClient[] = [];
  for (const { name, organisation, sector } of partners) {
    const partner = { name: organisation, sector };
    joined.push(await joinAs(serverUrl, sessionId, { code, displayName: name, partner }));
  }
  return { session, facilitator, partners: joined };
}

/** Joins and connects; resolves once everything that this person may read is there. */
export async function joinAs(
  serverUrl: string,
  sessionId: string,
  join: Join,
): Promise<SessionClient> {
  const { participantId, token, role } = await createApi(serverUrl).join(sessionId, join);
  const client = connectSession({
    serverUrl,
    sessionId,
    participantId,
    role,
    token,
    // Each bot is a device of its own, with nothing on it.
    storage: memoryStorage(),
    tabStorage: memoryStorage(),
  });
  await waitFor(client.state, ({ connection }) => connection === 'online', 'a connection');
  return client;
}

/** Lets everybody play their turns, one after the other. */
export async function playTurns(cast: Cast, turns: readonly Turn[]): Promise<void> {
  for (const { who, commands } of turns) {
    const client = who === 'facilitator' ? cast.facilitator : cast.partners[who];
    if (!client) throw new Error(`nobody plays partner ${who}`);
    await give(client, commands);
  }
}

/** Gives commands and waits until the server has taken them all. */
async function give(client: SessionClient, commands: readonly NewCommand[]): Promise<void> {
  for (const command of commands) client.send(command);
  const { refusals } = await waitFor(
    client.state,
    ({ pending, refusals: refused }) => pending === 0 || refused.length > 0,
    'the answer to a command',
  );
  const [refusal] = refusals;
  if (refusal) throw new Error(`the server refused ${refusal.command.type}: ${refusal.code}`);
}

/** Ends all connections. */
export function dismiss({ facilitator, partners }: Cast): void {
  for (const client of [facilitator, ...partners]) client.close();
}
