/** Builds the server from its dependencies, without listening. */

import { HTTP_BODY_BYTES } from '@ambitiebord/shared/domain/limits';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Access } from './auth/access.ts';
import { Limits } from './auth/limits.ts';
import { isAllowedOrigin } from './auth/origin.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { DiskSpace } from './disk-space.ts';
import { commandSocket } from './plugins/command-socket.ts';
import { documentSocket } from './plugins/document-socket.ts';
import { answerClientError, answerError, errors } from './plugins/errors.ts';
import { health } from './plugins/health.ts';
import { metrics as metricsRoute } from './plugins/metrics.ts';
import { openApi } from './plugins/openapi.ts';
import { participants } from './plugins/participants.ts';
import { requestLog } from './plugins/request-log.ts';
import { security } from './plugins/security.ts';
import type { ServerMetrics } from './plugins/server-metrics.ts';
import { sessions } from './plugins/sessions.ts';
import { snapshots } from './plugins/snapshots.ts';
import { staticPages } from './plugins/static.ts';
import { RoomRegistry } from './rooms/room-registry.ts';
import type { Store } from './store/store.ts';

/** Milliseconds in which a request must have come in. */
const REQUEST_TIMEOUT_MS = 30_000;

export interface AppDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly disk: DiskSpace;
  readonly metrics: ServerMetrics;
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'createKey' | 'metricsToken'>;
  /** The folder with the built pages; undefined: only the API is served. */
  readonly clientFolder: string | undefined;
}

/** The server; closing it commits what waits and tells the sockets to come back later. */
export async function buildApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { store, clock, log, disk, metrics, config, clientFolder } = dependencies;
  const { publicUrl, createKey } = config;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: HTTP_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trusting(config.trustProxy),
    // The longest parameter is a code that somebody pasted with a link around it.
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, _request, reply) => answerError(error, reply),
    clientErrorHandler: answerClientError,
    // Ours has a code.
    return503OnClosing: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const rooms = new RoomRegistry({ store, clock, log, committed: metrics.committed });
  metrics.watch({ rooms, disk });
  // Before the sockets are cut off, so that they hear that they may come back.
  app.addHook('preClose', () => rooms.stop());
  app.addHook('onReady', () => disk.start());
  app.addHook('onClose', () => disk.stop());

  const access = new Access(store);
  const limits = new Limits(clock);
  await app.register(errors);
  await app.register(requestLog);
  await app.register(security, { publicUrl });
  await app.register(openApi);
  await app.register(metricsRoute, { metrics, token: config.metricsToken });
  await app.register(health, { store, disk });
  const http = { store, rooms, access, limits, clock, createKey };
  await app.register(sessions, http);
  await app.register(participants, http);
  await app.register(snapshots, http);
  const sockets = {
    rooms,
    authenticate: (sessionId: string, token: string) => access.authenticate(sessionId, token),
    isAllowedOrigin: ({ headers }: { headers: Parameters<typeof isAllowedOrigin>[0] }) =>
      isAllowedOrigin(headers, publicUrl),
  };
  await app.register(commandSocket, { ...sockets, disk, answered: metrics.answered });
  await app.register(documentSocket, sockets);
  if (clientFolder !== undefined) await app.register(staticPages, { folder: clientFolder });
  return app;
}

/** The nearest n proxies, as Fastify asks it: hop 0 is the one that is connected to us. */
function trusting(trustProxy: Config['trustProxy']) {
  if (typeof trustProxy !== 'number') return trustProxy;
  return (_address: string, hop: number): boolean => hop < trustProxy;
}
