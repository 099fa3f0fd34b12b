/**
 * Presence as bytes (awareness updates of y-protocols 1). The server reads whose a state is and how new,
 * and passes on the bytes of the entry as they came; what stands in the state is read only to judge it.
 */

import { PRESENCE_BYTES } from '@ambitiebord/shared/domain/limits';
import { MESSAGE } from '@ambitiebord/shared/protocol/document-socket';
import { presenceSchema } from '@ambitiebord/shared/protocol/presence';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { frameOf } from './frames.ts';

/** What one client says of itself. The bytes belong to the message that they were read from. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON in UTF-8; `null` when the client leaves. */
  readonly state: Uint8Array;
  /** All of it, as it stands in an awareness update. */
  readonly bytes: Uint8Array;
}

/** Bytes that client id, clock and length may take, each as a number of varying length. */
const HEAD_BYTES = 24;

const NULL = new TextEncoder().encode('null');

/**
 * Reads the first entry of an awareness update; null when it has none, undefined when it is malformed.
 * A client says one thing of itself at a time. Longer updates are what stock clients send back of
 * others, so nothing is lost with the rest, and whatever it is costs nothing.
 */
export function readFirstEntry(update: Uint8Array): PresenceEntry | null | undefined {
  try {
    const decoder = decoding.createDecoder(update);
    if (decoding.readVarUint(decoder) === 0) return null;
    const start = decoder.pos;
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarUint8Array(decoder);
    const bytes = update.subarray(start, decoder.pos);
    // Others could not count on from such numbers, and pass on what is padded.
    if (!Number.isSafeInteger(clientId) || !Number.isSafeInteger(clock + 1)) return undefined;
    if (bytes.byteLength > state.byteLength + HEAD_BYTES) return undefined;
    return { clientId, clock, state, bytes };
  } catch {
    return undefined; // lib0 throws at an unexpected end; the caller closes the socket.
  }
}

/** The bytes with which a client leaves. */
export function goneEntry(clientId: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarUint8Array(encoder, NULL);
  return encoding.toUint8Array(encoder);
}

/** Whether a state says that its client leaves. */
export function isGone(state: Uint8Array): boolean {
  return state.byteLength === NULL.byteLength && state.every((byte, index) => byte === NULL[index]);
}

/** As strict as other browsers: they fail on bytes that are no UTF-8, and on a mark before the text. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether others can read a state: what is no JSON would break every other browser in the room. */
export function isPresence(state: Uint8Array): boolean {
  if (state.byteLength > PRESENCE_BYTES) return false;
  try {
    return presenceSchema.safeParse(JSON.parse(UTF_8.decode(state))).success;
  } catch {
    return false; // No JSON in UTF-8.
  }
}

/** The frame of one message with all these entries; with none it only keeps a socket alive. */
export function presenceFrame(entries: Iterable<Uint8Array>): Buffer {
  const all = [...entries];
  const count = encoding.encode((encoder) => encoding.writeVarUint(encoder, all.length));
  const length = all.reduce((sum, entry) => sum + entry.byteLength, count.byteLength);
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint(encoder, length);
  });
  return frameOf([head, count, ...all]);
}
