/**
 * What somebody wrote and did not share, when the session is over for them: their device is the only
 * place where it still is.
 */

import type { Records } from '@ambitiebord/shared/records/registry';
import { z } from 'zod';
import { PendingStore } from './pending-store.ts';
import { RefusedTexts } from './refused-texts.ts';
import type { DeviceStorage } from './storage.ts';
import { textsIn, textsInRecords } from './written-texts.ts';

const textsSchema = z.array(z.string());

const keyOf = (prefix: string): string => `${prefix}kept`;

/** Keeps what stands in the private records. `prefix`: where the work of this person is kept. */
export function keepPrivate(storage: DeviceStorage, prefix: string, own: Records): void {
  const texts = textsInRecords(own);
  if (texts.length > 0) storage.set(keyOf(prefix), JSON.stringify(texts));
}

/** All that is kept here and nowhere else, each text once: private records, and what was not sent. */
export function keptTexts(storage: DeviceStorage, prefix: string): string[] {
  const unsent = new PendingStore(storage, prefix).load();
  return [
    ...new Set([
      ...readKept(storage.get(keyOf(prefix))),
      ...unsent.flatMap(({ command }) => textsIn(command)),
      ...new RefusedTexts(storage, prefix).texts.values(),
    ]),
  ];
}

function readKept(text: string | undefined): readonly string[] {
  try {
    return textsSchema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return []; // Not JSON: something else wrote here.
  }
}
