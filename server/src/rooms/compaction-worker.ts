/** The thread in which documents are compacted; `compactor.ts` speaks to it. */

import { parentPort } from 'node:worker_threads';
import { openDocument } from '@ambitiebord/shared/documents/document';
import * as Y from 'yjs';
import type { CompactionAnswer, CompactionRequest } from './compactor.ts';

parentPort?.on('message', ({ id, documents }: CompactionRequest) => {
  const answer: CompactionAnswer = { id, ...compacted(documents) };
  // Handed over without a copy.
  const buffers = [...(answer.updates?.values() ?? [])].map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(answer, buffers);
});

function compacted(documents: CompactionRequest['documents']): Pick<CompactionAnswer, 'updates'> {
  try {
    const updates = [...documents].map(([name, all]): [string, Uint8Array] => [
      name,
      Y.encodeStateAsUpdate(openDocument(all)),
    ]);
    return { updates: new Map(updates) };
  } catch {
    return {}; // Whoever asked is told that it failed, and keeps the log as it is.
  }
}
