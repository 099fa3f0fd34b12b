/** The pages: the built client, and its one HTML file for every address that a person may open. */

import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

export interface StaticOptions {
  /** The folder with `index.html`, and `assets/` whose names change with their content. */
  readonly folder: string;
}

/** A room code, or what somebody typed as one; never the name of a file or of the API. */
const CODE_PATH = '/:code(^(?!api$)[^./]+$)';

const page = (_request: unknown, reply: FastifyReply) => reply.sendFile('index.html');

/** Serves the built pages, from one folder and nothing beside it. */
export const staticPages = fastifyPlugin<StaticOptions>((app, { folder }, done) => {
  const assets = join(folder, 'assets');
  app.register(staticFiles, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    // Pages and scripts are read whole.
    acceptRanges: false,
    preCompressed: true,
    schemaHide: true,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(assets);
      const rule = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.header('cache-control', rule);
    },
  });
  for (const path of ['/', CODE_PATH, '/s/*']) app.get(path, { schema: { hide: true } }, page);
  done();
});
