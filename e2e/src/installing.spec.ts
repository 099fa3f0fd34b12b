/** The board as an app on a device: what is kept there, and what is seen while the server is away. */

import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '@ambitiebord/client/session/api';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { Partner } from './fixtures/people.ts';
import { ANK, TITLE } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const AWAY = 'De server is niet te bereiken';

/** The paths of everything that the service worker keeps on the device. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

test('it can be installed, keeps nothing private, and says when the server is away', async ({
  browser,
  server,
}) => {
  const { code } = await createApi(server.url).createSession({ title: TITLE, question: '' });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();

  await test.step('it can be installed', async () => {
    await page.goto(server.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    for (const language of ['nl', 'en']) {
      const manifest = await page.request.get(`${server.url}/app.${language}.webmanifest`);
      expect(manifest.headers()['content-type']).toContain('application/manifest+json');
      const { lang, icons } = (await manifest.json()) as {
        readonly lang: string;
        readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
      };
      expect(lang).toBe(language);
      expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
      for (const { src } of icons) await expect(await page.request.get(server.url + src)).toBeOK();
    }
  });

  const ank = await Partner.join(page, server.url, code, ANK);
  await test.step('program files are kept, and nothing private', async () => {
    await page.reload();
    await ank.saved();
    const kept = await keptPaths(page);
    expect(kept.some((path) => path.startsWith('/assets/'))).toBe(true);
    expect(kept.filter((path) => !/^\/(?:assets\/|away\.|icon\.svg$)/.test(path))).toEqual([]);
  });

  await test.step('without the server a page says so, and goes on by itself', async () => {
    const { x, y } = await ank.board.at(0.5, 0.5);
    await server.kill();
    await page.mouse.dblclick(x, y);
    await ank.board.editor.fill('Geschreven zonder server');
    await page.keyboard.press('Escape');
    await expect(ank.board.item('Geschreven zonder server')).toBeAttached();
    await page.reload();
    await expect(page.getByRole('heading', { name: AWAY })).toBeVisible();
    await expectAccessible(page, 'the page without a server');
    await server.start();
    await ank.saved();
    await expect(ank.board.item('Geschreven zonder server')).toBeAttached();
  });
});

/** What something in between answers to these paths, with a status, a type and perhaps where to go. */
const BETWEEN: Readonly<Record<string, readonly [number, string, string?]>> = {
  '/assets/good.js': [200, 'text/javascript; charset=utf-8'],
  '/assets/good.css': [200, 'text/css'],
  '/assets/good.woff2': [200, 'font/woff2'],
  '/assets/page.js': [200, 'text/html'],
  '/assets/script.css': [200, 'text/javascript'],
  '/assets/untyped.js': [200, ''],
  '/assets/unknown.txt': [200, 'text/plain'],
  '/assets/moved.js': [302, 'text/html', '/login'],
  '/assets/moved-to-script.js': [302, 'text/html', '/login.js'],
  '/assets/gone.js': [404, 'text/javascript'],
  '/login': [200, 'text/html'],
  '/login.js': [200, 'text/javascript'],
};

test('what comes in the place of a program file is not kept', async ({ browser, server }) => {
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    const [status, type, location] = BETWEEN[path] ?? [];
    if (status !== undefined) {
      const headers = { ...(type && { 'content-type': type }), ...(location && { location }) };
      response.writeHead(status, headers).end('/* the answer */');
      return;
    }
    void passOn(path, response);
  };
  const passOn = async (path: string, response: ServerResponse): Promise<void> => {
    const passed = await fetch(server.url + path);
    const contentType = passed.headers.get('content-type') ?? '';
    response.writeHead(passed.status, { 'content-type': contentType });
    response.end(Buffer.from(await passed.arrayBuffer()));
  };
  const between = createServer(answer).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port } = between.address() as AddressInfo;
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/login`);
    await page.evaluate(() => navigator.serviceWorker.register('/service-worker.js'));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const asked = Object.keys(BETWEEN).filter((path) => path.startsWith('/assets/'));
    await page.evaluate(async (paths) => {
      for (const path of paths) await (await fetch(path)).text();
    }, asked);
    const kept = (await keptPaths(page)).filter((path) => path.startsWith('/assets/'));
    expect(kept.toSorted()).toEqual(asked.filter((path) => path.includes('good')).toSorted());
  } finally {
    await context.close();
    between.closeAllConnections();
    between.close();
  }
});
