/** The metrics of the server at `/metrics`, for its operator alone. */

import { BlockList, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { bearerOf } from '../auth/access.ts';
import { equalHashes, hashOf } from '../auth/secrets.ts';
import { CodedError } from '../errors.ts';
import type { ServerMetrics } from './server-metrics.ts';

export interface MetricsOptions {
  readonly metrics: ServerMetrics;
  /** Who brings this may read them; undefined: who asks on this computer itself may. */
  readonly token: string | undefined;
}

/** What proxies add: behind one on this computer, everybody seems to be on it. */
const OF_PROXIES = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const LOCAL_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** `GET /metrics` in the form of Prometheus, for the operator alone: with the token, or without one from this computer. */
export const metrics = fastifyPlugin<MetricsOptions>((app, options, done) => {
  const { metrics: measured, token } = options;
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none';
    measured.requested(request.method, route, reply.statusCode);
    next();
  });

  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (token === undefined) requireLocal(request);
    else if (!equalHashes(hashOf(bearerOf(request.headers)), hashOf(token))) {
      throw new CodedError('unauthorised');
    }
    return reply.type(measured.contentType).send(await measured.text());
  });
  done();
});

/** @throws CodedError `forbidden` unless the request was made on this computer, without a proxy. */
function requireLocal({ headers, socket }: FastifyRequest): void {
  const { remoteAddress = '' } = socket;
  const isLocal = loopback.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4');
  const isDirect = OF_PROXIES.every((name) => headers[name] === undefined);
  const asked = headers.host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  if (!isLocal || !isDirect || !LOCAL_NAMES.has(asked)) throw new CodedError('forbidden');
}
