/** Sessions over HTTP: starting one, finding one by its code, deleting one. */

import { CODE_PATTERN, normaliseCode } from '@ambitiebord/shared/domain/codes';
import {
  codeAnswerSchema,
  codeParametersSchema,
  createdSessionSchema,
  createSessionSchema,
  errorAnswerSchema,
  sessionParametersSchema,
  type CodeAnswer,
} from '@ambitiebord/shared/protocol/http';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { equalHashes, hashOf } from '../auth/secrets.ts';
import { CodedError } from '../errors.ts';
import { createSession } from '../sessions/create-session.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** The routes by which a session is started, found by its code, and deleted. */
export const sessions: FastifyPluginCallbackZod<HttpDependencies> = (app, dependencies, done) => {
  const { store, rooms, access, limits } = dependencies;
  const tags = ['sessions'];
  const refused = { '4xx': errorAnswerSchema };

  app.post(
    '/api/sessions',
    {
      schema: {
        tags,
        summary: 'Start a session',
        body: createSessionSchema,
        response: { 201: createdSessionSchema, ...refused },
      },
    },
    async (request, reply) => {
      const { createKey, ...wanted } = request.body;
      limits.guessOperatorKey(request.ip, () => requireCreateKey(createKey));
      limits.startSession(request.ip);
      const created = await createSession(dependencies, wanted);
      limits.arrived(request.ip, created.sessionId);
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/api/codes/:code',
    {
      schema: {
        tags,
        summary: 'Find a session by its room code',
        params: codeParametersSchema,
        response: { 200: codeAnswerSchema, ...refused },
      },
    },
    (request) => limits.lookUp(request.ip, () => find(normaliseCode(request.params.code))),
  );

  app.delete(
    '/api/sessions/:sessionId',
    {
      schema: {
        tags,
        summary: 'Delete a session with everything in it, for good',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      const { role } = await access.requireActor(sessionId, request.headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      await rooms.delete(sessionId);
      return reply.code(204).send(null);
    },
  );

  const { createKey: expected } = dependencies;
  function requireCreateKey(given: string | undefined): void {
    if (expected === undefined) return;
    if (given !== undefined && equalHashes(hashOf(given), hashOf(expected))) return;
    throw new CodedError('create-key-needed');
  }

  async function find(code: string): Promise<CodeAnswer> {
    const stored = CODE_PATTERN.test(code) ? await store.sessionByCode(code) : undefined;
    if (!stored) throw new CodedError('unknown-code');
    const { sessionId, retainUntil } = stored;
    const room = await rooms.open(sessionId);
    return room.readBoard((board) => {
      const session = sessionOf(board);
      // Without a record it is just being started.
      if (!session) throw new CodedError('unknown-code');
      const { title, language, locked } = session;
      const partners = recordsOf(board, 'partner');
      return {
        sessionId,
        title,
        language,
        locked,
        retainUntil,
        partners: partners.map(({ id, name, sector }) => ({ id, name, sector })),
      };
    });
  }
  done();
};
