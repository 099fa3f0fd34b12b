/** What stands in the frames that a room writes, and in the presence in them, for tests. */

import { MESSAGE } from '@ambitiebord/shared/protocol/document-socket';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readMessage, type DocumentMessage } from '../rooms/document-messages.ts';

/** One client's presence: its state is JSON as UTF-8 bytes. */
export interface Entry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: Uint8Array;
}

/** The messages in frames, in order. @throws when bytes are left over or no message. */
export function messagesIn(frames: readonly Uint8Array[]): DocumentMessage[] {
  const bytes = Buffer.concat(frames);
  const messages: DocumentMessage[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const { start, end } = payloadAt(bytes, at);
    const message = readMessage(bytes.subarray(start, end));
    if (end > bytes.byteLength || !message) throw new Error('not a frame with a message');
    messages.push(message);
    at = end;
  }
  return messages;
}

function payloadAt(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  const short = bytes.readUInt8(at + 1);
  if (short < 126) return { start: at + 2, end: at + 2 + short };
  if (short === 126) return { start: at + 4, end: at + 4 + bytes.readUInt16BE(at + 2) };
  return { start: at + 10, end: at + 10 + Number(bytes.readBigUInt64BE(at + 2)) };
}

/** The presence in frames, in order. */
export function presenceIn(frames: readonly Uint8Array[]): Entry[] {
  return messagesIn(frames).flatMap((message) =>
    message.kind === 'presence' ? entriesOf(message.update) : [],
  );
}

function entriesOf(update: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarUint8Array(decoder),
  }));
}

/** An awareness update as a browser writes it. */
export function presenceUpdate(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint8Array(encoder, state);
    }
  });
}

/** The message with it. */
export function presenceMessage(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, presenceUpdate(entries));
  });
}
