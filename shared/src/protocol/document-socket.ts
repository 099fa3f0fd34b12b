/** The y-websocket protocol as it is used here: message types, subprotocol, keep-alive. */

/** The subprotocol that the server selects; the second one offered is the token. */
export const SUBPROTOCOL = 'ambitiebord.v1';

/** First byte of every message (y-websocket 3). */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const;

/** Types of sync messages (y-protocols 1). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Every document socket gets an empty awareness update at least this often, in milliseconds, so that a
 * browser notices within seconds that a network swallows everything. The stock provider ignores pings
 * and reconnects after 30 s without a message.
 */
export const KEEP_ALIVE_MS = 5_000;

/** The path of a document socket. */
export function documentPath(sessionId: string, name: string): string {
  return `/sessions/${sessionId}/documents/${name}`;
}
