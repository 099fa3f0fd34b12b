/** Pages of others that draw a board, for comparing what a browser makes of it. */

import type { Candidate, CandidateName } from './candidate.ts';
import { startPeer, versionOf } from './peer-process.ts';

const alone = () => Promise.reject(new Error('nobody else can come in'));

function canvasPeer(name: CandidateName, label: string, library: string): Candidate {
  return {
    name,
    label,
    version: () => versionOf(name, library),
    start: async ({ core }) => {
      const { pid, said, stop, kill } = await startPeer(name, { core });
      const openRoom = () => {
        const page = `http://127.0.0.1:${said.port}/`;
        return Promise.resolve({ admit: alone, connect: alone, board: undefined, page });
      };
      return { pid, port: said.port, stop, kill, openRoom };
    },
  };
}

export const tldrawCanvas = canvasPeer('tldraw-canvas', 'tldraw', 'tldraw');
export const excalidrawCanvas = canvasPeer(
  'excalidraw-canvas',
  'Excalidraw',
  '@excalidraw/excalidraw',
);
