/**
 * Messages of a document socket, as in y-websocket 3 and y-protocols 1: read without trust, written
 * once for all who get them.
 */

import { MESSAGE, SYNC } from '@ambitiebord/shared/protocol/document-socket';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type DocumentMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'queryPresence' };

/** Reads a message; undefined when it is none. Its payload is not looked into. */
export function readMessage(bytes: Uint8Array): DocumentMessage | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.queryAwareness) return { kind: 'queryPresence' };
    if (type === MESSAGE.awareness) {
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) };
    }
    if (type !== MESSAGE.sync) return undefined;
    const sync = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (sync === SYNC.step1) return { kind: 'step1', stateVector: payload };
    return sync === SYNC.step2 || sync === SYNC.update
      ? { kind: 'update', update: payload }
      : undefined;
  } catch {
    return undefined; // lib0 throws at an unexpected end; the caller closes the socket.
  }
}

function syncMessage(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** Asks the other side for what this state vector lacks. */
export const step1Message = (stateVector: Uint8Array): Uint8Array =>
  syncMessage(SYNC.step1, stateVector);

/** Answers a step 1. */
export const step2Message = (update: Uint8Array): Uint8Array => syncMessage(SYNC.step2, update);

/** Tells of a change. */
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC.update, update);
