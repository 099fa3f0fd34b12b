/** Checking a goals snapshot that somebody has as a file, without the server that froze it. */

import { contentHashSchema } from '@ambitiebord/shared/records/record';
import { versionOf } from '@ambitiebord/shared/report/snapshot-provenance';
import { z } from 'zod';
import { contentHashOf } from './seal-snapshot.ts';

/** As much of a snapshot as is needed to check it: one of a newer program may hold more. */
const checkedSchema = z.looseObject({
  schemaVersion: z.int(),
  contentHash: contentHashSchema,
  revisions: z.array(z.unknown()).optional(),
});

/** `changed`: not as it was frozen; `no-snapshot`: something else, or not JSON. */
export type Verdict =
  | { readonly verdict: 'unchanged'; readonly contentHash: string; readonly version: number }
  | { readonly verdict: 'changed' | 'no-snapshot' };

/** Whether the text of a file is a snapshot exactly as a server froze it. */
export function verifySnapshot(text: string): Verdict {
  const snapshot = checkedSchema.safeParse(jsonOf(text));
  if (!snapshot.success) return { verdict: 'no-snapshot' };
  const { contentHash, ...content } = snapshot.data;
  if (contentHashOf(content) !== contentHash) return { verdict: 'changed' };
  return { verdict: 'unchanged', contentHash, version: versionOf(content) };
}

/** Undefined for what is not JSON. A mark at the beginning, which some programs write, is no part of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
