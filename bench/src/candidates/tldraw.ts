/** Rooms of tldraw's sync-core: presence as records, sent as differences in JSON. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { LightSocket } from '../load/light-socket.ts';
import { scanCursors } from '../load/presence.ts';
import type { Bot, BotOptions, Candidate } from './candidate.ts';
import { startPeer, versionOf } from './peer-process.ts';

/** What a client says first, and what the presence of somebody looks like; both come from the peer. */
interface Greeting {
  readonly connect: object;
  readonly presence: Readonly<Record<string, unknown>>;
}

async function connect(
  index: number,
  room: string,
  { port, onCursor, greeting }: BotOptions & { readonly port: number; readonly greeting: Greeting },
): Promise<Bot> {
  const { promise: admitted, resolve: admit } = Promise.withResolvers<undefined>();
  let inside = false;
  const receive = (payload: Buffer): void => {
    if (inside) {
      if (onCursor) scanCursors(payload, onCursor);
      return;
    }
    inside = payload.includes('"type":"connect"');
    if (inside) admit(undefined);
  };
  const socket = await LightSocket.open({ port, path: `/${room}`, onMessage: receive });
  socket.sendText(JSON.stringify(greeting.connect));
  await admitted;
  if (!onCursor) socket.onlyCount();
  const userId = `user:bot-${index}`;
  const presence = { ...greeting.presence, userId, userName: userId };
  socket.sendText(JSON.stringify({ type: 'push', clientClock: 0, presence: ['put', presence] }));
  return {
    socket,
    synchronised: Promise.resolve({ updates: [], at: performance.now() }),
    sendCursor: (number) => {
      const moved = `["patch",{"x":["put",${number}],"y":["put",${index}]}]`;
      const difference = `["patch",{"cursor":${moved}}]`;
      socket.sendText(`{"type":"push","clientClock":${number + 1},"presence":${difference}}`);
    },
    moveNote: () => Promise.reject(new Error('there is no board')),
    close: () => socket.end(),
  };
}

export const tldraw: Candidate = {
  name: 'tldraw',
  label: 'tldraw sync-core',
  version: () => versionOf('tldraw', '@tldraw/sync-core'),
  start: async ({ core }) => {
    const { pid, said, stop, kill } = await startPeer<Greeting>('tldraw', { core });
    const openRoom = () => {
      const room = newId();
      return Promise.resolve({
        admit: () => Promise.resolve(),
        connect: (index: number, options: BotOptions = {}) =>
          connect(index, room, { port: said.port, greeting: said, ...options }),
        board: undefined,
      });
    };
    return { pid, port: said.port, stop, kill, openRoom };
  },
};
