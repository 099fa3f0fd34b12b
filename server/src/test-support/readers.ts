/** Who reads in a room, and what they may write, for tests. */

import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import * as Y from 'yjs';
import type { DocumentConnection } from '../rooms/connections.ts';
import { step1Message } from '../rooms/document-messages.ts';
import { messagesIn } from './frames.ts';
import type { Room } from '../rooms/room.ts';

/** A reader of a document, as a browser is one: a Yjs document fed by what the room sends. */
export function reader(of: Room, actor: Actor, document: string) {
  const copy = new Y.Doc();
  const closes: number[] = [];
  let received = 0;
  const connection: DocumentConnection = {
    actor,
    tokenHash: '',
    document,
    send: (...frames) => {
      for (const message of messagesIn(frames)) {
        if (message.kind === 'update') Y.applyUpdate(copy, message.update);
      }
    },
    queued: () => 0,
    whenDrained: (call) => setImmediate(call),
    // As from a browser, which answers pings.
    received: () => (received += 1),
    close: (code) => closes.push(code),
    terminate: () => closes.push(0),
  };
  const disconnect = of.sockets.connectDocument(connection);
  of.sockets.receive(connection, step1Message(Y.encodeStateVector(copy)));
  return { copy, closes, connection, disconnect };
}

/** A command that corrects somebody's name; without its id. */
export function renaming({ participantId }: Actor, displayName = 'Fatma') {
  return { type: 'renameParticipant', participantId, displayName } as const;
}

/** A command that creates a note on the board. */
export function noteCommand(text = 'Een briefje', id = newId()) {
  return {
    id: newId(),
    type: 'change' as const,
    operations: [
      {
        action: 'create' as const,
        audience: 'board' as const,
        id,
        fields: { type: 'note', text, colour: 'yellow', position: { x: 1, y: 2 } },
      },
    ],
  };
}

/** The texts of the notes. */
export const notes = (records: Records) => recordsOf(records, 'note').map(({ text }) => text);
