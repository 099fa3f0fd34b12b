/** The smallest server for cursors: socket.io that sends on what comes. It keeps nothing. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { LightSocket } from '../load/light-socket.ts';
import { cursorState, scanCursors } from '../load/presence.ts';
import { PACKET } from '../load/socket-io-packets.ts';
import type { Bot, BotOptions, Candidate } from './candidate.ts';
import { startPeer, versionOf } from './peer-process.ts';

async function connect(
  index: number,
  room: string,
  { port, onCursor, padding }: BotOptions & { readonly port: number },
): Promise<Bot> {
  const { promise: admitted, resolve: admit } = Promise.withResolvers<undefined>();
  const link: { socket?: LightSocket } = {};
  const receive = (payload: Buffer): void => {
    const kind = payload.toString('latin1', 0, 2);
    if (kind === PACKET.event && onCursor) scanCursors(payload, onCursor);
    else if (kind === PACKET.connect) admit(undefined);
    else if (kind === PACKET.ping) link.socket?.sendText(PACKET.pong);
  };
  const socket = await LightSocket.open({
    port,
    path: `${COMMAND_PATH}?EIO=4&transport=websocket&room=${room}`,
    onMessage: receive,
  });
  link.socket = socket;
  socket.sendText(PACKET.connect);
  await admitted;
  return {
    socket,
    synchronised: Promise.resolve({ updates: [], at: performance.now() }),
    sendCursor: (number) => {
      socket.sendText(`${PACKET.event}["cursor",${cursorState(index, number, padding)}]`);
    },
    moveNote: () => Promise.reject(new Error('there is no board')),
    close: () => socket.end(),
  };
}

export const socketIo: Candidate = {
  name: 'socket.io',
  label: 'plain socket.io',
  version: () => versionOf('socket.io', 'socket.io'),
  start: async ({ core }) => {
    const { pid, said, stop, kill } = await startPeer('socket.io', { core });
    const openRoom = () => {
      const room = newId();
      return Promise.resolve({
        admit: () => Promise.resolve(),
        connect: (index: number, options: BotOptions = {}) =>
          connect(index, room, { port: said.port, ...options }),
        board: undefined,
      });
    };
    return { pid, port: said.port, stop, kill, openRoom };
  },
};
