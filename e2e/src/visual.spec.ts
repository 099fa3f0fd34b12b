/**
 * The main screens beside how they looked when somebody last looked at them. Half a pixel for each of the page makes
 * the pictures small, and lets letters be drawn a little otherwise; what differs from session to session is covered.
 */

import { newId } from '@ambitiebord/shared/domain/ids';
import { expect, type Page } from '@playwright/test';
import { outline } from '@ambitiebord/shared/i18n/nl/outline';
import { startPlay } from './fixtures/played-case.ts';
import { test } from './fixtures/visitors.ts';

/** Pixels may differ so much in colour, and so many of them in all. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.006 };

/** Codes, addresses, days and times, and the colours of people. */
const COVERED = [
  '.qr-code',
  '.avatar',
  '.connection',
  '.agenda-times',
  '.agenda-pace',
  '.join-privacy',
  '.display-corner',
  '.report-poster dd',
];

async function looksTheSame(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await looks(page, `${name}-${theme}`);
  }
}

async function looks(page: Page, name: string): Promise<void> {
  await expect(page).toHaveScreenshot(`${name}.png`, {
    ...TOLERANCE,
    scale: 'device',
    mask: COVERED.map((selector) => page.locator(selector)),
    maskColor: '#808080',
  });
}

const half = { deviceScaleFactor: 0.5 };

test('the main screens look as they did', async ({ room }) => {
  const start = await room.stranger(half);
  await start.goto(room.server.url);
  await looksTheSame(start, 'start');
  await start.goto(`${room.server.url}/${room.session.code}`);
  await expect(start.getByRole('textbox').first()).toBeVisible();
  await looksTheSame(start, 'join');

  const partner = await room.partner('Fatma', half);
  const facilitator = await room.facilitator(half);
  const display = await room.display({ ...half, viewport: { width: 1280, height: 720 } });
  const hand = await room.hand();
  const create = (fields: object) =>
    hand.change({ action: 'create', audience: 'board', id: newId(), fields });
  const texts = ['Een dementiecafé', 'Samen wandelen', 'Iedereen kent de buren'];
  for (const [index, text] of texts.entries()) {
    const colour = (['yellow', 'blue', 'green'] as const)[index];
    const position = { x: 100 + index * 260, y: 900 };
    expect(await create({ type: 'note', text, colour, position })).toMatchObject({ ok: true });
  }
  await room.openStep('own-card');
  await partner.sees('own-card');
  await expect(partner.board.item('Samen wandelen')).toBeAttached();
  await looksTheSame(partner.page, 'partner');
  await facilitator.sees('own-card');
  await looksTheSame(facilitator.page, 'facilitator');
  await looks(display.page, 'projector');

  await partner.page.getByRole('button', { name: outline.list, exact: true }).click();
  await expect(partner.page.getByRole('tree')).toBeVisible();
  await looksTheSame(partner.page, 'list');
  const path = await facilitator.takeSnapshot();
  await partner.page.goto(room.server.url + path);
  await expect(partner.page.locator('#report-title')).toBeVisible();
  await looksTheSame(partner.page, 'report');
  await start.goto(`${room.server.url}/borden`);
  await expect(start.getByRole('heading', { level: 1 })).toBeVisible();
  await looksTheSame(start, 'boards');
});

test('the groups of the case on the big screen, each with its whole name', async ({ room }) => {
  const play = await startPlay(room);
  await play.until('clustered');
  await room.openStep('cluster');
  const viewport = { width: 1920, height: 1080 };
  const { page } = await room.display({ viewport, deviceScaleFactor: 0.4 });
  await expect(page.locator('.display-cluster h2')).toHaveCount(2);
  await page.evaluate(() => document.fonts.ready);
  await looks(page, 'projector-groups');
  play.close();
});
