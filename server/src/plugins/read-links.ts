/** Links to one goals snapshot over HTTP: facilitators make them, see which there are, and withdraw them. */

import { newId, newSecret } from '@ambitiebord/shared/domain/ids';
import { READ_LINKS_PER_SNAPSHOT } from '@ambitiebord/shared/domain/limits';
import {
  createdReadLinkSchema,
  createReadLinkSchema,
  errorAnswerSchema,
  readLinkParametersSchema,
  readLinksSchema,
  snapshotParametersSchema,
  type ReadLinks,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { IncomingHttpHeaders } from 'node:http';
import { hashOf } from '../auth/secrets.ts';
import { CodedError } from '../errors.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

const PATH = '/api/sessions/:sessionId/snapshots/:snapshotId/read-links';

interface Whose {
  readonly sessionId: string;
  readonly snapshotId: string;
}

/** The routes of read links, also for a session that is over. */
export const readLinks: FastifyPluginCallbackZod<HttpDependencies> = (app, dependencies, done) => {
  const { store, access, limits, clock } = dependencies;
  const common = { tags: ['snapshots'], security: BEARER };
  const refused = { '4xx': errorAnswerSchema };

  app.post(
    PATH,
    {
      schema: {
        ...common,
        summary: 'Make a link with which people from outside read a goals snapshot',
        params: snapshotParametersSchema,
        body: createReadLinkSchema,
        response: { 201: createdReadLinkSchema, ...refused },
      },
    },
    async ({ params, headers, body: { endsAt } }, reply) => {
      const { sessionId, snapshotId } = params;
      limits.makeReadLink(`${sessionId} ${await facilitatorOf(params, headers)}`);
      const createdAt = clock.now();
      if (endsAt !== null && endsAt <= createdAt) throw new CodedError('invalid');
      const [id, secret] = [newId(), newSecret()];
      const link = { linkId: id, snapshotId, secretHash: hashOf(secret), createdAt, endsAt };
      const isKept = await store.readLinks.put(sessionId, link, READ_LINKS_PER_SNAPSHOT);
      if (!isKept) throw new CodedError('full');
      return reply.code(201).send({ id, secret, createdAt, endsAt });
    },
  );

  app.get(
    PATH,
    {
      schema: {
        ...common,
        summary: 'Which links there are to a goals snapshot',
        params: snapshotParametersSchema,
        response: { 200: readLinksSchema, ...refused },
      },
    },
    async ({ params, headers }) => {
      await facilitatorOf(params, headers);
      return listed(params);
    },
  );

  app.delete(
    `${PATH}/:linkId`,
    {
      schema: {
        ...common,
        summary: 'Withdraw a link to a goals snapshot',
        params: readLinkParametersSchema,
        response: { 200: readLinksSchema, ...refused },
      },
    },
    async ({ params, headers }) => {
      await facilitatorOf(params, headers);
      await store.readLinks.remove(params.sessionId, params.snapshotId, params.linkId);
      return listed(params);
    },
  );

  async function facilitatorOf(
    { sessionId, snapshotId }: Whose,
    headers: IncomingHttpHeaders,
  ): Promise<string> {
    const { role, participantId } = await access.requireActor(sessionId, headers);
    if (role !== 'facilitator') throw new CodedError('forbidden');
    if (!(await store.goalsSnapshot(sessionId, snapshotId))) throw new CodedError('not-found');
    return participantId;
  }

  async function listed({ sessionId, snapshotId }: Whose): Promise<ReadLinks> {
    const links = await store.readLinks.of(sessionId, snapshotId);
    return {
      readLinks: links.map(({ linkId: id, createdAt, endsAt }) => ({ id, createdAt, endsAt })),
    };
  }
  done();
};
