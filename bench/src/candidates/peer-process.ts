/** Peers as processes of their own, installed only for a run. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { nodeOnCore } from '../measure/cores.ts';
import type { StartOptions } from './candidate.ts';

const PEERS = fileURLToPath(new URL('../../peers/', import.meta.url));

/** A peer that could not be installed or started; its bars are unmeasured. */
class PeerError extends Error {}

/** Installs a peer beside the project, by its own lockfile, unless that was done before. */
function install(folder: string): void {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  const flags = ['--ignore-scripts', '--omit=peer', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new PeerError(`could not be installed: ${stderr.trim().split('\n')[0]}`);
}

/** The version of a library that a peer runs. */
export function versionOf(peer: string, library: string): string {
  const lock = JSON.parse(readFileSync(join(PEERS, peer, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return lock.packages[`node_modules/${library}`]?.version ?? '';
}

export interface PeerProcess<Said> {
  readonly pid: number;
  /** What it says when it listens. */
  readonly said: Said & { readonly port: number };
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** The first line that is JSON: libraries say other things too. */
async function announcementIn(stdout: Readable): Promise<string | undefined> {
  for await (const line of createInterface(stdout)) if (line.startsWith('{')) return line;
  return undefined;
}

/** Starts a peer and waits until it listens. @throws PeerError */
export async function startPeer<Said>(
  peer: string,
  { core, settings = {} }: Pick<StartOptions, 'core'> & { settings?: Record<string, string> },
): Promise<PeerProcess<Said>> {
  const folder = join(PEERS, peer);
  install(folder);
  const { program, args } = nodeOnCore(core, ['--import', '../lifeline.mjs', 'server.mjs']);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const { pid, stdout } = child;
  if (pid === undefined) throw new PeerError('could not be started');
  const ended = once(child, 'close');
  const line = await Promise.race([announcementIn(stdout), ended.then(() => undefined)]);
  if (line === undefined) throw new PeerError('ended instead of listening');
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    pid,
    said: JSON.parse(line) as PeerProcess<Said>['said'],
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}
