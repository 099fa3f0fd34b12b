/** What a document socket gets, as records. */

import { readRecords } from '@ambitiebord/shared/documents/document';
import { SYNC } from '@ambitiebord/shared/protocol/document-socket';
import type { Records } from '@ambitiebord/shared/records/registry';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readMessage, step1Message } from '../rooms/document-messages.ts';

/** Asks for the whole document over a socket that is being opened; resolves with its records. */
export async function recordsIn(socket: WebSocket): Promise<Records> {
  const copy = new Y.Doc();
  await new Promise<void>((resolve) => {
    socket.on('open', () => socket.send(step1Message(Y.encodeStateVector(copy))));
    socket.on('message', (data: Buffer) => {
      const message = readMessage(data);
      if (message?.kind !== 'update') return;
      Y.applyUpdate(copy, message.update);
      // The answer ends with a step 2; updates may come before it.
      if (data[1] === SYNC.step2) resolve();
    });
  });
  return readRecords(copy);
}
