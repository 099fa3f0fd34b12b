/** The real server as a process of its own. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeOnCore } from './measure/cores.ts';

const MAIN = fileURLToPath(import.meta.resolve('@ambitiebord/server/main'));
/** Ties a process to the one that started it, however that one ends. */
const LIFELINE = new URL('../../tools/run/lifeline.mjs', import.meta.url).href;
/** What `npm start` gives to Node. */
const FLAGS = JSON.parse(
  readFileSync(new URL('../../tools/run/server-flags.json', import.meta.url), 'utf8'),
) as string[];
const WINDOWS = process.platform === 'win32';

export interface ServerProcess {
  /** Its address on this machine. */
  readonly url: string;
  /** What it says when it starts. */
  readonly announcement: string;
  /** Resolves with its exit code once it has ended. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
  /** Stops it cleanly. */
  readonly stop: () => Promise<void>;
  /** Ends it with SIGKILL, as a crash would. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts the server with these settings and waits until it listens; on this processor alone, if one is given.
 * @throws Error when it ends instead; what it said about that is on standard error.
 */
export async function startServer(
  settings: NodeJS.ProcessEnv,
  core?: number,
): Promise<ServerProcess> {
  const tied = WINDOWS ? [] : ['--import', LIFELINE];
  const { program, args } = nodeOnCore(core, [...FLAGS, ...tied, MAIN]);
  const child = spawn(program, args, {
    env: settings,
    // A group of its own: Ctrl+C in the terminal then reaches it once, through `stop`.
    detached: !WINDOWS,
    stdio: WINDOWS ? ['ignore', 'pipe', 'inherit'] : ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let announcement = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      announcement += chunk.toString();
      const [, address] = /this device: (http\S+)\n/.exec(announcement) ?? [];
      if (address !== undefined && announcement.includes('Ctrl+C')) resolve(address);
    });
    ended.then((code) => reject(new Error(`the server ended with code ${code}`))).catch(reject);
  });
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const { pid } = child;
  if (pid === undefined) throw new Error('the server has no process');
  return { url, announcement, ended, pid, stop: end('SIGTERM'), kill: end('SIGKILL') };
}
