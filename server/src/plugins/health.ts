/** For whoever watches over the server: is it alive, and can it store things? */

import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { DiskSpace } from '../disk-space.ts';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';

const okSchema = z.object({ ok: z.literal(true) });
const readySchema = okSchema.extend({ diskLow: z.boolean() });

export interface HealthOptions {
  readonly store: Pick<Store, 'session'>;
  readonly disk: DiskSpace;
}

const schema = <Answer extends z.ZodType>(summary: string, answer: Answer) => ({
  tags: ['health'],
  summary,
  response: { 200: answer },
});

/**
 * `GET /healthz` says that the server runs; `GET /readyz` that its data can be read, and whether the disk is low. They
 * need no token, and tell nothing of anybody.
 */
export const health: FastifyPluginCallbackZod<HealthOptions> = (app, { store, disk }, done) => {
  app.get(
    '/healthz',
    { schema: schema('Whether the server runs', okSchema) },
    (_request, reply) => {
      // Whoever asks again must not find an old connection that died unseen.
      void reply.header('connection', 'close');
      return { ok: true } as const;
    },
  );
  app.get('/readyz', { schema: schema('Whether its data can be read', readySchema) }, async () => {
    try {
      await store.session('readiness');
    } catch {
      throw new CodedError('storage-failed'); // Whoever asks needs the status; the cause shows elsewhere.
    }
    await disk.look();
    return { ok: true, diskLow: disk.notices.includes('disk-low') } as const;
  });
  done();
};
