/** Coded errors: everything that can be refused, over HTTP, the command socket and document sockets. */

import type { ErrorCode } from './error-codes.ts';

/** Code → HTTP status and a sentence for developers. People read the translation of the code. */
export const ERRORS = {
  'not-json': { status: 400, message: 'The body is not valid JSON.' },
  invalid: { status: 400, message: 'The request does not have the required form.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  'unknown-type': { status: 400, message: 'There is no command of this type.' },
  unauthorised: { status: 401, message: 'A valid token is needed.' },
  'wrong-key': { status: 403, message: 'This key does not open the session.' },
  forbidden: { status: 403, message: 'This role may not do this.' },
  removed: { status: 403, message: 'A facilitator took this participant out of the session.' },
  'handed-over': { status: 403, message: 'This identity was handed over to another device.' },
  'wrong-origin': { status: 403, message: 'Requests from this origin are not accepted.' },
  'create-key-needed': { status: 403, message: 'A key is needed to start a session here.' },
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  'unknown-code': { status: 404, message: 'There is no session with this code.' },
  'unknown-image': { status: 404, message: 'The session has no such image (any more).' },
  'not-an-image': { status: 415, message: 'The body is no PNG, JPEG or WebP image.' },
  'unknown-record': { status: 404, message: 'The record does not exist (any more).' },
  locked: { status: 423, message: 'The session does not let new people in.' },
  'object-locked': { status: 423, message: 'The object is locked. Facilitators can open it.' },
  'board-limited': {
    status: 423,
    message: 'In this step partners may do less on the board.',
  },
  full: { status: 409, message: 'The limit of this session is reached.' },
  'id-used': { status: 409, message: 'This id was used before for something else.' },
  'already-exists': { status: 409, message: 'A record with this id exists.' },
  'name-taken': { status: 409, message: 'Another organisation has this name already.' },
  'one-spokesperson': { status: 409, message: 'An organisation has one spokesperson at most.' },
  'not-now': { status: 409, message: 'This cannot be done at this moment of the session.' },
  'changed-by-others': { status: 409, message: 'Others have changed or built on this since.' },
  'nothing-to-undo': { status: 409, message: 'There is nothing left to take back.' },
  'too-many-attempts': { status: 429, message: 'Too many failed attempts. Try again in a minute.' },
  'too-fast': { status: 429, message: 'Too many messages. Slow down.' },
  'too-many-connections': { status: 429, message: 'Too many connections. Close some.' },
  'outdated-client': { status: 426, message: 'This page is older than the server. Reload it.' },
  'storage-failed': {
    status: 503,
    message: 'The change could not be stored. Nothing was changed.',
  },
  'storage-full': { status: 507, message: 'The disk of the server is full. Nothing was changed.' },
  busy: { status: 503, message: 'The server is making too many files. Try again soon.' },
  'render-failed': { status: 500, message: 'The file could not be made. The data is unharmed.' },
  stopping: { status: 503, message: 'The server is stopping. Try again soon.' },
  'unusable-file': { status: 400, message: 'The file is not what it should be, or damaged.' },
  'newer-file': { status: 400, message: 'The file was made by a newer version of the program.' },
  internal: { status: 500, message: 'Something went wrong on the server.' },
} as const satisfies Readonly<Record<ErrorCode, { status: number; message: string }>>;

export type { ErrorCode } from './error-codes.ts';

/** How an error looks in every answer. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The error of a code as it is sent. */
export function errorBody(code: ErrorCode): ErrorBody {
  return { code, message: ERRORS[code].message };
}

/**
 * Close codes of document sockets. 4400–4499 are final: the stock provider must not try again.
 * Others mean: come back later.
 */
export const CLOSE = {
  invalid: 4400,
  unauthorised: 4401,
  forbidden: 4403,
  notFound: 4404,
  gone: 4410,
  removed: 4411,
  handedOver: 4412,
  tooFast: 4429,
  tooMany: 4430,
  padRefused: 4422,
  /** 4500 and up: try again. */
  tryAgain: 4503,
} as const;
