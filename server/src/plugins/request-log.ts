/** One line in the log per request: which route, how it ended, how long it took. Never an address. */

import fastifyPlugin from 'fastify-plugin';

/** Logs each answer by its route, status and milliseconds: never by its address or with what is in it. */
export const requestLog = fastifyPlugin((app, _options, done) => {
  app.addHook('onResponse', (request, reply, next) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route, status: reply.statusCode, ms }, 'request');
    next();
  });
  done();
});
