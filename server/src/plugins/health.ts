/** For whoever watches over the server: is it alive, and can it store things? */

import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';

const okSchema = z.object({ ok: z.literal(true) });

export interface HealthOptions {
  readonly store: Pick<Store, 'session'>;
}

const schema = (summary: string) => ({ tags: ['health'], summary, response: { 200: okSchema } });

export const health: FastifyPluginCallbackZod<HealthOptions> = (app, { store }, done) => {
  app.get('/healthz', { schema: schema('Whether the server runs') }, (_request, reply) => {
    // Whoever asks again must not find an old connection that died unseen.
    void reply.header('connection', 'close');
    return { ok: true } as const;
  });
  app.get('/readyz', { schema: schema('Whether its data can be read') }, async () => {
    try {
      await store.session('readiness');
    } catch {
      throw new CodedError('storage-failed'); // Whoever asks needs the status; the cause shows elsewhere.
    }
    return { ok: true } as const;
  });
  done();
};
