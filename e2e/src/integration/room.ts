/** A room with people on the real server, each with a device of their own, some behind a bad network. */

import { createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import type { SessionClient, SessionState } from '@ambitiebord/client/session/session-client';
import { memoryStorage, type DeviceStorage } from '@ambitiebord/client/session/storage';
import type { CreatedSession, Join } from '@ambitiebord/shared/protocol/http';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { ServerProcess } from '../fixtures/server-process.ts';
import { TcpProxy } from '../fixtures/tcp-proxy.ts';

/** How long something may take to come through, in milliseconds. */
export const PATIENCE_MS = 15_000;

// Every document socket of every client listens for the end of the process; that is no leak.
process.setMaxListeners(0);

export interface Person {
  readonly client: SessionClient;
  readonly storage: DeviceStorage;
  readonly participantId: string;
  /** The same person on the same device, after the page was loaded again. */
  readonly reload: () => Person;
}

export class Room {
  readonly server: ServerProcess;
  /** A bad network, for who wants to come through it. */
  readonly network: TcpProxy;
  session: CreatedSession | undefined;
  readonly #clients: SessionClient[] = [];

  constructor(server: ServerProcess, network: TcpProxy) {
    this.server = server;
    this.network = network;
  }

  /** `network`: the one that this person comes through; by default none. */
  partner(name: string, network?: TcpProxy): Promise<Person> {
    const partner = { name: `Huis ${name}`, sector: 'care' } as const;
    return this.#enter(
      ({ code }) => ({ code, displayName: name, partner }),
      network ? `http://127.0.0.1:${network.port}` : this.server.url,
    );
  }

  facilitator(): Promise<Person> {
    return this.#enter(
      ({ facilitatorKey }) => ({ key: facilitatorKey, displayName: 'Fatma' }),
      this.server.url,
    );
  }

  empty(): void {
    for (const client of this.#clients.splice(0)) client.close();
  }

  async #enter(join: (session: CreatedSession) => Join, serverUrl: string): Promise<Person> {
    if (!this.session) throw new Error('there is no session');
    const { sessionId } = this.session;
    const joined = await createApi(this.server.url).join(sessionId, join(this.session));
    const device = { storage: memoryStorage(), tabStorage: memoryStorage() };
    const open = (): Person => {
      const client = connectSession({ ...joined, ...device, serverUrl, sessionId });
      this.#clients.push(client);
      const reload = (): Person => {
        client.close();
        return open();
      };
      return { client, storage: device.storage, participantId: joined.participantId, reload };
    };
    return open();
  }
}

/** A room for the tests of a file, with a new session for each of them. */
export function useRoom(): () => Room {
  let room: Room | undefined;
  const current = (): Room => {
    if (!room) throw new Error('the room opens before the first test');
    return room;
  };
  beforeAll(async () => {
    const server = await ServerProcess.start();
    room = new Room(server, await TcpProxy.start(server.port));
  });
  beforeEach(async () => {
    const { server } = current();
    current().session = await createApi(server.url).createSession({ title: 'Thuis met dementie' });
  });
  afterEach(() => current().empty());
  afterAll(async () => {
    await current().network.close();
    await current().server.remove();
  });
  return current;
}

/** Resolves when the state is as it should be. */
export async function until(
  { client }: Person,
  holds: (state: SessionState) => boolean,
): Promise<void> {
  await expect
    .poll(() => holds(client.state.getState()), { timeout: PATIENCE_MS, interval: 10 })
    .toBe(true);
}

/** Connected, and everything confirmed. */
export const isSettled = ({ connection, pending }: SessionState): boolean =>
  connection === 'online' && pending === 0;
