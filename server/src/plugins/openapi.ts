/** The description of the HTTP part, made from the schemas that also validate it. */

import swagger from '@fastify/swagger';
import fastifyPlugin from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** The security scheme of routes that need a token. */
export const BEARER = [{ bearer: [] }];

/** `GET /api/openapi.json` describes the routes that are registered after this, from the schemas by which they judge. */
export const openApi = fastifyPlugin((app, _options, done) => {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ambitiebord', version: '1' },
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'The token of a participant; for reading snapshots also the read key.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  done();
});
