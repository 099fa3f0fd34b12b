/** The HTTP part of the server, typed: requests as people mean them, answers checked by the schemas. */

import { ERRORS, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import {
  codeAnswerSchema,
  createdSessionSchema,
  createdSnapshotSchema,
  errorAnswerSchema,
  handoverSchema,
  joinedSchema,
  ownDataSchema,
  privacySchema,
  retentionSchema,
  type CodeAnswer,
  type CreatedSession,
  type CreatedSnapshot,
  type CreateSession,
  type Handover,
  type HandoverChoice,
  type Join,
  type Joined,
  type OwnData,
  type Privacy,
  type Retention,
} from '@ambitiebord/shared/protocol/http';
import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import type { z } from 'zod';
import { errorCodeSchema } from './error-code.ts';

/** After this many milliseconds without an answer, the network counts as gone. */
const TIMEOUT_MS = 15_000;

/** A refused or failed request. `network`: no answer came, or none that can be understood. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'network';

  constructor(code: ErrorCode | 'network', options?: ErrorOptions) {
    super(code === 'network' ? 'No usable answer from the server.' : ERRORS[code].message, options);
    this.code = code;
  }
}

/** Each call rejects with an ApiError when it is refused or gets no answer. */
export interface Api {
  readonly createSession: (session: CreateSession) => Promise<CreatedSession>;
  /** What somebody with a room code may know before joining. */
  readonly lookUpCode: (code: string) => Promise<CodeAnswer>;
  readonly join: (sessionId: string, join: Join) => Promise<Joined>;
  /** A code with which another device takes the identity of a partner over. */
  readonly handOver: (sessionId: string, participantId: string, token: string) => Promise<Handover>;
  /** What this device wants, whose identity was handed over. */
  readonly settleHandover: (
    sessionId: string,
    token: string,
    choice: HandoverChoice,
  ) => Promise<void>;
  readonly takeSnapshot: (sessionId: string, token: string) => Promise<CreatedSnapshot>;
  /** `secret`: a token of the session, or its read key. */
  readonly fetchSnapshot: (
    sessionId: string,
    snapshotId: string,
    secret: string,
  ) => Promise<StoredSnapshot>;
  /** Makes the token of this device worthless. */
  readonly revokeToken: (sessionId: string, token: string) => Promise<void>;
  /** How long this server keeps things. */
  readonly privacy: () => Promise<Privacy>;
  /** What is kept of a session, and until when. `secret`: a token of the session, or its read key. */
  readonly retention: (sessionId: string, secret: string) => Promise<Retention>;
  /** Keeps the working data of a session until another moment. */
  readonly setRetention: (
    sessionId: string,
    retainUntil: number,
    token: string,
  ) => Promise<Retention>;
  /** All that the server holds about who asks. */
  readonly ownData: (sessionId: string, token: string) => Promise<OwnData>;
  /** Erases the name of who asks, also from snapshots. */
  readonly eraseName: (sessionId: string, token: string) => Promise<void>;
  /** The same for somebody without a device; for facilitators. */
  readonly eraseNameOf: (sessionId: string, participantId: string, token: string) => Promise<void>;
  /** Removes the session with everything in it, for everybody. */
  readonly deleteSession: (sessionId: string, token: string) => Promise<void>;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly secret?: string;
}

/** The API of a server; in a page without an address, the server that the page came from. */
export function createApi(serverUrl = ''): Api {
  async function send({ method, path, body, secret }: Request): Promise<unknown> {
    const response = await fetch(`${serverUrl}/api/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new ApiError(codeOf(answer));
    return answer;
  }

  /** Everything but a coded error means that there was no proper answer. */
  async function request(what: Request): Promise<unknown> {
    try {
      return await send(what);
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
    }
  }

  async function ask<Answer>(schema: z.ZodType<Answer>, what: Request): Promise<Answer> {
    const parsed = schema.safeParse(await request(what));
    if (!parsed.success) throw new ApiError('network', { cause: parsed.error });
    return parsed.data;
  }

  async function eraseName(sessionId: string, whose: string, secret: string): Promise<void> {
    const path = `${session(sessionId)}/participants/${encodeURIComponent(whose)}/name`;
    await request({ method: 'DELETE', path, secret });
  }

  return {
    createSession: (body) => ask(createdSessionSchema, { method: 'POST', path: 'sessions', body }),
    lookUpCode: (code) =>
      ask(codeAnswerSchema, { method: 'GET', path: `codes/${encodeURIComponent(code)}` }),
    join: (sessionId, body) =>
      ask(joinedSchema, { method: 'POST', path: `${session(sessionId)}/participants`, body }),
    handOver: (sessionId, participantId, secret) =>
      ask(handoverSchema, {
        method: 'POST',
        path: `${session(sessionId)}/participants/${encodeURIComponent(participantId)}/handovers`,
        secret,
      }),
    settleHandover: async (sessionId, secret, choice) => {
      await request({
        method: 'POST',
        path: `${session(sessionId)}/handover`,
        body: { choice },
        secret,
      });
    },
    takeSnapshot: (sessionId, secret) =>
      ask(createdSnapshotSchema, {
        method: 'POST',
        path: `${session(sessionId)}/snapshots`,
        secret,
      }),
    fetchSnapshot: (sessionId, snapshotId, secret) =>
      ask(storedSnapshotSchema, {
        method: 'GET',
        path: `${session(sessionId)}/snapshots/${encodeURIComponent(snapshotId)}`,
        secret,
      }),
    revokeToken: async (sessionId, secret) => {
      await request({ method: 'DELETE', path: `${session(sessionId)}/tokens/current`, secret });
    },
    privacy: () => ask(privacySchema, { method: 'GET', path: 'privacy' }),
    retention: (sessionId, secret) =>
      ask(retentionSchema, { method: 'GET', path: `${session(sessionId)}/retention`, secret }),
    setRetention: (sessionId, retainUntil, secret) =>
      ask(retentionSchema, {
        method: 'PUT',
        path: `${session(sessionId)}/retention`,
        body: { retainUntil },
        secret,
      }),
    ownData: (sessionId, secret) =>
      ask(ownDataSchema, {
        method: 'GET',
        path: `${session(sessionId)}/participants/current`,
        secret,
      }),
    eraseName: (sessionId, secret) => eraseName(sessionId, 'current', secret),
    eraseNameOf: eraseName,
    deleteSession: async (sessionId, secret) => {
      await request({ method: 'DELETE', path: session(sessionId), secret });
    },
  };
}

const session = (sessionId: string): string => `sessions/${encodeURIComponent(sessionId)}`;

function codeOf(answer: unknown): ErrorCode | 'network' {
  const code = errorAnswerSchema.safeParse(answer).data?.error.code;
  return errorCodeSchema.safeParse(code).data ?? 'network';
}
