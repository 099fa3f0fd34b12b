/** Joining and leaving over HTTP. */

import {
  errorAnswerSchema,
  joinedSchema,
  joinSchema,
  sessionParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bearerOf } from '../auth/access.ts';
import { hashOf } from '../auth/secrets.ts';
import { join } from '../sessions/join.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

export const participants: FastifyPluginCallbackZod<HttpDependencies> = (app, options, done) => {
  const { store, rooms, access, limits } = options;
  const tags = ['participants'];
  const refused = { '4xx': errorAnswerSchema };

  app.post(
    '/api/sessions/:sessionId/participants',
    {
      schema: {
        tags,
        summary: 'Join a session with its code, a key or a personal return code',
        params: sessionParametersSchema,
        body: joinSchema,
        response: { 201: joinedSchema, ...refused },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const { sessionId } = params;
      const joined = await limits.enter(request.ip, () => join(options, sessionId, body));
      limits.arrived(request.ip, sessionId);
      return reply.code(201).send(joined);
    },
  );

  app.delete(
    '/api/sessions/:sessionId/tokens/current',
    {
      schema: {
        tags,
        summary: 'Make the token of this device worthless, when somebody leaves it',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      await access.requireActor(sessionId, request.headers);
      const tokenHash = hashOf(bearerOf(request.headers));
      const room = await rooms.open(sessionId);
      await store.removeToken(sessionId, tokenHash);
      room.sockets.revoke(tokenHash);
      return reply.code(204).send(null);
    },
  );
  done();
};
