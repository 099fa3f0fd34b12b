/** Every refusal as `{error: {code, message}}`, and every fault in the log without anybody's text. */

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ERRORS, errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { CodedError } from '../errors.ts';
import { faultOf } from '../fault.ts';

/** What Fastify itself refuses, by its error codes. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** The code under which an error is answered; `internal` for a fault of ours. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof CodedError) return error.code;
  if (hasZodFastifySchemaValidationErrors(error)) return 'invalid';
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FRAMEWORK_ERRORS[code] : undefined;
  // Whoever throws it, a status below 500 says that the request is to blame: a condition not met, say.
  return known ?? (typeof statusCode === 'number' && statusCode < 500 ? 'invalid' : 'internal');
}

/** Answers a request that failed. */
export function answerError(error: unknown, reply: FastifyReply): void {
  const code = codeOf(error);
  // A server that stops, or lets itself be told what to do later, has no fault.
  if (ERRORS[code].status >= 500 && code !== 'stopping') {
    const { url: route } = reply.request.routeOptions;
    reply.log.error({ route, ...faultOf(error) }, 'a request failed');
  }
  void reply.code(ERRORS[code].status).send({ error: errorBody(code) });
}

/** Answers what is no HTTP, or comes too slowly, on a connection that ends with it. */
export function answerClientError(error: { readonly code?: string }, socket: Socket): void {
  // The other side is gone already.
  if (!socket.writable) return void socket.destroy();
  // Browsers open connections in advance; an answer there would be taken for that to a later question.
  if (socket.bytesRead === 0) return void socket.destroy();
  return answerAndEnd(socket, error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'invalid');
}

/** Answers a request on a connection that is no part of Fastify, and ends it. */
export function answerAndEnd(socket: Duplex, code: ErrorCode): void {
  const body = JSON.stringify({ error: errorBody(code) });
  const { status } = ERRORS[code];
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

/**
 * Answers every failure in the one form `{ error: { code, message } }`, also what leads nowhere and what comes while
 * the server stops.
 */
export const errors = fastifyPlugin((app, _options, done) => {
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
  app.setNotFoundHandler(() => {
    throw new CodedError('not-found');
  });
  let stopping = false;
  app.addHook('preClose', (closed) => {
    stopping = true;
    closed();
  });
  app.addHook('onRequest', (_request, _reply, next) => {
    next(stopping ? new CodedError('stopping') : undefined);
  });
  done();
});
