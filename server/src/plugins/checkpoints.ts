/** The checkpoints of a session over HTTP: which there are. Restoring one is a command. */

import {
  checkpointsSchema,
  errorAnswerSchema,
  sessionParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { CodedError } from '../errors.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** The route by which a facilitator sees to which moments the board can be put back. */
export const checkpoints: FastifyPluginCallbackZod<HttpDependencies> = (
  app,
  { store, access },
  done,
) => {
  app.get(
    '/api/sessions/:sessionId/checkpoints',
    {
      schema: {
        tags: ['sessions'],
        summary: 'The moments to which the board can be put back, newest first',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 200: checkpointsSchema, '4xx': errorAnswerSchema },
      },
    },
    async ({ params: { sessionId }, headers }) => {
      const { role } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      return { checkpoints: await store.checkpoints(sessionId) };
    },
  );
  done();
};
