/** The process that renders one file: it reads the order from its parent, answers with the bytes, and ends. */

import { writeFile } from 'node:fs/promises';
import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import { comparisonOf, RENDER, WRITE_COMPARISON } from './forms.ts';
import type { RenderOrder } from './renderer.ts';

// Where memory runs out, Linux takes it from here first, and not from the process of the rooms (proc(5)). Elsewhere
// there is no such file.
void writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined);

process.once('message', (order: RenderOrder) => {
  void answer(order);
});

async function answer(order: RenderOrder): Promise<void> {
  const file = await made(order);
  process.send?.(file, undefined, undefined, () => process.disconnect());
}

function made(order: RenderOrder): Uint8Array | Promise<Uint8Array> {
  const snapshot = read(order.content);
  if ('other' in order) {
    const report = comparisonOf(snapshot, read(order.other), order.links);
    return WRITE_COMPARISON[order.form](report);
  }
  const images = new Map(order.images.map((image) => [image.imageId, image]));
  return RENDER[order.form](snapshot, { images, signOffs: order.signOffs ?? [] });
}

function read(content: string): StoredSnapshot {
  return storedSnapshotSchema.parse(JSON.parse(content));
}
