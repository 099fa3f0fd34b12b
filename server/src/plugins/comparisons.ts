/** Comparing two goals snapshots over HTTP: what people say belongs together, and the comparison as a file. */

import { lineagesOf } from '@ambitiebord/shared/compare/compare';
import type { Link } from '@ambitiebord/shared/compare/match';
import { LINKS_PER_SNAPSHOT, START_FROM_SNAPSHOT_BYTES } from '@ambitiebord/shared/domain/limits';
import {
  comparedParametersSchema,
  comparedSchema,
  confirmationSchema,
  errorAnswerSchema,
  linksSchema,
  snapshotParametersSchema,
  type Links,
} from '@ambitiebord/shared/protocol/http';
import {
  currentSnapshot,
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { COMPARED_FORMS, type ComparedForm } from '../render/renderer.ts';
import type { ComparedPair } from '../store/store.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** The page stands alone: its own style, nothing else, and no scripts whatever somebody wrote. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const FILES: Readonly<Record<ComparedForm, { type: string; summary: string }>> = {
  'comparison.pdf': {
    type: 'application/pdf',
    summary: 'A comparison of two goals snapshots as a tagged PDF',
  },
  'comparison.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    summary: 'A comparison of two goals snapshots for Word',
  },
  'comparison.html': {
    type: 'text/html; charset=utf-8',
    summary: 'A comparison of two goals snapshots as a page',
  },
  'comparison.md': {
    type: 'text/markdown; charset=utf-8',
    summary: 'A comparison of two goals snapshots in Markdown',
  },
};

const PATH = '/api/sessions/:sessionId/snapshots/:snapshotId';

/** The routes by which two goals snapshots are compared: one of the session, and any other. */
export const comparisons: FastifyPluginCallbackZod<HttpDependencies> = (
  app,
  { store, access, limits, renderer },
  done,
) => {
  const common = { tags: ['snapshots'], security: BEARER };
  const refused = { '4xx': errorAnswerSchema };

  app.get(
    `${PATH}/links/:otherId`,
    {
      schema: {
        ...common,
        summary: 'What people say belongs together in two goals snapshots',
        params: comparedParametersSchema,
        response: { 200: linksSchema, ...refused },
      },
    },
    async ({ params: { sessionId, ...pair }, headers }): Promise<Links> => {
      await access.requireReader(sessionId, headers);
      await contentOf(sessionId, pair.snapshotId);
      return { links: await store.snapshotLinks(sessionId, pair) };
    },
  );

  app.post(
    `${PATH}/links/:otherId`,
    {
      schema: {
        ...common,
        summary: 'Say whether two things belong together in two goals snapshots',
        params: comparedParametersSchema,
        body: confirmationSchema,
        response: { 200: linksSchema, ...refused },
      },
    },
    async ({ params: { sessionId, ...pair }, headers, body }): Promise<Links> => {
      const { role } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      const { together, ...link } = body;
      const content = await contentOf(sessionId, pair.snapshotId);
      if (together) await keep(sessionId, { pair, content }, link);
      else await store.removeSnapshotLink(sessionId, pair, link);
      return { links: await store.snapshotLinks(sessionId, pair) };
    },
  );

  for (const form of COMPARED_FORMS) {
    const { type, summary } = FILES[form];
    app.post(
      `${PATH}/${form}`,
      {
        bodyLimit: START_FROM_SNAPSHOT_BYTES,
        schema: {
          ...common,
          summary,
          params: snapshotParametersSchema,
          body: comparedSchema,
          response: { 200: z.unknown(), ...refused },
        },
        // Before the body is read: nobody else may have us hold and judge megabytes, and nobody too often.
        onRequest: async ({ params: { sessionId }, headers }) =>
          limits.makeFile(await access.requireReader(sessionId, headers)),
      },
      async ({ params: { sessionId, snapshotId }, headers, body }, reply) => {
        // Once more: somebody may have been taken out while it came in.
        await access.requireReader(sessionId, headers);
        const content = await contentOf(sessionId, snapshotId);
        const other = storedSnapshotSchema.safeParse(body.other);
        if (!other.success) throw new CodedError('unusable-file');
        const links = await store.snapshotLinks(sessionId, { snapshotId, otherId: other.data.id });
        const leaving = new AbortController();
        // Of the request that would be when its body is read.
        reply.raw.once('close', () => leaving.abort());
        const order = { form, content, other: JSON.stringify(other.data), links };
        const file = await renderer.render(order, leaving.signal);
        return reply
          .type(type)
          .header('content-security-policy', PAGE_POLICY)
          .send(Buffer.from(file));
      },
    );
  }

  /** @throws CodedError `unknown-record` for what is not in the snapshots, `full` */
  async function keep(
    sessionId: string,
    { pair, content }: { readonly pair: ComparedPair; readonly content: string },
    link: Link,
  ): Promise<void> {
    const known = new Set(lineagesOf(currentSnapshot(read(content))));
    // Of the other one nothing may be known here, so one end must be in this one.
    if (!known.has(link.before) && !known.has(link.after)) throw new CodedError('unknown-record');
    if (!(await store.putSnapshotLink(sessionId, pair, link, LINKS_PER_SNAPSHOT))) {
      throw new CodedError('full');
    }
  }

  async function contentOf(sessionId: string, snapshotId: string): Promise<string> {
    const kept = await store.goalsSnapshot(sessionId, snapshotId);
    if (!kept) throw new CodedError('not-found');
    return kept.content;
  }
  done();
};

function read(content: string): StoredSnapshot {
  return storedSnapshotSchema.parse(JSON.parse(content));
}
