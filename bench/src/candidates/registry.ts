/** All that is compared. */

import { ambitiebord, ambitiebord20000, ambitiebordAlone } from './ambitiebord.ts';
import { excalidrawCanvas, tldrawCanvas } from './canvas-peers.ts';
import type { Candidate, CandidateName } from './candidate.ts';
import { socketIo } from './socket-io.ts';
import { tldraw } from './tldraw.ts';
import { hocuspocus, hocuspocus40, yWebsocket } from './yjs-peers.ts';

const ALL = [
  ambitiebord,
  ambitiebordAlone,
  ambitiebord20000,
  hocuspocus,
  hocuspocus40,
  yWebsocket,
  socketIo,
  tldraw,
  tldrawCanvas,
  excalidrawCanvas,
];

export function candidateNamed(name: CandidateName): Candidate {
  const found = ALL.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no candidate ${name}`);
  return found;
}
