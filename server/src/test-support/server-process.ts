/** The server as a process of its own, for tests. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { compiledBefore } from '../compiled-before.ts';
import { newDataFolder, removeDataFolder } from './data-folder.ts';

const program = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

export interface Server {
  readonly child: ChildProcess;
  readonly output: () => { stdout: string; stderr: string };
  /** Resolves with the address once it listens, or with what it says when it ends before. */
  readonly started: Promise<string>;
  readonly ended: Promise<number | null>;
}

/** Starts the server as a process of its own; port 0 is any free one. */
export function startServer(environment: Record<string, string>): Server {
  const child = spawn(process.execPath, [program('main.ts')], {
    env: { ...compiledBefore(), PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString();
  });
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString();
      const url = /this device: (http\S+)\n/.exec(output.stdout)?.[1];
      if (url !== undefined && output.stdout.includes('Ctrl+C')) resolve(url);
    });
    ended.then(() => reject(new Error(`ended: ${output.stderr}`))).catch(reject);
  });
  // Some are started to fail, and nobody waits for their address.
  started.catch(() => undefined);
  return { child, output: () => output, started, ended };
}

/** A fresh folder for one test. */
export function dataFolder(): string {
  const folder = newDataFolder();
  onTestFinished(() => removeDataFolder(folder));
  return folder;
}

/** Sends what makes something new, and expects that to succeed. */
export async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
  return (await answer.json()) as T;
}

/** Runs a program of the server until it ends: its exit code, and what it says. */
export async function runProgram(
  name: 'backup-main.ts' | 'restore-main.ts',
  environment: Record<string, string>,
  ...args: readonly string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program(name), ...args], {
    env: { ...compiledBefore(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
