/** Sign-offs of goals snapshots over HTTP: who confirmed one, and confirming it for a partner. */

import {
  errorAnswerSchema,
  giveSignOffSchema,
  signOffParametersSchema,
  signOffsSchema,
  snapshotParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { IncomingHttpHeaders } from 'node:http';
import { CodedError } from '../errors.ts';
import { giveSignOff, takeSignOffBack } from '../sessions/sign-offs.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

const PATH = '/api/sessions/:sessionId/snapshots/:snapshotId/sign-offs';

/** The routes of sign-offs: read by whoever may read the snapshot, given by who speaks for a partner. */
export const signOffs: FastifyPluginCallbackZod<HttpDependencies> = (app, dependencies, done) => {
  const { store, access, limits } = dependencies;
  const common = { tags: ['snapshots'], security: BEARER };
  const response = { 200: signOffsSchema, '4xx': errorAnswerSchema };

  app.get(
    PATH,
    {
      schema: {
        ...common,
        summary: 'Which partners confirmed a goals snapshot',
        params: snapshotParametersSchema,
        response,
      },
    },
    async ({ params: { sessionId, snapshotId }, headers }) => {
      await access.requireReaderOf(sessionId, snapshotId, headers);
      if (!(await store.goalsSnapshot(sessionId, snapshotId))) throw new CodedError('not-found');
      return { signOffs: await store.signOffs(sessionId, snapshotId) };
    },
  );

  app.put(
    `${PATH}/:partnerId`,
    {
      schema: {
        ...common,
        summary: 'Confirm a goals snapshot for a partner',
        params: signOffParametersSchema,
        body: giveSignOffSchema,
        response,
      },
    },
    async ({ params, headers, body: { contentHash } }) => {
      const actor = await signer(params.sessionId, headers);
      return giveSignOff(dependencies, params, { actor, contentHash });
    },
  );

  app.delete(
    `${PATH}/:partnerId`,
    {
      schema: {
        ...common,
        summary: 'Take back that a partner confirmed a goals snapshot',
        params: signOffParametersSchema,
        response,
      },
    },
    async ({ params, headers }) =>
      takeSignOffBack(dependencies, params, await signer(params.sessionId, headers)),
  );

  async function signer(sessionId: string, headers: IncomingHttpHeaders): Promise<Actor> {
    const actor = await access.requireActor(sessionId, headers);
    if (actor.role === 'observer' || actor.role === 'display') throw new CodedError('forbidden');
    limits.signOff(`${sessionId} ${actor.participantId}`);
    return actor;
  }
  done();
};
