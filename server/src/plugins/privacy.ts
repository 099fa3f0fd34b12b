/** Privacy over HTTP: what is kept and until when, and the job that erases what is past its date. */

import {
  errorAnswerSchema,
  privacySchema,
  retentionSchema,
  sessionParametersSchema,
  setRetentionSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { RoomLog } from '../rooms/room-log.ts';
import { CodedError } from '../errors.ts';
import { Expiry } from '../sessions/expiry.ts';
import { changeRetention, retentionOf } from '../sessions/retention.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

interface PrivacyOptions extends HttpDependencies {
  readonly log: RoomLog;
  /** Whom to ask; undefined: the facilitator. */
  readonly contact: string | undefined;
}

const RETENTION = '/api/sessions/:sessionId/retention';

export const privacy: FastifyPluginCallbackZod<PrivacyOptions> = (app, options, done) => {
  const { access, retention, contact } = options;
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
