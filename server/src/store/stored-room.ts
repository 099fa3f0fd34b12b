/** What the tables hold of one session. */

import type { Progress, Statements } from './statements.ts';
import type { StoredRoom } from './store.ts';

/** How far the log of a session goes, and how far compaction. @throws when there is no such session. */
export function progressOf(statements: Pick<Statements, 'progress'>, sessionId: string): Progress {
  const progress = statements.progress.get(sessionId);
  if (!progress) throw new Error('no such session');
  return progress;
}

/** Everything of a room. @throws when there is no such session. */
export function storedRoom(statements: Statements, sessionId: string): StoredRoom {
  const { seq, documentFormat } = progressOf(statements, sessionId);
  const log = statements.updates.all(sessionId);
  const documents = new Map<string, Uint8Array[]>();
  for (const { document, bytes } of [...statements.documents.all(sessionId), ...log]) {
    const updates = documents.get(document);
    if (updates) updates.push(bytes);
    else documents.set(document, [bytes]);
  }
  const padClients = statements.padClients.all(sessionId);
  return { seq, documentFormat, documents, padClients, logLength: log.length };
}
