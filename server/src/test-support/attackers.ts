/** A server on a real port, and those who mean it no good. */

import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { documentPath, MESSAGE, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import { io, type Socket as CommandSocket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Bounds } from '../auth/visitors.ts';
import { asPartner, createSession, join, startTestApp } from './app.ts';

const STEP_1 = Uint8Array.of(MESSAGE.sync, 0, 1, 0);

/** How somebody says over a command socket who they are. */
export const connectPacket = (token: string): string => `40${JSON.stringify({ token })}`;

/** A server on a real port with one session, and ways in for who means no good. */
export async function listen(bounds: Partial<Bounds> = {}) {
  const app = await startTestApp({ bounds });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.app.server.address() as AddressInfo;
  const session = await createSession(app);
  const { sessionId, code, ...keys } = session;
  const enter = (name: string): Promise<Joined> => join(app, sessionId, asPartner(code, name));

  /** A document socket, and how it ended: its close code, or the status of the answer. */
  function read(token: string, document = BOARD) {
    const address = `ws://127.0.0.1:${port}${documentPath(sessionId, document)}`;
    const socket = new WebSocket(address, [SUBPROTOCOL, token]);
    socket.on('error', () => socket.terminate());
    const ended = new Promise<number>((resolve) => {
      socket.on('close', resolve);
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
    });
    onTestFinished(() => socket.terminate());
    return { socket, ended };
  }

  function command(token: string): CommandSocket {
    const socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      query: { sessionId },
      auth: { token },
    });
    onTestFinished(() => void socket.disconnect());
    return socket;
  }

  /** A bare connection. */
  function knock(): Socket {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    onTestFinished(() => void socket.destroy());
    return socket;
  }

  /** A command socket without a library, of somebody who was let in. */
  async function rawCommand(token: string): Promise<WebSocket> {
    const socket = unknown();
    await once(socket, 'message');
    socket.send(connectPacket(token));
    await once(socket, 'message');
    return socket;
  }

  /** A command socket of nobody yet. */
  function unknown(): WebSocket {
    const path = `${COMMAND_PATH}?EIO=4&transport=websocket&sessionId=${sessionId}`;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    socket.on('error', () => socket.terminate());
    onTestFinished(() => socket.terminate());
    return socket;
  }

  /** Starts the server anew on what is stored, on the same port. */
  async function restart(): Promise<void> {
    await app.restart();
    await app.app.listen({ port, host: '127.0.0.1' });
  }

  return {
    ...app,
    restart,
    port,
    sessionId,
    code,
    keys,
    enter,
    read,
    command,
    rawCommand,
    unknown,
    knock,
  };
}

/** Resolves when the server has let a reader in: it has answered. */
export async function answered({ socket }: { socket: WebSocket }): Promise<void> {
  if (socket.readyState !== socket.OPEN) await once(socket, 'open');
  socket.send(STEP_1);
  await once(socket, 'message');
}
