/** Every refusal as `{error: {code, message}}`, and every fault in the log without anybody's text. */

import { ERRORS, errorBody, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import type { FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { CodedError } from '../errors.ts';

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
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' ? FRAMEWORK_ERRORS[code] : undefined) ?? 'internal';
}

/** Answers a request that failed. */
export function answerError(error: unknown, reply: FastifyReply): void {
  const code = codeOf(error);
  if (code === 'internal') {
    const { url: route } = reply.request.routeOptions;
    reply.log.error({ route, ...faultOf(error) }, 'a request failed');
  }
  void reply.code(ERRORS[code].status).send({ error: errorBody(code) });
}

export const errors = fastifyPlugin((app, _options, done) => {
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
  app.setNotFoundHandler(() => {
    throw new CodedError('not-found');
  });
  done();
});

/** What the log may know of a fault: messages may quote what people wrote, stack frames do not. */
function faultOf(error: unknown): { error: string; frames: string[] } {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: name, frames: frames.slice(0, 6) };
}
