/** What a browser fetches before somebody can begin, on the pages that people open first. */

import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response } from '@playwright/test';
import { introduce, nl } from './fixtures/people.ts';
import { test } from './fixtures/visitors.ts';

/**
 * The most JavaScript, in kB of gzip, that a page may fetch until what people came for stands there. Something new
 * that does not fit comes later: see "What comes first" in docs/architecture.md.
 * Bounds only go down.
 */
const BOUNDS = {
  start: 90,
  join: 90,
  partner: 249,
  facilitator: 292,
  projector: 216,
} as const;

interface Fetched {
  readonly name: string;
  readonly kilobytes: number;
}

/** Follows what a page fetches. It never comes to rest, so nothing is fetched that is only for later. */
async function follow(page: Page): Promise<() => Promise<Fetched[]>> {
  const responses: Response[] = [];
  await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
  page.on('response', (response) => {
    if (nameOf(response).endsWith('.js')) responses.push(response);
  });
  // Weighed when it is asked for: what comes after that is nobody's matter.
  return () =>
    Promise.all(
      responses.map(async (response) => ({
        name: nameOf(response),
        kilobytes: gzipSync(await response.body(), { level: 9 }).length / 1_000,
      })),
    );
}

function nameOf(response: Response): string {
  return new URL(response.url()).pathname.replace('/assets/', '');
}

/** Fails with the list of what was fetched, the heaviest first. */
function expectLight(fetched: readonly Fetched[], page: keyof typeof BOUNDS): void {
  const total = fetched.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  const list = fetched
    .toSorted((a, b) => b.kilobytes - a.kilobytes)
    .map(({ name, kilobytes }) => `${kilobytes.toFixed(1).padStart(6)} ${name}`);
  const said = [`${page}: ${total.toFixed(1)} kB of JavaScript`, ...list].join('\n');
  expect(fetched.length, said).toBeGreaterThan(0);
  expect(total, said).toBeLessThanOrEqual(BOUNDS[page]);
}

async function expectSession(page: Page): Promise<void> {
  await expect(page.locator('.connection-calm')).toBeVisible();
  await expect(page.getByTestId('board-canvas')).toHaveAttribute('data-zoom', /./);
  await expect(page.locator('.step-panel .present')).toBeVisible();
}

test('the start page', async ({ room }) => {
  const page = await room.stranger();
  const fetched = await follow(page);
  await page.goto(room.server.url);
  await expect(page.getByLabel(nl.start.codeLabel)).toBeVisible();
  expectLight(await fetched(), 'start');
});

test('a partner, from the code to the board', async ({ room }) => {
  const page = await room.stranger();
  const fetched = await follow(page);
  await page.goto(`${room.server.url}/${room.session.code}`);
  await expect(page.getByLabel(nl.join.nameLabel)).toBeVisible();
  await expect(page.getByLabel(nl.join.organisationNameLabel)).toBeVisible();
  expectLight(await fetched(), 'join');
  const sector = nl.domain.sectors.care;
  await introduce(page, { name: 'Fatma', organisation: 'Thuiszorg De Linde', sector });
  await expectSession(page);
  expectLight(await fetched(), 'partner');
});

test('the facilitator, by the secret link', async ({ room }) => {
  const page = await room.stranger();
  const fetched = await follow(page);
  await page.goto(room.address(`#sleutel=${room.session.facilitatorKey}`));
  await expectSession(page);
  await expect(page.locator('.rail')).toBeVisible();
  expectLight(await fetched(), 'facilitator');
});

test('the projector', async ({ room }) => {
  const page = await room.stranger();
  const fetched = await follow(page);
  await page.goto(room.address(`/scherm#sleutel=${room.session.displayKey}`));
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.display-way-in .qr-code')).toBeVisible();
  expectLight(await fetched(), 'projector');
});
