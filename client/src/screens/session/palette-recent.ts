/** What somebody did last from the palette on this device: ids of actions, never what stands on a board. */

import { z } from 'zod';
import { readSetting, writeSetting } from '../../ui/settings.ts';
import type { PaletteEntry } from './palette-entries.ts';

const SETTING = 'palette-recent';
const MOST = 6;

const storedSchema = z.array(z.string()).max(MOST);

function recent(): readonly string[] {
  try {
    return storedSchema.safeParse(JSON.parse(readSetting(SETTING) ?? '[]')).data ?? [];
  } catch {
    // Not ours, or of long ago: nothing was done yet.
    return [];
  }
}

/** Remembers what was done now. */
export function rememberDone({ id }: PaletteEntry): void {
  if (id.startsWith('object ')) return;
  const ids = [id, ...recent().filter((each) => each !== id)].slice(0, MOST);
  writeSetting(SETTING, JSON.stringify(ids));
}

/** What was done last comes first; the rest keeps its order. */
export function recentFirst(entries: readonly PaletteEntry[]): PaletteEntry[] {
  const ids = recent();
  const rank = ({ id }: PaletteEntry): number => {
    const at = ids.indexOf(id);
    return at === -1 ? MOST : at;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
