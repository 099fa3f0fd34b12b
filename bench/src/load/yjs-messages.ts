/** Messages of the y-websocket protocol, and of hocuspocus, which puts a name before each. */

import { MESSAGE, SYNC } from '@ambitiebord/shared/protocol/document-socket';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The name of a document as hocuspocus wants it before each message; nothing for y-websocket. */
export type Prefix = string | undefined;

function message(prefix: Prefix, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  if (prefix !== undefined) encoding.writeVarString(encoder, prefix);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Asks for all of a document. */
export function askForAll(prefix?: Prefix): Uint8Array {
  return message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, SYNC.step1);
    encoding.writeVarUint8Array(encoder, new Uint8Array([0]));
  });
}

export function updateMessage(update: Uint8Array, prefix?: Prefix): Uint8Array {
  return message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, SYNC.update);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** The presence of one client; `state` is JSON. */
export function awarenessMessage(
  client: { readonly id: number; readonly clock: number },
  state: string,
  prefix?: Prefix,
): Uint8Array {
  const update = encoding.createEncoder();
  encoding.writeVarUint(update, 1);
  encoding.writeVarUint(update, client.id);
  encoding.writeVarUint(update, client.clock);
  encoding.writeVarString(update, state);
  return message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update));
  });
}

/** Whose turn it is in the greeting of hocuspocus: the client says who it is. */
export function tokenMessage(prefix: string): Uint8Array {
  return message(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'bot');
  });
}

export type YjsMessage =
  | { readonly kind: 'whole' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness' | 'admitted' | 'acknowledged' | 'other' };

/** What hocuspocus answers to an update that it has applied. */
const SYNC_STATUS = 8;

/** Reads a message of a server. */
export function readYjsMessage(bytes: Uint8Array, prefix?: Prefix): YjsMessage {
  const decoder = decoding.createDecoder(bytes);
  if (prefix !== undefined) decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.awareness) return { kind: 'awareness' };
  if (type === MESSAGE.auth) return { kind: 'admitted' };
  if (type === SYNC_STATUS && prefix !== undefined) return { kind: 'acknowledged' };
  if (type !== MESSAGE.sync) return { kind: 'other' };
  const sync = decoding.readVarUint(decoder);
  if (sync === SYNC.step1) return { kind: 'other' };
  const update = decoding.readVarUint8Array(decoder);
  return { kind: sync === SYNC.step2 ? 'whole' : 'update', update };
}
