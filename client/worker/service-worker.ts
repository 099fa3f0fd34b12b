/**
 * Stands between the pages and the network where the board is open over https. It keeps program files, which have a
 * name of their own for each content, and the page that says that the server is away. It keeps no page with an address of
 * a session and no answer of the API: what is private is not here. Pages always come from the server, so a new
 * version is there as soon as somebody opens a page.
 */

// The types of a page know no service worker, and those of a worker do not know which kind it is.
declare const self: ServiceWorkerGlobalScope;

/** Another one with each build, so that browsers see that this file changed. */
const BUILD = '__BUILD__';
const AWAY = `away-${BUILD}`;
/** Another one whenever what may be kept changes: what was kept by an older rule goes. */
const ASSETS = 'assets-2';
const AWAY_PAGE = '/away.html';
const AWAY_FILES = [AWAY_PAGE, '/away.css', '/away.js', '/icon.svg'];
/** Of several builds together; beyond it what was kept first goes. */
const MOST_ASSETS = 400;
/** What program files are, by how their names end. */
const TYPES: readonly (readonly [end: string, type: RegExp])[] = [
  ['.js', /^(?:text|application)\/javascript\b/],
  ['.css', /^text\/css\b/],
  ['.woff', /^font\/woff$/],
  ['.woff2', /^font\/woff2$/],
];
/** What a proxy answers when the server behind it does not. */
const AWAY_STATUS = new Set([502, 503, 504]);

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (AWAY_FILES.includes(pathname)) event.respondWith(awayFile(request));
  else if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    event.respondWith(page(request));
  }
});

async function install(): Promise<void> {
  const cache = await caches.open(AWAY);
  await cache.addAll(AWAY_FILES.map((file) => new Request(file, { cache: 'reload' })));
  // It holds nothing that pages of an older version would miss, so it need not wait until they are closed.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name !== AWAY && name !== ASSETS);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A page from the server; while that cannot be reached, the one that says so. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (!AWAY_STATUS.has(response.status)) return response;
  } catch {
    // No connection: the same to who waits.
  }
  return (await caches.match(AWAY_PAGE)) ?? Response.error();
}

/** A file whose name changes with its content: once fetched it is never asked for again. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const known = await cache.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (isProgramFile(request.url, response)) await keep(cache, request.url, response.clone());
  return response;
}

/** Whether it is what was asked for, and not a page of something in between, such as one to log in. */
function isProgramFile(url: string, { status, redirected, headers }: Response): boolean {
  if (status !== 200 || redirected) return false;
  const { pathname } = new URL(url);
  const type = headers.get('content-type') ?? '';
  return TYPES.some(([end, expected]) => pathname.endsWith(end) && expected.test(type));
}

async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
    const kept = await cache.keys();
    const oldest = kept.slice(0, Math.max(kept.length - MOST_ASSETS, 0));
    await Promise.all(oldest.map((request) => cache.delete(request)));
  } catch {
    // No room on the device: it comes from the network the next time too.
  }
}

async function awayFile(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}
