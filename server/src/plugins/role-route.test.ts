/** Who may ask what over HTTP, and read which document: the whole tables, and that the server agrees with them. */

import {
  BOARD,
  groupDocument,
  ownDocument,
  padDocument,
  type DocumentKind,
} from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { STEPS } from '@ambitiebord/shared/domain/steps';
import type { InjectOptions } from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Renderer } from '../render/renderer.ts';
import { asPartner } from '../test-support/app.ts';
import { ASKERS, everybody, type Asker, type Everybody } from '../test-support/everybody.ts';
import { PICTURES } from '../test-support/pictures.ts';
import { recordsIn } from '../test-support/records-in.ts';

// Every file of a snapshot is made, each in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Makes each file once: who asks for the same gets the same, for what counts here is before it is made and after. */
function makeEachFileOnce(): void {
  const made = new Map<string, Promise<Uint8Array>>();
  const renderer = new Renderer();
  const make = Renderer.prototype.render.bind(renderer);
  const { signal } = new AbortController();
  const spy = vi.spyOn(Renderer.prototype, 'render');
  spy.mockImplementation((order) => {
    const key = JSON.stringify(order);
    const file = made.get(key) ?? make(order, signal);
    made.set(key, file);
    return file;
  });
  onTestFinished(() => {
    spy.mockRestore();
    renderer.close();
  });
}

const ALL = ASKERS;
const IN_IT: readonly Asker[] = ['display', 'observer', 'partner', 'facilitator'];
const READERS: readonly Asker[] = ['read key', ...IN_IT];

/** What somebody hears who may not. */
const REFUSAL: Readonly<Record<Asker, string>> = {
  nobody: 'unauthorised',
  'of another session': 'unauthorised',
  removed: 'removed',
  'read key': 'unauthorised',
  display: 'forbidden',
  observer: 'forbidden',
  partner: 'forbidden',
  facilitator: 'forbidden',
};

interface Row {
  readonly may: readonly Asker[];
  /** What those who may hear, when it is nothing good: there is nothing to do. */
  readonly hears?: string;
  /** Whether who asks does so with a token of somebody new, because it ends that. */
  readonly fresh?: true;
  readonly url: (server: Everybody) => string;
  readonly payload?: (server: Everybody) => object;
}

const session = ({ sessionId }: Everybody): string => `/api/sessions/${sessionId}`;
const snapshot = (form: string) => (server: Everybody) =>
  `${session(server)}/snapshots/${server.snapshotId}${form}`;

const open = (url: string): Row => ({ may: ALL, url: () => url });
const file = (form: string): Row => ({ may: READERS, url: snapshot(form) });
const compared = (form: string): Row => ({
  ...file(`/comparison.${form}`),
  payload: ({ frozen }) => ({ other: frozen }),
});

/** A facilitator speaks for nobody who has a device. */
const SIGNING: Row = {
  may: ['partner'],
  url: (server) => snapshot(`/sign-offs/${server.partnerId}`)(server),
  payload: ({ contentHash }) => ({ contentHash }),
};

const ROUTES: Readonly<Record<string, Row>> = {
  'GET /healthz': open('/healthz'),
  'GET /readyz': open('/readyz'),
  'GET /api/privacy': open('/api/privacy'),
  'GET /api/schemas/goals-snapshot.json': open('/api/schemas/goals-snapshot.json'),
  'POST /api/sessions': {
    may: ALL,
    url: () => '/api/sessions',
    payload: () => ({ title: 'Nog een' }),
  },
  'GET /api/codes/{code}': { may: ALL, url: ({ code }) => `/api/codes/${code}` },
  'POST /api/sessions/{sessionId}/participants': {
    may: ALL,
    url: (server) => `${session(server)}/participants`,
    payload: ({ code }) => asPartner(code, 'Nieuw'),
  },
  'DELETE /api/sessions/{sessionId}/tokens/current': {
    may: IN_IT,
    fresh: true,
    url: (server) => `${session(server)}/tokens/current`,
  },
  'POST /api/sessions/{sessionId}/participants/{participantId}/handovers': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/participants/${server.partner.participantId}/handovers`,
  },
  'POST /api/sessions/{sessionId}/handover': {
    may: IN_IT,
    hears: 'not-now',
    url: (server) => `${session(server)}/handover`,
    payload: () => ({ choice: 'bring' }),
  },
  'POST /api/sessions/{sessionId}/snapshots': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/snapshots`,
  },
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}': file(''),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.md': file('.md'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.html': file('.html'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.pdf': file('.pdf'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}/poster.pdf': file('/poster.pdf'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.docx': file('.docx'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.zip': file('.zip'),
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.svg': {
    ...file('.svg'),
    hears: 'not-found',
  }, // Nothing lies on the board.
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.png': {
    ...file('.png'),
    hears: 'not-found',
  }, // Nothing lies on the board.
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}.ics': file('.ics'),
  'POST /api/sessions/{sessionId}/images': {
    may: ['partner', 'facilitator'],
    url: (server) => `${session(server)}/images`,
    payload: () => PICTURES.png,
  },
  'GET /api/sessions/{sessionId}/images/{imageId}': {
    may: READERS,
    url: (server) => `${session(server)}/images/${server.imageId}`,
  },
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/read-links': {
    may: ['facilitator'],
    url: snapshot('/read-links'),
    payload: () => ({ endsAt: null }),
  },
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}/read-links': {
    may: ['facilitator'],
    url: snapshot('/read-links'),
  },
  'DELETE /api/sessions/{sessionId}/snapshots/{snapshotId}/read-links/{linkId}': {
    may: ['facilitator'],
    url: snapshot('/read-links/another-one'),
  },
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}/sign-offs': file('/sign-offs'),
  'PUT /api/sessions/{sessionId}/snapshots/{snapshotId}/sign-offs/{partnerId}': SIGNING,
  'DELETE /api/sessions/{sessionId}/snapshots/{snapshotId}/sign-offs/{partnerId}': SIGNING,
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/corrections': {
    may: ['facilitator'],
    url: snapshot('/corrections'),
    payload: () => ({ find: 'Noord', replace: 'Zuid', reason: 'corrected' }),
  },
  'GET /api/sessions/{sessionId}/snapshots/{snapshotId}/links/{otherId}':
    file('/links/another-one'),
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/links/{otherId}': {
    may: ['facilitator'],
    url: snapshot('/links/another-one'),
    payload: () => ({ before: 'what-it-was', after: 'what-it-is', together: false }),
  },
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/comparison.pdf': compared('pdf'),
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/comparison.docx': compared('docx'),
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/comparison.html': compared('html'),
  'POST /api/sessions/{sessionId}/snapshots/{snapshotId}/comparison.md': compared('md'),
  'GET /api/sessions/{sessionId}/retention': {
    may: READERS,
    url: (server) => `${session(server)}/retention`,
  },
  'PUT /api/sessions/{sessionId}/retention': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/retention`,
    payload: ({ clock }) => ({ retainUntil: clock.time + 100 * 24 * 60 * 60 * 1000 }),
  },
  'GET /api/sessions/{sessionId}/participants/current': {
    may: IN_IT,
    url: (server) => `${session(server)}/participants/current`,
  },
  'DELETE /api/sessions/{sessionId}/participants/current/name': {
    may: ['partner', 'facilitator'],
    fresh: true,
    url: (server) => `${session(server)}/participants/current/name`,
  },
  'DELETE /api/sessions/{sessionId}/participants/{participantId}/name': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/participants/${server.writtenId}/name`,
  },
  'GET /api/sessions/{sessionId}/archive.zip': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/archive.zip`,
  },
  'POST /api/archives': { may: ALL, hears: 'unusable-file', url: () => '/api/archives' },
  'POST /api/continued-sessions': {
    may: ALL,
    hears: 'unusable-file',
    url: () => '/api/continued-sessions',
    payload: () => ({ snapshot: {} }),
  },
  'GET /api/sessions/{sessionId}/checkpoints': {
    may: ['facilitator'],
    url: (server) => `${session(server)}/checkpoints`,
  },
  'DELETE /api/sessions/{sessionId}': { may: ['facilitator'], url: session },
};

test('everything that can be asked over HTTP has its row here', async () => {
  const { get } = await everybody();
  const { paths } = (await get('/api/openapi.json')).body as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

test('each is answered to those of the table alone', async () => {
  makeEachFileOnce();
  const server = await everybody();
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const [route, row] of Object.entries(ROUTES)) {
    for (const asker of ASKERS) {
      const may = row.may.includes(asker);
      expected[`${route} by ${asker}`] = may ? (row.hears ?? 'allowed') : REFUSAL[asker];
      found[`${route} by ${asker}`] = await outcomeOf(server, route, asker);
    }
  }
  expect(found).toEqual(expected);
});

/** What somebody hears: `allowed`, or the code of a refusal. */
async function outcomeOf(server: Everybody, route: string, asker: Asker): Promise<string> {
  const { url, payload, fresh } = ROUTES[route] ?? { url: () => '' };
  const isIn =
    asker === 'facilitator' || asker === 'partner' || asker === 'observer' || asker === 'display';
  const token = fresh && isIn ? (await server.enter[asker]()).token : server.tokens[asker];
  const { status, body } = await server.request({
    method: route.split(' ')[0] as NonNullable<InjectOptions['method']>,
    url: url(server),
    ...(payload ? { payload: payload(server) } : {}),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return status < 400 ? 'allowed' : (body as { error: { code: string } }).error.code;
}

/** Who reads which document of the partner, of the partner's pair, or of all. */
const DOCUMENTS: Readonly<Record<DocumentKind, readonly (keyof Everybody['joined'])[]>> = {
  board: ['facilitator', 'partner', 'neighbour', 'observer', 'display'],
  own: ['partner'],
  group: ['partner'],
  pad: ['facilitator', 'partner', 'neighbour', 'observer', 'display'],
};

test('each kind of document is read by those of the table alone, in every step', async () => {
  const server = await everybody();
  const { joined, partner, must, read } = server;
  const documents: Readonly<Record<DocumentKind, string>> = {
    board: BOARD,
    own: ownDocument(partner.participantId),
    group: groupDocument(server.pairId),
    pad: padDocument(server.ambitionId),
  };
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const step of STEPS.toReversed()) {
    await must({ type: 'setStep', step });
    for (const [kind, readers] of Object.entries(DOCUMENTS)) {
      for (const [name, { token }] of Object.entries(joined)) {
        const cell = `${kind} by ${name} in ${step}`;
        const refusal = name === 'removed' ? 'removed' : 'forbidden';
        expected[cell] = readers.some((each) => each === name) ? 'read' : refusal;
        found[cell] = await readBy(read(token, documents[kind as DocumentKind]));
      }
    }
  }
  expect(found).toEqual(expected);
});

const CLOSED: Readonly<Record<number, string>> = {
  [CLOSE.forbidden]: 'forbidden',
  [CLOSE.removed]: 'removed',
};

/** Whether a socket gets its document, or why not. */
async function readBy({ socket, ended }: ReturnType<Everybody['read']>): Promise<string> {
  const got = recordsIn(socket).then(() => 'read');
  const closed = ended.then((code) => CLOSED[code] ?? String(code));
  const outcome = await Promise.race([got, closed]);
  socket.terminate();
  return outcome;
}
