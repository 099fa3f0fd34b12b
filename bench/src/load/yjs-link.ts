/** The document socket of a light bot: presence and a board over the y-websocket protocol. */

import { applyUpdate } from 'yjs';
import type { BotOptions, Synchronised } from '../candidates/candidate.ts';
import { LightSocket } from './light-socket.ts';
import { cursorState, scanCursors } from './presence.ts';
import {
  askForAll,
  awarenessMessage,
  readYjsMessage,
  tokenMessage,
  type Prefix,
} from './yjs-messages.ts';

/** Client ids of Yjs are random numbers of 32 bits; these are as long and stay the same. */
const FIRST_CLIENT_ID = 3_000_000_000;

export interface YjsLinkOptions extends BotOptions {
  readonly port: number;
  readonly path: string;
  readonly protocols?: readonly string[];
  /** Set for hocuspocus. */
  readonly prefix?: Prefix;
  /** Called for each acknowledgement of hocuspocus; of others for each update, as they send back one's own. */
  readonly onAcknowledged?: () => void;
}

export interface YjsLink {
  readonly socket: LightSocket;
  readonly synchronised: Promise<Synchronised>;
  readonly sendCursor: (number: number) => void;
}

/** Opens a document socket and asks for the document; `index` tells bots apart. */
export async function openYjsLink(index: number, options: YjsLinkOptions): Promise<YjsLink> {
  const { port, path, protocols, prefix, onCursor, onAcknowledged, echoes, replica } = options;
  const { promise: synchronised, resolve: synchronise } = Promise.withResolvers<Synchronised>();
  const { promise: admitted, resolve: admit } = Promise.withResolvers<undefined>();
  const listens = [onCursor, echoes, replica, onAcknowledged].some(
    (wanted) => wanted !== undefined,
  );
  const link: { socket?: LightSocket } = {};

  const updates: Uint8Array[] = [];
  let complete = false;
  const takeUpdate = (kind: 'whole' | 'update', update: Uint8Array): void => {
    if (complete && replica) applyUpdate(replica, update);
    if (!complete) updates.push(update.slice());
    if (kind === 'update' && prefix === undefined) onAcknowledged?.();
    if (kind === 'update' || complete) return;
    complete = true;
    const at = performance.now();
    // Unpacking it takes the bot longer than a fast server needs, so that is done after looking at the clock.
    if (replica) for (const first of updates) applyUpdate(replica, first);
    synchronise({ updates, at });
    if (!listens) link.socket?.onlyCount();
  };

  const receive = (payload: Buffer): void => {
    const message = readYjsMessage(payload, prefix);
    if (message.kind === 'awareness') {
      if (onCursor) scanCursors(payload, onCursor);
      if (echoes === true) link.socket?.send(payload);
    } else if (message.kind === 'admitted') admit(undefined);
    else if (message.kind === 'acknowledged') onAcknowledged?.();
    else if (message.kind === 'whole' || message.kind === 'update') {
      takeUpdate(message.kind, message.update);
    }
  };

  const socket = await LightSocket.open({
    port,
    path,
    onMessage: receive,
    ...(protocols ? { protocols } : {}),
  });
  link.socket = socket;
  if (prefix !== undefined) {
    socket.send(tokenMessage(prefix));
    await admitted;
  }
  socket.send(askForAll(prefix));
  const id = FIRST_CLIENT_ID + index;
  return {
    socket,
    synchronised,
    sendCursor: (number) => {
      const { x, y } = options.cursorAt?.(number) ?? { x: number, y: index };
      const state = cursorState(y, x, options.padding);
      socket.send(awarenessMessage({ id, clock: number + 1 }, state, prefix));
    },
  };
}
