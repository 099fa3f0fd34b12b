/** Makes a backup: a copy of the database that was read as a whole before it got its name. */

import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DATABASE_FILE } from '../store/open-database.ts';
import { copyStoppedDatabase } from '../store/sqlite-copy.ts';
import { verifyCopy, type CopyContents } from '../store/sqlite-verify.ts';
import { exists, flush, moveToNewName } from './files.ts';
import { backupName, deleteOldBackups } from './old-backups.ts';
import { OperatorFailure } from './operator-failure.ts';
import { answerSchema, firstLine, sendLine, SOCKET_NAME } from './operator-messages.ts';

/** Milliseconds between writing to the disk and doing so again; more often would keep the disk from others. */
const FLUSH_PAUSE_MS = 50;

export interface BackupOptions {
  readonly dataFolder: string;
  /** Where the backups are; made when it is not there, for this user alone. */
  readonly backupFolder: string;
  /** How many backups stay, with the new one; undefined: all. */
  readonly keep: number | undefined;
  /** Milliseconds since 1970 UTC; it becomes part of the name. */
  readonly now: number;
  /** Ends the copying. */
  readonly signal: AbortSignal;
}

export interface Backup {
  readonly file: string;
  readonly contents: CopyContents;
  /** The names of the old backups that made room. */
  readonly deleted: readonly string[];
}

/**
 * Makes a backup of a data folder, whether the server runs or not. A running one makes the copy itself, because it lets
 * nobody else read the file, and everybody goes on working meanwhile.
 * @throws an error that `failureSentence` explains; then nothing is left of it.
 */
export async function makeBackup(options: BackupOptions): Promise<Backup> {
  const { dataFolder, backupFolder, keep, now } = options;
  if (!(await exists(join(dataFolder, DATABASE_FILE)))) {
    throw new OperatorFailure(
      `In de gegevensmap ${dataFolder} staan nog geen gegevens.`,
      `There are no data yet in the data folder ${dataFolder}.`,
    );
  }
  await mkdir(backupFolder, { recursive: true, mode: 0o700 });
  const file = join(backupFolder, backupName(now));
  if (await exists(file)) throw taken(file);
  const partial = `${file}.partial`;
  // Made here and not by the server: so it belongs to whoever asked, and to nobody else.
  await (await open(partial, 'wx', 0o600)).close();
  try {
    await copyTo(partial, options);
    const contents = verifyCopy(partial);
    await chmod(partial, 0o600);
    await flush(partial);
    await moveToNewName(partial, file);
    const deleted = keep === undefined ? [] : await deleteOldBackups(backupFolder, keep);
    return { file, contents, deleted };
  } catch (error) {
    throw (error as { code?: unknown }).code === 'EEXIST' ? taken(file) : error;
  } finally {
    for (const rest of ['', '-journal']) await rm(partial + rest, { force: true });
  }
}

async function copyTo(file: string, { dataFolder, signal }: BackupOptions): Promise<void> {
  const socket = await connectToServer(join(dataFolder, SOCKET_NAME));
  if (!socket) return copyStoppedDatabase(dataFolder, file, signal);
  const stop = (): void => void socket.destroy();
  signal.addEventListener('abort', stop);
  const copied = new AbortController();
  // A disk that fails at this fails at the copying too, where it is told.
  const flushing = keepFlushing(file, copied.signal).catch(() => undefined);
  try {
    sendLine(socket, { copyTo: file });
    const answer = answerSchema.safeParse(await firstLine(socket));
    signal.throwIfAborted();
    const outcome = answer.success ? answer.data.outcome : 'failed';
    if (outcome !== 'copied') throw notCopied(outcome);
    return undefined;
  } finally {
    socket.destroy();
    signal.removeEventListener('abort', stop);
    copied.abort();
    await flushing;
  }
}

/**
 * Writes to the disk what the server has copied, again and again: what it has to wait for itself, at the end of its
 * copying, and with it everybody in its rooms, is then little.
 */
async function keepFlushing(file: string, until: AbortSignal): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    while (!until.aborted) {
      await handle.datasync();
      await wait(FLUSH_PAUSE_MS);
    }
  } finally {
    await handle.close();
  }
}

/** The socket of the server that runs on the folder; undefined when none listens. */
async function connectToServer(path: string): Promise<Socket | undefined> {
  const socket = connect({ path });
  try {
    await once(socket, 'connect');
    socket.on('error', () => socket.destroy());
    return socket;
  } catch {
    return undefined; // Whether one runs all the same shows when the file is opened.
  }
}

function notCopied(outcome: 'busy' | 'invalid' | 'failed'): OperatorFailure {
  if (outcome === 'busy') {
    return new OperatorFailure(
      'Er wordt al een back-up gemaakt; wacht tot die klaar is.',
      'Another backup is being made; wait until that one is done.',
    );
  }
  return new OperatorFailure(
    'De server kon de back-up niet schrijven: de schijf is vol, de server stopt, of hij mag niet in deze map schrijven (doe dit als de gebruiker die de server start).',
    'The server could not write the backup: the disk is full, the server stops, or it may not write in this folder (do this as the user that starts the server).',
  );
}

function taken(file: string): OperatorFailure {
  return new OperatorFailure(
    `Er is al een back-up met de naam ${file}; die blijft zoals hij is.`,
    `There is a backup named ${file} already; it stays as it is.`,
  );
}
