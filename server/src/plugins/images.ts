/** Images over HTTP: sending one for the board, and getting it, for people of the session alone. */

import { COMMANDS } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import {
  IMAGE_BYTES,
  IMAGE_BYTES_PER_SESSION,
  IMAGES_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import {
  errorAnswerSchema,
  imageParametersSchema,
  sentImageSchema,
  sessionParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { cleanImage } from '../images/clean-image.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

const PATH = '/api/sessions/:sessionId/images';

const MOST = { images: IMAGES_PER_SESSION, bytes: IMAGE_BYTES_PER_SESSION };

/** Whoever opens the address itself gets a file to keep, and a page that may do nothing whatever is in it. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'attachment',
  // It never changes; how long it may stay on a device is bounded all the same.
  'cache-control': 'private, max-age=3600',
  vary: 'authorization',
} as const;

/** The routes by which images for the board are sent, and got by who takes part or has the read key. */
export const images: FastifyPluginCallbackZod<HttpDependencies> = (app, dependencies, done) => {
  const { store, access, limits, clock } = dependencies;
  const common = { tags: ['images'], security: BEARER };
  const refused = { '4xx': errorAnswerSchema };

  // What a sender calls the body does not count.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: IMAGE_BYTES }, (_, body, parsed) =>
    parsed(null, body),
  );

  app.post(
    PATH,
    {
      schema: {
        ...common,
        summary: 'Keep an image for the board; the body is the file',
        params: sessionParametersSchema,
        response: { 201: sentImageSchema, ...refused },
      },
      // Before the body is read: nobody else may have us hold megabytes, and nobody too often.
      onRequest: async ({ params: { sessionId }, headers }) => {
        const { participantId } = await requireWriter(sessionId, headers);
        limits.sendImage(`${sessionId} ${participantId}`);
      },
    },
    async ({ params: { sessionId }, headers, body }, reply) => {
      // Once more: somebody may have been taken out while it came in.
      await requireWriter(sessionId, headers);
      const image = Buffer.isBuffer(body) ? cleanImage(body) : 'not-an-image';
      if (typeof image === 'string') throw new CodedError(image);
      const imageId = newId();
      const most = { now: clock.now(), most: MOST };
      const isKept = await store.putImage(sessionId, { imageId, ...image }, most);
      if (!isKept) throw new CodedError('full');
      const { width, height } = image;
      return reply.code(201).send({ imageId, width, height });
    },
  );

  app.get(
    `${PATH}/:imageId`,
    {
      schema: {
        ...common,
        summary: 'An image of the board',
        params: imageParametersSchema,
        response: { 200: z.unknown(), ...refused },
      },
    },
    async ({ params: { sessionId, imageId }, headers }, reply) => {
      await access.requireReaderOfImage(sessionId, imageId, headers);
      const image = await store.image(sessionId, imageId);
      if (!image) throw new CodedError('unknown-image');
      return reply.headers(HEADERS).type(image.mediaType).send(image.bytes);
    },
  );

  async function requireWriter(sessionId: string, headers: IncomingHttpHeaders): Promise<Actor> {
    const actor = await access.requireActor(sessionId, headers);
    if (!COMMANDS.change.roles.includes(actor.role)) throw new CodedError('forbidden');
    return actor;
  }
  done();
};
