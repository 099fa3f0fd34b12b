/** What people do about their own data: take it along, have their name removed, and delete everything. */

import { readFile } from 'node:fs/promises';
import { openSqliteStore } from '@ambitiebord/server/store/sqlite';
import { dayOfMoment, showDay } from '@ambitiebord/shared/domain/days';
import { ownDataSchema } from '@ambitiebord/shared/protocol/http';
import { privacyDialog } from '@ambitiebord/shared/i18n/nl/privacy-dialog';
import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl, openBrowser } from './fixtures/people.ts';
import { ANK, join, startSession } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

test('a partner takes the own data along and goes on without a name; a facilitator chooses a date and deletes', async ({
  browser,
  server,
}) => {
  test.slow();
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const address = await facilitator.takeSnapshot();
  const nameless = nl.privacy.somebodyOf(ANK.organisation);

  await test.step('the own data, and the name', async () => {
    await ank.chooseFromMenu(nl.privacy.menu);
    const dialog = ank.page.getByRole('dialog');
    const coming = ank.page.waitForEvent('download');
    await dialog.getByRole('button', { name: privacyDialog.export }).click();
    const file = await coming;
    const data = ownDataSchema.parse(JSON.parse(await readFile(await file.path(), 'utf8')));
    expect(data).toMatchObject({ role: 'partner', snapshots: [{ displayName: ANK.name }] });
    await dialog.getByRole('button', { name: privacyDialog.eraseName }).click();
    await expect(dialog.getByText(privacyDialog.eraseNameLead(nameless))).toBeVisible();
    await expectAccessible(ank.page, 'erasing a name');
    await dialog.getByRole('button', { name: privacyDialog.eraseNameConfirm }).click();
    await expect(dialog.getByText(privacyDialog.nameErased)).toBeVisible();
    await expect(facilitator.people.filter({ hasText: nameless })).toHaveCount(1);
    await ank.page.goto(server.url + address);
    await expect(ank.page.locator('.report')).toContainText(nameless);
    await expect(ank.page.locator('.report')).not.toContainText(ANK.name);
  });

  await test.step('another date, seen on the start page', async () => {
    const soon = Date.now() + 30 * DAY_MS;
    await facilitator.chooseFromMenu(nl.privacy.menu);
    await facilitator.page.getByLabel(privacyDialog.changeLabel).fill(dayOfMoment(soon));
    await facilitator.page.getByRole('button', { name: privacyDialog.changeSave }).click();
    await expect(facilitator.page.getByText(privacyDialog.changed)).toBeVisible();
    await ank.page.goto(server.url);
    const boards = ank.page.getByRole('region', { name: nl.start.continueTitle });
    await expect(boards).toContainText(nl.start.keptUntil(showDay(soon, 'nl')));
  });

  await test.step('deleting everything', async () => {
    const { page } = facilitator;
    await page.getByRole('button', { name: privacyDialog.delete }).click();
    await expect(page.getByText(privacyDialog.deleteSnapshots(1))).toBeVisible();
    await page.getByRole('button', { name: privacyDialog.deleteConfirm }).click();
    await expect(page.getByLabel(nl.start.codeLabel)).toBeVisible();
    await ank.page.reload();
    const boards = ank.page.getByRole('region', { name: nl.start.continueTitle });
    await expect(boards).toContainText(nl.start.boardGone);
    await boards.getByRole('button', { name: nl.start.takeOffList }).click();
    await expect(boards).toHaveCount(0);
  });
});

test('when its date has come a session is gone, and its snapshots are not', async ({
  browser,
  server,
}) => {
  test.slow();
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const address = await facilitator.takeSnapshot();
  const readKey = await facilitator.page.evaluate(() => {
    const identity = Object.keys(localStorage).find((key) => key.includes(':identity:')) ?? '';
    return /"readKey":"([^"]+)"/.exec(localStorage.getItem(identity) ?? '')?.[1];
  });
  await server.stop();
  const store = openSqliteStore(server.dataFolder);
  await store.setRetention(facilitator.sessionId, Date.now());
  await store.close();
  await server.start();

  await expect(facilitator.page.getByText(nl.session.gone)).toBeVisible({ timeout: 20_000 });
  const { page } = ank;
  await page.goto(server.url);
  const boards = page.getByRole('region', { name: nl.start.continueTitle });
  await expect(boards).toContainText(nl.start.boardErased);
  await boards.getByRole('link', { name: /^Momentopname van/ }).click();
  await expect(page.getByText(nl.snapshot.sessionOver)).toBeVisible();
  await expect(page.locator('.report')).toContainText(ANK.name);

  const reader = await openBrowser(browser);
  await reader.goto(`${server.url}${address}#lezen=${readKey}`);
  await expect(reader.locator('.report')).toContainText(ANK.name);

  await page.getByRole('button', { name: nl.privacy.menu }).click();
  await page.getByRole('button', { name: privacyDialog.eraseName }).click();
  await page.getByRole('button', { name: privacyDialog.eraseNameConfirm }).click();
  await expect(page.getByText(privacyDialog.nameErased)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.report')).toContainText(nl.privacy.somebodyOf(ANK.organisation));
  await expect(page.locator('.report')).not.toContainText(ANK.name);
});
