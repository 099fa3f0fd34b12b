/** Goals snapshots over HTTP: taking one, and reading one as JSON, as a report or as tables. */

import {
  correctedSchema,
  correctionSchema,
  createdSnapshotSchema,
  errorAnswerSchema,
  sessionParametersSchema,
  snapshotParametersSchema,
} from '@ambitiebord/shared/protocol/http';
import { snapshotCalendar } from '@ambitiebord/shared/report/calendar';
import { snapshotToHtml } from '@ambitiebord/shared/report/snapshot-html';
import { snapshotToMarkdown } from '@ambitiebord/shared/report/snapshot-markdown';
import { snapshotJsonSchema } from '@ambitiebord/shared/report/snapshot-json-schema';
import { SNAPSHOT_SCHEMA_PATH } from '@ambitiebord/shared/report/snapshot-provenance';
import {
  storedSnapshotSchema,
  type StoredSnapshot,
} from '@ambitiebord/shared/report/snapshot-schema';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { asDataUrl } from '../render/data-url.ts';
import { RENDERED_FORMS, type RenderedForm } from '../render/renderer.ts';
import { imagesOfSnapshot } from '../sessions/snapshot-images.ts';
import { correctSnapshot } from '../sessions/correct-snapshot.ts';
import { takeSnapshot } from '../sessions/take-snapshot.ts';
import type { HttpDependencies } from './http-dependencies.ts';
import { BEARER } from './openapi.ts';

/** The page stands alone: its own style, nothing else, and no scripts whatever somebody wrote. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

type SnapshotParameters = z.infer<typeof snapshotParametersSchema>;

function parsed(content: string): StoredSnapshot {
  return storedSnapshotSchema.parse(JSON.parse(content));
}

/** What each form that is rendered is called, and what it is. */
const FILES: Readonly<Record<RenderedForm, { path: string; type: string; summary: string }>> = {
  pdf: {
    path: '.pdf',
    type: 'application/pdf',
    summary: 'The report of a goals snapshot as a tagged PDF',
  },
  poster: {
    path: '/poster.pdf',
    type: 'application/pdf',
    summary: 'The first page of the report, to pin on a wall',
  },
  docx: {
    path: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    summary: 'The report of a goals snapshot for Word',
  },
  svg: {
    path: '.svg',
    type: 'image/svg+xml',
    summary: 'The picture of the board of a goals snapshot',
  },
  png: {
    path: '.png',
    type: 'image/png',
    summary: 'The picture of the board of a goals snapshot in pixels',
  },
  csv: {
    path: '.zip',
    type: 'application/zip',
    summary: 'What a goals snapshot holds as tables (CSV), one for each kind of record',
  },
};

/** The forms that only a snapshot with places has. */
const PICTURES: ReadonlySet<RenderedForm> = new Set(['svg', 'png']);

function keepsPicture(content: string): boolean {
  return (parsed(content).board?.objects.length ?? 0) > 0;
}

const PATH = '/api/sessions/:sessionId/snapshots';

/** The routes by which goals snapshots are taken, and read as JSON or as a report, also with the read key alone. */
export const snapshots: FastifyPluginCallbackZod<HttpDependencies> = (app, dependencies, done) => {
  const { store, rooms, access, limits, renderer } = dependencies;
  const common = { tags: ['snapshots'], security: BEARER };
  const refused = { '4xx': errorAnswerSchema };

  app.post(
    PATH,
    {
      schema: {
        ...common,
        summary: 'Freeze the board in a goals snapshot',
        params: sessionParametersSchema,
        response: { 201: createdSnapshotSchema, ...refused },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      const { role, participantId } = await access.requireActor(sessionId, request.headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      const room = await rooms.open(sessionId);
      return reply.code(201).send(await takeSnapshot(room, dependencies, participantId));
    },
  );

  app.post(
    `${PATH}/:snapshotId/corrections`,
    {
      schema: {
        ...common,
        summary: 'Put a text in a goals snapshot right, or take a name out of all of them',
        params: snapshotParametersSchema,
        body: correctionSchema,
        response: { 200: correctedSchema, ...refused },
      },
    },
    async ({ params: { sessionId, snapshotId }, headers, body }) => {
      const { role, participantId } = await access.requireActor(sessionId, headers);
      if (role !== 'facilitator') throw new CodedError('forbidden');
      limits.correctSnapshot(`${sessionId} ${participantId}`);
      return correctSnapshot(dependencies, sessionId, snapshotId, body);
    },
  );

  let schema: object | undefined;
  app.get(
    SNAPSHOT_SCHEMA_PATH,
    {
      schema: {
        tags: common.tags,
        summary: 'The JSON Schema of goals snapshots',
        response: { 200: z.unknown() },
      },
    },
    (_request, reply) =>
      reply.type('application/schema+json').send((schema ??= snapshotJsonSchema())),
  );

  const reading = (summary: string, answer: z.ZodType) => ({
    schema: {
      ...common,
      summary,
      params: snapshotParametersSchema,
      response: { 200: answer, ...refused },
    },
  });

  app.get(
    `${PATH}/:snapshotId`,
    reading('A goals snapshot as JSON', storedSnapshotSchema),
    async ({ params, headers }, reply) =>
      reply
        .header('link', `<${SNAPSHOT_SCHEMA_PATH}>; rel="describedby"`)
        .send(await read(params, headers)),
  );

  app.get(
    `${PATH}/:snapshotId.md`,
    reading('The report of a goals snapshot in Markdown', z.string()),
    async ({ params, headers }, reply) => {
      const snapshot = await readForFile(params, headers);
      const signOffs = await store.signOffs(params.sessionId, params.snapshotId);
      return reply
        .type('text/markdown; charset=utf-8')
        .send(snapshotToMarkdown(snapshot, signOffs));
    },
  );

  app.get(
    `${PATH}/:snapshotId.html`,
    reading('The report of a goals snapshot as a page', z.string()),
    async ({ params, headers }, reply) => {
      const snapshot = await readForFile(params, headers);
      const images = await imagesOfSnapshot(store, params.sessionId, snapshot);
      const pictures = new Map(images.map((image) => [image.imageId, asDataUrl(image)]));
      const signOffs = await store.signOffs(params.sessionId, params.snapshotId);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', PAGE_POLICY)
        .send(snapshotToHtml(snapshot, { pictures, signOffs }));
    },
  );

  app.get(
    `${PATH}/:snapshotId.ics`,
    reading('The days that a goals snapshot names, for a calendar', z.string()),
    async ({ params, headers }, reply) => {
      const snapshot = await read(params, headers);
      return reply.type('text/calendar; charset=utf-8').send(snapshotCalendar(snapshot));
    },
  );

  for (const form of RENDERED_FORMS) {
    const { path, type, summary } = FILES[form];
    app.get(
      `${PATH}/:snapshotId${path}`,
      reading(summary, z.unknown()),
      async ({ params, headers }, reply) => {
        const { content, reader } = await stored(params, headers);
        if (PICTURES.has(form) && !keepsPicture(content)) throw new CodedError('not-found');
        limits.makeFile(reader);
        const leaving = new AbortController();
        reply.raw.once('close', () => leaving.abort());
        const images = await imagesOfSnapshot(store, params.sessionId, parsed(content));
        const signOffs = await store.signOffs(params.sessionId, params.snapshotId);
        const order = { form, content, images, signOffs };
        const file = await renderer.render(order, leaving.signal);
        return reply
          .type(type)
          .header('content-security-policy', PAGE_POLICY)
          .send(Buffer.from(file));
      },
    );
  }

  async function read(
    params: SnapshotParameters,
    headers: IncomingHttpHeaders,
  ): Promise<StoredSnapshot> {
    const { content } = await stored(params, headers);
    return parsed(content);
  }

  /** The same for a file that is made of it, of which nobody gets more than so many an hour. */
  async function readForFile(
    params: SnapshotParameters,
    headers: IncomingHttpHeaders,
  ): Promise<StoredSnapshot> {
    const { content, reader } = await stored(params, headers);
    limits.makeFile(reader);
    return parsed(content);
  }

  /** A snapshot as it is kept, and who asks: a participant, a read link, or the session for who has the read key. */
  async function stored(
    { sessionId, snapshotId }: SnapshotParameters,
    headers: IncomingHttpHeaders,
  ): Promise<{ readonly content: string; readonly reader: string }> {
    const reader = await access.requireReaderOf(sessionId, snapshotId, headers);
    const kept = await store.goalsSnapshot(sessionId, snapshotId);
    if (!kept) throw new CodedError('not-found');
    return { content: kept.content, reader };
  }
  done();
};
