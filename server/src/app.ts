/** Builds the server from its dependencies, without listening. */

import {
  ADDRESS_PART_LENGTH,
  HANDSHAKE_MS,
  HTTP_BODY_BYTES,
  REQUEST_MS,
} from '@ambitiebord/shared/domain/limits';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { addressOf, trustOf } from './auth/address.ts';
import { Access } from './auth/access.ts';
import { Limits } from './auth/limits.ts';
import { isAllowedOrigin } from './auth/origin.ts';
import { Visitors, type Bounds } from './auth/visitors.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { DiskSpace } from './disk-space.ts';
import { checkpoints } from './plugins/checkpoints.ts';
import { commandSocket } from './plugins/command-socket.ts';
import { documentSocket } from './plugins/document-socket.ts';
import { answerClientError, answerError, errors } from './plugins/errors.ts';
import { health } from './plugins/health.ts';
import { images } from './plugins/images.ts';
import { metrics as metricsRoute } from './plugins/metrics.ts';
import { openApi } from './plugins/openapi.ts';
import { participants } from './plugins/participants.ts';
import { privacy } from './plugins/privacy.ts';
import { requestLog } from './plugins/request-log.ts';
import { security } from './plugins/security.ts';
import type { ServerMetrics } from './plugins/server-metrics.ts';
import { sessionFiles } from './plugins/session-files.ts';
import { sessions } from './plugins/sessions.ts';
import { comparisons } from './plugins/comparisons.ts';
import { readLinks } from './plugins/read-links.ts';
import { signOffs } from './plugins/sign-offs.ts';
import { snapshots } from './plugins/snapshots.ts';
import { staticPages } from './plugins/static.ts';
import { logFault } from './rooms/room-log.ts';
import { Renderer } from './render/renderer.ts';
import { RoomRegistry } from './rooms/room-registry.ts';
import { EmptySeats } from './auth/empty-seats.ts';
import { keepWhatThereIs } from './sessions/take-snapshot.ts';
import type { Store } from './store/store.ts';

/** Milliseconds between two looks for requests that are too slow. */
const CHECK_MS = 1_000;

export interface AppDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly disk: DiskSpace;
  readonly metrics: ServerMetrics;
  readonly config: Pick<
    Config,
    'publicUrl' | 'trustProxy' | 'createKey' | 'metricsToken' | 'retention' | 'privacyContact'
  >;
  /** The folder with the built pages; undefined: only the API is served. */
  readonly clientFolder: string | undefined;
  /** Other bounds on sockets than those of the protocol, for tests. */
  readonly bounds?: Partial<Bounds>;
}

/** The server; closing it commits what waits and tells the sockets to come back later. */
export async function buildApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { store, clock, log, disk, metrics, config, clientFolder } = dependencies;
  const { publicUrl, createKey, retention } = config;
  const trust = trustOf(config.trustProxy);
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: HTTP_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HANDSHAKE_MS, connectionsCheckingInterval: CHECK_MS },
    trustProxy: trust,
    routerOptions: { maxParamLength: ADDRESS_PART_LENGTH },
    frameworkErrors: (error, _request, reply) => answerError(error, reply),
    clientErrorHandler: answerClientError,
    // Ours has a code.
    return503OnClosing: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const rooms = new RoomRegistry({
    store,
    clock,
    log,
    committed: metrics.committed,
    wentTo: (room, step, participantId) => {
      keepWhatThereIs(room, { clock, retention }, { step, participantId }).catch((error: unknown) =>
        logFault(log, room.sessionId, error),
      );
    },
  });
  metrics.watch({ rooms, disk });
  // Before the sockets are cut off, so that they hear that they may come back.
  app.addHook('preClose', () => rooms.stop());
  app.addHook('onReady', () => disk.start());
  app.addHook('onClose', () => disk.stop());

  const access = new Access(store, clock);
  const limits = new Limits(clock);
  const emptySeats = new EmptySeats({ store, clock, log });
  app.addHook('onClose', () => emptySeats.close());
  const visitors = new Visitors({
    addressOf: (request) => addressOf(request, trust),
    arrived: (address, sessionId, participantId) => {
      limits.arrived(address, sessionId);
      emptySeats.came(sessionId, participantId);
    },
    bounds: dependencies.bounds,
  });
  // Behind a proxy all connections are the proxy's.
  if (config.trustProxy === false)
    app.server.on('connection', (socket) => visitors.connect(socket));
  await app.register(errors);
  await app.register(requestLog);
  await app.register(security, { publicUrl });
  await app.register(openApi);
  await app.register(metricsRoute, { metrics, token: config.metricsToken });
  await app.register(health, { store, disk });
  const renderer = new Renderer();
  app.addHook('preClose', () => renderer.close());
  const http = { store, rooms, access, limits, emptySeats, renderer, clock, createKey, retention };
  await app.register(sessions, http);
  await app.register(participants, http);
  await app.register(snapshots, http);
  await app.register(comparisons, http);
  await app.register(signOffs, http);
  await app.register(readLinks, http);
  await app.register(sessionFiles, http);
  await app.register(images, http);
  await app.register(checkpoints, http);
  await app.register(privacy, { ...http, log, contact: config.privacyContact });
  const sockets = {
    rooms,
    visitors,
    authenticate: (sessionId: string, token: string) => access.authenticate(sessionId, token),
    isAllowedOrigin: ({ headers }: { headers: Parameters<typeof isAllowedOrigin>[0] }) =>
      isAllowedOrigin(headers, publicUrl),
  };
  await app.register(commandSocket, { ...sockets, disk, answered: metrics.answered });
  await app.register(documentSocket, sockets);
  if (clientFolder !== undefined) await app.register(staticPages, { folder: clientFolder });
  return app;
}
