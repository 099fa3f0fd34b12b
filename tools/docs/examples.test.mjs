/** The examples of the protocol page are requests and answers of the real server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandSchema } from '../../shared/src/commands/registry.ts';
import {
  helloSchema,
  goneSchema,
  noticesSchema,
  rosterSchema,
} from '../../shared/src/protocol/command-socket.ts';
import { ERRORS } from '../../shared/src/protocol/errors.ts';
import * as http from '../../shared/src/protocol/http.ts';
import { presenceSchema } from '../../shared/src/protocol/presence.ts';
import { recordSchema } from '../../shared/src/records/registry.ts';
import { goalsSnapshotSchema } from '../../shared/src/report/snapshot-schema.ts';
import { inProject } from '../run/paths.mjs';
import { blocksOf, headingsOf, read } from './markdown.mjs';

const protocol = read('docs/protocol.md');
const blocks = blocksOf(protocol);

/** @typedef {{ parse: (value: unknown) => unknown }} Schema */

/** @type {Schema} */
const errorBody = {
  parse: (value) => {
    const { code, message } = /** @type {{ code: keyof typeof ERRORS, message: string }} */ (value);
    expect(ERRORS[code].message).toBe(message);
  },
};

/** @type {Schema} */
const acknowledgement = {
  parse: (value) => {
    const answer =
      /** @type {{ ok: boolean, error?: unknown, seq?: unknown, documents?: unknown }} */ (value);
    if (!answer.ok) return errorBody.parse(answer.error);
    expect(Object.keys(answer)).toEqual(['ok', 'seq', 'documents']);
    return expect([typeof answer.seq, Array.isArray(answer.documents)]).toEqual(['number', true]);
  },
};

/** By the word behind `json`. @type {Record<string, Schema>} */
const SCHEMAS = {
  command: commandSchema,
  record: recordSchema,
  acknowledgement,
  errorBody,
  helloSchema,
  goneSchema,
  noticesSchema,
  rosterSchema,
  presenceSchema,
  goalsSnapshotSchema,
  createSessionSchema: http.createSessionSchema,
  createdSessionSchema: http.createdSessionSchema,
  codeAnswerSchema: http.codeAnswerSchema,
  joinSchema: http.joinSchema,
  joinedSchema: http.joinedSchema,
  startedSessionSchema: http.startedSessionSchema,
  continueSessionSchema: http.continueSessionSchema,
  checkpointsSchema: http.checkpointsSchema,
  createdSnapshotSchema: http.createdSnapshotSchema,
  sentImageSchema: http.sentImageSchema,
  retentionSchema: http.retentionSchema,
  setRetentionSchema: http.setRetentionSchema,
  privacySchema: http.privacySchema,
  ownDataSchema: http.ownDataSchema,
  handoverSchema: http.handoverSchema,
  handoverAnswerSchema: http.handoverAnswerSchema,
  errorAnswerSchema: http.errorAnswerSchema,
};

const examples = blocks.flatMap(({ info, code }) => {
  const [language, name] = info.split(' ');
  return language === 'json' && name !== undefined ? [{ name, code }] : [];
});

describe('the examples', () => {
  it.each(examples)('fit $name', ({ name, code }) => {
    expect(() => SCHEMAS[name]?.parse(JSON.parse(code))).not.toThrow();
    expect(SCHEMAS).toHaveProperty(name);
  });

  it('show every schema', () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(Object.keys(SCHEMAS).filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('on a running server', () => {
  /** @type {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} */
  let server;
  let url = '';
  const folder = mkdtempSync(path.join(tmpdir(), 'ambitiebord-docs-'));

  beforeAll(async () => {
    server = spawn(process.execPath, [inProject('server', 'src', 'main.ts')], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await addressOf(server.stdout);
  }, 30_000);

  afterAll(async () => {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true });
  });

  it('every route is documented, and no other', async () => {
    const response = await fetch(`${url}/api/openapi.json`);
    const { paths } = /** @type {{ paths: Record<string, object> }} */ (await response.json());
    const routes = Object.entries(paths).flatMap(([route, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${route.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const documented = headingsOf(protocol).flatMap(
      (heading) => /^`((?:GET|POST|PUT|DELETE) [^`]+)`$/.exec(heading)?.[1] ?? [],
    );
    expect(documented.toSorted()).toEqual(routes.toSorted());
  });

  it('the complete client does what the page says', async () => {
    const code = blocks.find(({ info }) => info === 'js runnable')?.code ?? '';
    const output = blocks.find(({ info }) => info === 'text output')?.code;
    // The libraries are those of the browser tests; a module finds them from a place below it.
    const place = inProject('e2e', 'node_modules', '.cache', 'ambitiebord-docs');
    mkdirSync(place, { recursive: true });
    const file = path.join(place, 'client.mjs');
    writeFileSync(file, code);
    const client = spawn(process.execPath, [file], {
      env: { ...process.env, SERVER: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const text of client.stdout.setEncoding('utf8')) printed += String(text);
    expect(printed).toBe(output);
  }, 30_000);
});

/**
 * @param {import('node:stream').Readable} output of a server that starts
 * @returns {Promise<string>}
 */
async function addressOf(output) {
  let printed = '';
  for await (const text of output.setEncoding('utf8')) {
    printed += String(text);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`the server did not start: ${printed}`);
}
