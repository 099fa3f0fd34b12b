/** Joining and leaving over HTTP. */

import {
  errorAnswerSchema,
  handoverAnswerSchema,
  handoverSchema,
  joinedSchema,
  joinSchema,
  participantParametersSchema,
  sessionParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bearerOf } from '../auth/access.ts';
import { hashOf } from '../auth/secrets.ts';
import { CodedError } from '../errors.ts';
import { handOut, settle } from '../sessions/hand-over.ts';
import { join } from '../sessions/join.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** The routes by which somebody joins, leaves a device, and hands an identity over. */
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
      // Also of a device whose identity was handed over, which could still ask for it.
      await access.requireHolder(sessionId, request.headers);
      const tokenHash = hashOf(bearerOf(request.headers));
      const session = await store.session(sessionId);
      // Nobody is connected to a session that is over; the token still reads its snapshots.
      const room = session?.ended ? undefined : await rooms.open(sessionId);
      await store.removeToken(sessionId, tokenHash);
      room?.sockets.revoke(tokenHash);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/sessions/:sessionId/participants/:participantId/handovers',
    {
      schema: {
        tags,
        summary: 'Make a code with which another device takes over the identity of a partner, once',
        security: BEARER,
        params: participantParametersSchema,
        response: { 201: handoverSchema, ...refused },
      },
    },
    async (request, reply) => {
      const { sessionId, participantId } = request.params;
      const { role } = await access.requireActor(sessionId, request.headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      return reply.code(201).send(await handOut(options, sessionId, participantId));
    },
  );

  app.post(
    '/api/sessions/:sessionId/handover',
    {
      schema: {
        tags,
        summary:
          'What a device wants whose identity was handed over: bring what is private, or take it back',
        security: BEARER,
        params: sessionParametersSchema,
        body: handoverAnswerSchema,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      const holder = await access.requireHolder(sessionId, request.headers);
      await settle(options, sessionId, holder, request.body.choice);
      return reply.code(204).send(null);
    },
  );
  done();
};
