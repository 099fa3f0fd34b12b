/** Sessions from and to files over HTTP: taking a whole session along, and starting one from what was taken along. */

import {
  ARCHIVE_BYTES,
  ARCHIVES_AT_ONCE,
  START_FROM_SNAPSHOT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import {
  continueSessionSchema,
  errorAnswerSchema,
  sessionParametersSchema,
  startedSessionSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { equalHashes, hashOf } from '../auth/secrets.ts';
import { CodedError } from '../errors.ts';
import { continueSession } from '../sessions/continue-session.ts';
import { exportSession, importArchive } from '../sessions/session-archive.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** In which a key of the operator comes: the body is the file. */
const CREATE_KEY_HEADER = 'create-key';

/** The routes by which a session leaves this server as a file, and a session begins with one. */
export const sessionFiles: FastifyPluginCallbackZod<HttpDependencies> = (
  app,
  dependencies,
  done,
) => {
  const { access, limits, createKey: expected } = dependencies;
  const common = { tags: ['sessions'] };
  const refused = { '4xx': errorAnswerSchema };
  let underWay = 0;

  app.addContentTypeParser(
    'application/zip',
    { parseAs: 'buffer', bodyLimit: ARCHIVE_BYTES },
    (_, body, parsed) => parsed(null, body),
  );

  app.get(
    '/api/sessions/:sessionId/archive.zip',
    {
      schema: {
        ...common,
        summary: 'A whole session as a file, to take along to another server',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 200: z.unknown(), ...refused },
      },
    },
    async ({ params: { sessionId }, headers }, reply) => {
      const { role, participantId } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      limits.makeFile(`${sessionId} ${participantId}`);
      takePlace(reply);
      const archive = await exportSession(dependencies, sessionId);
      return reply.type('application/zip').send(archive);
    },
  );

  app.post(
    '/api/archives',
    {
      schema: {
        ...common,
        summary: 'Start a session from the file of a whole one; the body is the file',
        response: { 201: startedSessionSchema, ...refused },
      },
      // Before the body is read: nobody else may have us hold megabytes.
      onRequest: async (request, reply) => {
        await mayStart(request);
        takePlace(reply);
      },
    },
    async ({ ip, body }, reply) => {
      if (!Buffer.isBuffer(body)) throw new CodedError('unusable-file');
      const created = await importArchive(dependencies, body);
      limits.arrived(ip, created.sessionId);
      return reply.code(201).send(created);
    },
  );

  app.post(
    '/api/continued-sessions',
    {
      bodyLimit: START_FROM_SNAPSHOT_BYTES,
      schema: {
        ...common,
        summary: 'Start a session that goes on from a goals snapshot',
        body: continueSessionSchema,
        response: { 201: startedSessionSchema, ...refused },
      },
      onRequest: mayStart,
    },
    async ({ ip, body }, reply) => {
      const created = await continueSession(dependencies, body);
      limits.arrived(ip, created.sessionId);
      return reply.code(201).send(created);
    },
  );

  /** Whether this address may start a session, and has the key for it where one is needed. */
  function mayStart({ ip, headers }: FastifyRequest): Promise<void> {
    const given = headers[CREATE_KEY_HEADER];
    return new Promise((resolve) => {
      limits.guessOperatorKey(ip, () => {
        if (expected === undefined) return;
        if (typeof given === 'string' && equalHashes(hashOf(given), hashOf(expected))) return;
        throw new CodedError('create-key-needed');
      });
      limits.startSession(ip);
      resolve();
    });
  }

  /**
   * Whole archives are held in memory, also while they come in, so a few are under way at a time. The place is free
   * again when the answer has gone, or whoever asked has.
   */
  function takePlace({ raw }: FastifyReply): void {
    if (underWay >= ARCHIVES_AT_ONCE) throw new CodedError('busy');
    underWay += 1;
    raw.once('close', () => {
      underWay -= 1;
    });
  }
  done();
};
