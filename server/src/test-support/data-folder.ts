/** Data folders for tests: made fresh, searched byte for byte, thrown away. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ambitiebord-'));
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The files in the folder in which a text occurs, in whatever place. */
export function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file)).includes(Buffer.from(text)),
  );
}
