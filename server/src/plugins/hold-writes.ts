/** What is written to a socket within one turn of the event loop goes out together. */

import type { Duplex } from 'node:stream';

/** Holds what is written to a socket from now on, until the end of this turn. Each write by itself costs more than its bytes. */
export function holdWrites(socket: Duplex): void {
  socket.cork();
  setImmediate(release, socket);
}

function release(socket: Duplex): void {
  socket.uncork();
}
