/**
 * The way in for who runs the server: a Unix socket in the data folder. Whoever owns that folder can ask for a copy of
 * the database, and nobody over the network can.
 */

import { chmod, lstat, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { faultOf } from '../fault.ts';
import {
  firstLine,
  requestSchema,
  sendLine,
  SOCKET_NAME,
  type OperatorAnswer,
} from './operator-messages.ts';

export interface OperatorSocketOptions {
  readonly folder: string;
  /** Copies the database to an empty file in small steps. */
  readonly copyTo: (file: string, signal: AbortSignal) => Promise<void>;
  readonly log: { warn(details: object, message: string): void };
}

/**
 * Listens in a data folder that this process owns; returns what ends it, with the copy that is under way. Where a
 * socket cannot be made, the server does without.
 */
export async function openOperatorSocket(
  options: OperatorSocketOptions,
): Promise<() => Promise<void>> {
  const { folder, copyTo, log } = options;
  const path = join(folder, SOCKET_NAME);
  const stopping = new AbortController();
  const served = new Set<Promise<void>>();
  let busy = false;

  async function copy(file: string, signal: AbortSignal): Promise<OperatorAnswer['outcome']> {
    if (busy) return 'busy';
    busy = true;
    try {
      if (!(await isEmptyFile(file))) return 'invalid';
      await copyTo(file, signal);
      return 'copied';
    } catch (error) {
      log.warn(faultOf(error), 'a backup was not finished');
      return 'failed';
    } finally {
      busy = false;
    }
  }

  async function serve(socket: Socket): Promise<void> {
    const gone = new AbortController();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => gone.abort());
    stopping.signal.addEventListener('abort', () => socket.destroy());
    const request = requestSchema.safeParse(await firstLine(socket));
    const outcome = request.success ? await copy(request.data.copyTo, gone.signal) : 'invalid';
    sendLine(socket, { outcome });
    socket.end();
  }

  const server = createServer((socket) => {
    const work = serve(socket).finally(() => served.delete(work));
    served.add(work);
  });
  try {
    // Left by one that was killed: who holds the lock on the database is the only one.
    await rm(path, { force: true });
    await listen(server, path);
    await chmod(path, 0o600);
  } catch (error) {
    log.warn(faultOf(error), 'no socket in the data folder: stop the server for a backup');
  }
  return async () => {
    stopping.abort();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    await Promise.all(served);
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** So that no file is ever overwritten, least of all the database. */
async function isEmptyFile(file: string): Promise<boolean> {
  const found = await lstat(file);
  return found.isFile() && found.size === 0;
}
