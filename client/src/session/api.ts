/** The HTTP part of the server, typed: requests as people mean them, answers looked at before they are used. */

import type { ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type {
  CodeAnswer,
  Corrected,
  CreatedSession,
  CreatedSnapshot,
  CreateSession,
  Handover,
  HandoverChoice,
  Join,
  Joined,
  OwnData,
  Privacy,
  Retention,
  SignOffs,
} from '@ambitiebord/shared/protocol/http';
import type { Correction } from '@ambitiebord/shared/report/corrected';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { isErrorCode } from './error-code.ts';
import { hasFields, type Fields } from './fields.ts';

/** After this many milliseconds without an answer, the network counts as gone. */
const TIMEOUT_MS = 15_000;

/** A refused or failed request. `network`: no answer came, or none that can be understood. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'network';

  constructor(code: ErrorCode | 'network', options?: ErrorOptions) {
    // For developers; people read the translation of the code.
    super(code, options);
    this.code = code;
  }
}

/** Each call rejects with an ApiError when it is refused or gets no answer. */
export interface Api {
  /** Anything else of the API, for parts that come later than joining: what is answered is to be looked at. */
  readonly request: (what: Request) => Promise<unknown>;
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
  /** Puts a text in a snapshot right; for facilitators. */
  readonly correctSnapshot: (
    sessionId: string,
    snapshotId: string,
    correction: Correction,
    token: string,
  ) => Promise<Corrected>;
  readonly signOffs: (
    sessionId: string,
    snapshotId: string,
    secret: string,
  ) => Promise<SignOffs['signOffs']>;
  /** Confirms the version of a snapshot with this hash for a partner; without one, takes that back. */
  readonly signOff: (
    sessionId: string,
    signed: { readonly snapshotId: string; readonly partnerId: string },
    contentHash: string | undefined,
    token: string,
  ) => Promise<SignOffs['signOffs']>;
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

export interface Request {
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

  /** Their form is the promise of the server; what has not even these fields is no answer of it. */
  async function ask<Answer extends object>(
    fields: Fields<Answer>,
    what: Request,
  ): Promise<Answer> {
    const answer = await request(what);
    if (!hasFields<Answer>(answer, fields)) throw new ApiError('network');
    return answer;
  }

  /** A snapshot may be older than this page, so it is read as a whole. Its schema comes with the first one. */
  async function askSnapshot(what: Request): Promise<StoredSnapshot> {
    try {
      const { storedSnapshotSchema } = await import('@ambitiebord/shared/report/snapshot-schema');
      return storedSnapshotSchema.parse(await request(what));
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
    }
  }

  async function eraseName(sessionId: string, whose: string, secret: string): Promise<void> {
    const path = `${session(sessionId)}/participants/${encodeURIComponent(whose)}/name`;
    await request({ method: 'DELETE', path, secret });
  }

  return {
    request,
    createSession: (body) => ask(CREATED_SESSION, { method: 'POST', path: 'sessions', body }),
    lookUpCode: (code) =>
      ask(CODE_ANSWER, { method: 'GET', path: `codes/${encodeURIComponent(code)}` }),
    join: (sessionId, body) =>
      ask(JOINED, { method: 'POST', path: `${session(sessionId)}/participants`, body }),
    handOver: (sessionId, participantId, secret) =>
      ask(HANDOVER, {
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
      ask(CREATED_SNAPSHOT, {
        method: 'POST',
        path: `${session(sessionId)}/snapshots`,
        secret,
      }),
    fetchSnapshot: (sessionId, snapshotId, secret) =>
      askSnapshot({
        method: 'GET',
        path: `${session(sessionId)}/snapshots/${encodeURIComponent(snapshotId)}`,
        secret,
      }),
    correctSnapshot: (sessionId, snapshotId, body, secret) =>
      ask(CORRECTED, {
        method: 'POST',
        path: `${session(sessionId)}/snapshots/${encodeURIComponent(snapshotId)}/corrections`,
        body,
        secret,
      }),
    signOffs: async (sessionId, snapshotId, secret) => {
      const path = signOffsPath(sessionId, snapshotId);
      return (await ask(SIGN_OFFS, { method: 'GET', path, secret })).signOffs;
    },
    signOff: async (sessionId, { snapshotId, partnerId }, contentHash, secret) => {
      const path = `${signOffsPath(sessionId, snapshotId)}/${encodeURIComponent(partnerId)}`;
      const what: Request =
        contentHash === undefined
          ? { method: 'DELETE', path, secret }
          : { method: 'PUT', path, secret, body: { contentHash } };
      return (await ask(SIGN_OFFS, what)).signOffs;
    },
    revokeToken: async (sessionId, secret) => {
      await request({ method: 'DELETE', path: `${session(sessionId)}/tokens/current`, secret });
    },
    privacy: () => ask(PRIVACY, { method: 'GET', path: 'privacy' }),
    retention: (sessionId, secret) =>
      ask(RETENTION, { method: 'GET', path: `${session(sessionId)}/retention`, secret }),
    setRetention: (sessionId, retainUntil, secret) =>
      ask(RETENTION, {
        method: 'PUT',
        path: `${session(sessionId)}/retention`,
        body: { retainUntil },
        secret,
      }),
    ownData: (sessionId, secret) =>
      ask(OWN_DATA, {
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

const CREATED_SESSION: Fields<CreatedSession> = {
  sessionId: 'text',
  code: 'text',
  facilitatorKey: 'text',
  displayKey: 'text',
  readKey: 'text',
};
const CODE_ANSWER: Fields<CodeAnswer> = {
  sessionId: 'text',
  title: 'text',
  language: 'text',
  locked: 'boolean',
  retainUntil: 'number',
  partners: 'list',
};
const JOINED: Fields<Joined> = { participantId: 'text', token: 'text', role: 'text' };
const HANDOVER: Fields<Handover> = { code: 'text', expiresAt: 'number' };
const CREATED_SNAPSHOT: Fields<CreatedSnapshot> = {
  id: 'text',
  contentHash: 'text',
  retainUntil: 'number',
};
const CORRECTED: Fields<Corrected> = { versions: 'number', onBoard: 'boolean' };
const SIGN_OFFS: Fields<SignOffs> = { signOffs: 'list' };
const PRIVACY: Fields<Privacy> = {
  sessionDays: 'number',
  sessionMaxDays: 'number',
  snapshotDays: 'number',
  contact: 'anything',
};
const RETENTION: Fields<Retention> = {
  retainUntil: 'number',
  latest: 'number',
  ended: 'boolean',
  snapshots: 'list',
};

const OWN_DATA: Fields<OwnData> = {
  madeAt: 'number',
  sessionId: 'text',
  participantId: 'text',
  role: 'text',
  partnerId: 'anything',
  retainUntil: 'number',
  devicesSince: 'list',
  hasReturnCode: 'boolean',
  private: 'list',
  shared: 'list',
  writtenInPads: 'list',
  commands: 'list',
  checkpoints: 'list',
  snapshots: 'list',
};

const signOffsPath = (sessionId: string, snapshotId: string): string =>
  `${session(sessionId)}/snapshots/${encodeURIComponent(snapshotId)}/sign-offs`;

const session = (sessionId: string): string => `sessions/${encodeURIComponent(sessionId)}`;

export function codeOf(answer: unknown): ErrorCode | 'network' {
  const { code } = (answer as { error?: { code?: unknown } } | null)?.error ?? {};
  return isErrorCode(code) ? code : 'network';
}
