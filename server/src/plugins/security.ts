/** Headers that keep pages of the board to themselves, and the refusal of other sites' requests. */

import helmet from '@fastify/helmet';
import fastifyPlugin from 'fastify-plugin';
import { isAllowedOrigin } from '../auth/origin.ts';
import { CodedError } from '../errors.ts';

export interface SecurityOptions {
  readonly publicUrl: URL | undefined;
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sets the headers that bind a page to this server, and refuses what another site has a browser change. */
export const security = fastifyPlugin<SecurityOptions>((app, { publicUrl }, done) => {
  const https = publicUrl?.protocol === 'https:';
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // On a local network there is no https to upgrade to.
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    strictTransportSecurity: https,
    // Browsers complain about these on pages that came over http.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });

  app.addHook('onRequest', (request, reply, next) => {
    // Nothing here is for search engines, whoever has a link to it.
    void reply.header('x-robots-tag', 'noindex, nofollow');
    const allowed = READING.has(request.method) || isAllowedOrigin(request.headers, publicUrl);
    next(allowed ? undefined : new CodedError('wrong-origin'));
  });
  done();
});
