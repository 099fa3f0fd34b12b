/** The whole server for a test, without a port: real store, real rooms, requests by injection. */

import type { CreatedSession, CreateSession, Joined } from '@ambitiebord/shared/protocol/http';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { buildApp, type AppDependencies } from '../app.ts';
import { DiskSpace } from '../disk-space.ts';
import { ServerMetrics } from '../plugins/server-metrics.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { newDataFolder, removeDataFolder } from './data-folder.ts';

/** What came back: the status and the body as JSON, or as text when it is something else. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: { readonly [name: string]: unknown };
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly folder: string;
  readonly clock: { time: number; now(): number };
  /** Everything that was logged, as one text. */
  readonly log: () => string;
  readonly request: (options: InjectOptions) => Promise<Answer>;
  readonly get: (url: string, secret?: string) => Promise<Answer>;
  readonly post: (url: string, body?: object, secret?: string) => Promise<Answer>;
  readonly delete: (url: string, secret?: string) => Promise<Answer>;
  /** What the disk says from its next look on; fewer than 1,000 free bytes are too few. */
  readonly disk: { free: number };
  readonly closeStore: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

type Settings = Partial<
  AppDependencies['config'] & Pick<AppDependencies, 'clientFolder' | 'bounds'>
>;

const bearer = (secret?: string) =>
  secret === undefined ? {} : { headers: { authorization: `Bearer ${secret}` } };

/** How long things are kept in tests, as by default. */
const RETENTION = { sessionDays: 180, sessionMaxDays: 365, snapshotDays: 730 };

/** Starts a server on an empty data folder; it is gone when the test is. */
export async function startTestApp(settings: Settings = {}): Promise<TestApp> {
  const folder = newDataFolder();
  const clock = {
    time: 1_700_000_000_000,
    now(): number {
      return this.time;
    },
  };
  const lines: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line) => lines.push(line) });
  const disk = { free: 1_000_000, database: 4_096 };
  let store = openSqliteStore(folder);
  const build = async () => {
    const { clientFolder, bounds, ...config } = settings;
    return buildApp({
      store,
      clock,
      log,
      metrics: new ServerMetrics('1.2.3'),
      disk: new DiskSpace({ measure: () => Promise.resolve({ ...disk }), threshold: 1_000, log }),
      config: {
        publicUrl: undefined,
        trustProxy: false,
        createKey: undefined,
        metricsToken: undefined,
        retention: RETENTION,
        privacyContact: undefined,
        ...config,
      },
      clientFolder,
      ...(bounds && { bounds }),
    });
  };
  let app = await build();
  const stop = async () => {
    await app.close();
    await store.close();
  };
  onTestFinished(async () => {
    await stop();
    removeDataFolder(folder);
  });

  const request = async (options: InjectOptions): Promise<Answer> => {
    const { statusCode, headers, payload } = await app.inject(options);
    const isJson = String(headers['content-type']).startsWith('application/json');
    const body: unknown = isJson ? JSON.parse(payload) : payload;
    return { status: statusCode, body, headers };
  };
  return {
    get app() {
      return app;
    },
    folder,
    clock,
    disk,
    log: () => lines.join(''),
    request,
    get: (url, secret) => request({ method: 'GET', url, ...bearer(secret) }),
    post: (url, body, secret) =>
      request({ method: 'POST', url, ...(body && { payload: body }), ...bearer(secret) }),
    delete: (url, secret) => request({ method: 'DELETE', url, ...bearer(secret) }),
    closeStore: () => store.close(),
    restart: async () => {
      await stop();
      store = openSqliteStore(folder);
      app = await build();
    },
  };
}

/** Starts a session and expects that to succeed. */
export async function createSession(
  { post }: TestApp,
  fields: Partial<CreateSession> = {},
): Promise<CreatedSession> {
  const { status, body } = await post('/api/sessions', { title: 'Samen voor Noord', ...fields });
  expect(status).toBe(201);
  return body as CreatedSession;
}

/** Joins and expects that to succeed. */
export async function join({ post }: TestApp, sessionId: string, body: object): Promise<Joined> {
  const answer = await post(`/api/sessions/${sessionId}/participants`, body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as Joined;
}

/** What somebody sends who joins as a partner. */
export function asPartner(code: string, displayName = 'Yusuf', name = 'Buurthuis De Brug') {
  return { code, displayName, partner: { name, sector: 'welfare' } };
}

/** The body of a refusal. */
export function refusal(code: string): object {
  return { error: { code, message: expect.any(String) as string } };
}
