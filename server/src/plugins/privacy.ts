/** Privacy over HTTP: what is kept and until when, and the job that erases what is past its date. */

import {
  errorAnswerSchema,
  ownDataSchema,
  participantParametersSchema,
  privacySchema,
  retentionSchema,
  sessionParametersSchema,
  setRetentionSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RoomLog } from '../rooms/room-log.ts';
import { CodedError } from '../errors.ts';
import { eraseName, eraseNameForOther } from '../sessions/erase-name.ts';
import { Expiry } from '../sessions/expiry.ts';
import { ownData } from '../sessions/own-data.ts';
import { changeRetention, retentionOf } from '../sessions/retention.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

interface PrivacyOptions extends HttpDependencies {
  readonly log: RoomLog;
  /** Whom to ask; undefined: the facilitator. */
  readonly contact: string | undefined;
}

/** Of who asks: nobody can name another. */
const OWN = '/api/sessions/:sessionId/participants/current';

const RETENTION = '/api/sessions/:sessionId/retention';

/** The routes for what is kept of a session and of a person, until when, and for erasing a name. */
export const privacy: FastifyPluginCallbackZod<PrivacyOptions> = (app, options, done) => {
  const { access, limits, retention, contact } = options;
  const tags = ['privacy'];
  const refused = { '4xx': errorAnswerSchema };

  const expiry = new Expiry(options);
  app.addHook('onReady', (ready) => {
    expiry.start();
    ready();
  });
  app.addHook('onClose', (_app, closed) => {
    expiry.stop();
    closed();
  });

  app.get(
    '/api/privacy',
    {
      schema: {
        tags,
        summary: 'How long this server keeps things',
        response: { 200: privacySchema },
      },
    },
    () => ({ ...retention, contact: contact ?? null }),
  );

  app.get(
    RETENTION,
    {
      schema: {
        tags,
        summary: 'What is kept of a session, and until when',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 200: retentionSchema, ...refused },
      },
    },
    async ({ params: { sessionId }, headers }) => {
      await access.requireReader(sessionId, headers);
      return retentionOf(options, sessionId);
    },
  );

  app.get(
    OWN,
    {
      schema: {
        tags,
        summary: 'All that the server holds about who asks',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 200: ownDataSchema, ...refused },
      },
    },
    async ({ params: { sessionId }, headers }) => {
      const actor = await access.requireActor(sessionId, headers);
      limits.readOwnData(`${sessionId} ${actor.participantId}`);
      return ownData(options, sessionId, actor);
    },
  );

  app.delete(
    `${OWN}/name`,
    {
      schema: {
        tags,
        summary: 'Erase the name of who asks, also from snapshots and from the disk',
        security: BEARER,
        params: sessionParametersSchema,
        response: { 204: z.null(), ...refused },
      },
    },
    async ({ params: { sessionId }, headers }, reply) => {
      const actor = await access.requireActor(sessionId, headers);
      limits.eraseName(`${sessionId} ${actor.participantId}`);
      await eraseName(options, sessionId, actor);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/sessions/:sessionId/participants/:participantId/name',
    {
      schema: {
        tags,
        summary: 'Erase the name of somebody without a device, in the same way; for facilitators',
        security: BEARER,
        params: participantParametersSchema,
        response: { 204: z.null(), ...refused },
      },
    },
    async ({ params: { sessionId, participantId }, headers }, reply) => {
      const { role } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      limits.eraseName(`${sessionId} ${participantId}`);
      await eraseNameForOther(options, sessionId, participantId);
      return reply.code(204).send(null);
    },
  );

  app.put(
    RETENTION,
    {
      schema: {
        tags,
        summary: 'Give a session another date until which it is kept',
        security: BEARER,
        params: sessionParametersSchema,
        body: setRetentionSchema,
        response: { 200: retentionSchema, ...refused },
      },
    },
    async ({ params: { sessionId }, headers, body }) => {
      const { role } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      return changeRetention(options, sessionId, body.retainUntil);
    },
  );
  done();
};
