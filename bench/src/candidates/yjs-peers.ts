/** Servers of the Yjs family: every client writes the document, nobody judges it. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { openYjsLink } from '../load/yjs-link.ts';
import { updateMessage, type Prefix } from '../load/yjs-messages.ts';
import type { BenchRoom, Bot, BotOptions, Candidate, CandidateName } from './candidate.ts';
import { moveIn, PeerBoard } from './peer-board.ts';
import { startPeer, versionOf } from './peer-process.ts';

interface YjsPeer {
  readonly name: CandidateName;
  readonly label: string;
  readonly folder: string;
  readonly library: string;
  readonly settings: (dataFolder: string | undefined) => Record<string, string>;
  readonly addressOf: (room: string) => { readonly path: string; readonly prefix: Prefix };
  /** Whether it says when it has taken an update in. */
  readonly acknowledges: boolean;
}

const candidateOf = (peer: YjsPeer): Candidate => ({
  name: peer.name,
  label: peer.label,
  version: () => versionOf(peer.folder, peer.library),
  start: async ({ core, dataFolder }) => {
    const settings = peer.settings(dataFolder);
    const { pid, said, stop, kill } = await startPeer(peer.folder, { core, settings });
    return { pid, port: said.port, stop, kill, openRoom: () => openRoom(peer, said.port) };
  },
});

function openRoom(peer: YjsPeer, ownPort: number): Promise<BenchRoom> {
  const address = peer.addressOf(newId());
  const board = new PeerBoard(async (update) => {
    const { promise: taken, resolve } = Promise.withResolvers<undefined>();
    const onAcknowledged = (): void => resolve(undefined);
    const { socket } = await openYjsLink(0, { port: ownPort, ...address, onAcknowledged });
    socket.send(updateMessage(update, address.prefix));
    // It stays until the server ends: without anybody in it, hocuspocus forgets the document.
    await taken;
  });

  const connect = async (index: number, options: BotOptions = {}): Promise<Bot> => {
    /** What waits for an acknowledgement, in the order in which it was sent. */
    const waiting: (() => void)[] = [];
    const { socket, synchronised, sendCursor } = await openYjsLink(index, {
      port: ownPort,
      ...options,
      ...address,
      ...(peer.acknowledges ? { onAcknowledged: () => waiting.shift()?.() } : {}),
    });
    let writer: ReturnType<PeerBoard['writer']> | undefined;
    return {
      socket,
      synchronised,
      sendCursor,
      moveNote: (note, number) => {
        writer ??= board.writer();
        const { promise, resolve } = Promise.withResolvers<undefined>();
        if (peer.acknowledges) waiting.push(() => resolve(undefined));
        else resolve(undefined);
        socket.send(updateMessage(moveIn(writer, note, number), address.prefix));
        return promise;
      },
      close: () => socket.end(),
    };
  };
  return Promise.resolve({ admit: () => Promise.resolve(), connect, board });
}

const hocuspocusOf = (
  name: CandidateName,
  label: string,
  settings: Record<string, string>,
): Candidate =>
  candidateOf({
    name,
    label,
    folder: 'hocuspocus',
    library: '@hocuspocus/server',
    settings: (dataFolder) =>
      dataFolder === undefined ? settings : { ...settings, DATA_DIR: dataFolder },
    addressOf: (room) => ({ path: '/', prefix: room }),
    acknowledges: true,
  });

export const hocuspocus = hocuspocusOf('hocuspocus', 'hocuspocus', {});

export const hocuspocus40 = hocuspocusOf('hocuspocus-40', 'hocuspocus, flushDelay 40', {
  FLUSH_DELAY: '40',
});

export const yWebsocket = candidateOf({
  name: 'y-websocket',
  label: '@y/websocket-server',
  folder: 'y-websocket',
  library: '@y/websocket-server',
  settings: (dataFolder) => (dataFolder === undefined ? {} : { YPERSISTENCE: dataFolder }),
  addressOf: (room) => ({ path: `/${room}`, prefix: undefined }),
  acknowledges: false,
});
