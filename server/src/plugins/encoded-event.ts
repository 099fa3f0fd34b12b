/**
 * Events of the command socket that many sockets are sent alike. Each is encoded once, however many get
 * it: what a room of a thousand is told of who is here is a hundred kilobytes, a thousand times.
 */

import { textFrameOf } from '../rooms/frames.ts';

/** A packet of engine.io with text in it, and one of socket.io with an event in it (protocols 4 and 5). */
const MESSAGE = '4';
const EVENT_PACKET = '2';

interface EncodedEvent {
  readonly text: string;
  readonly options: { readonly compress: false; readonly wsPreEncodedFrame: readonly Buffer[] };
}

/** What is used here of a socket of socket.io. */
interface EventSocket {
  readonly conn: { write(text: string, options: EncodedEvent['options']): unknown };
}

const encodedEvents = new WeakMap<object, EncodedEvent>();

/** Emits an event to one of many sockets; for all of them with the very same `message`, which never changes. */
export function emitEncoded(socket: EventSocket, event: string, message: object): void {
  let encoded = encodedEvents.get(message);
  if (!encoded) {
    encoded = encode(event, message);
    encodedEvents.set(message, encoded);
  }
  socket.conn.write(encoded.text, encoded.options);
}

function encode(event: string, message: object): EncodedEvent {
  const text = EVENT_PACKET + JSON.stringify([event, message]);
  const frame = textFrameOf(MESSAGE + text);
  return { text, options: { compress: false, wsPreEncodedFrame: [frame] } };
}
