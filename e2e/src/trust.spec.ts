/** What makes a snapshot something to rely on: its versions, who agreed to it, and links to read it. */

import { TRUST } from '@ambitiebord/shared/i18n/trust';
import { expect } from '@playwright/test';
import { expectAccessibleInBothThemes } from './fixtures/accessible.ts';
import { test } from './fixtures/visitors.ts';

const words = TRUST.nl;

test('a facilitator corrects a snapshot, and everybody sees the new version', async ({ room }) => {
  const facilitator = await room.facilitator();
  const fatma = await room.partner('Fatma');
  const path = await facilitator.takeSnapshot();
  const { page } = facilitator;
  await fatma.page.goto(room.server.url + path);
  await page.goto(room.server.url + path);

  await test.step('a partner confirms it, which all see', async () => {
    const partner = 'Organisatie van Fatma';
    await expect(page.locator('.snapshot-sign')).toContainText(words.sign.count(0, 1));
    await expect(page.getByRole('button', { name: words.sign.give(partner) })).toHaveCount(0);
    await fatma.page.getByRole('button', { name: words.sign.give(partner) }).click();
    for (const reader of [page, fatma.page]) {
      await expect(reader.locator('.snapshot-sign')).toContainText(words.sign.count(1, 1));
      const report = reader.getByRole('region', { name: words.report.signed });
      await expect(report).toContainText(`${partner}Fatma, op `);
    }
    await expectAccessibleInBothThemes(fatma.page, 'a snapshot that was confirmed');
  });

  await test.step('a correction', async () => {
    await page.getByRole('button', { name: words.correct.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.correct.find).fill('dementie');
    await dialog.getByLabel(words.correct.replace).fill('vergeten');
    await expectAccessibleInBothThemes(page, 'correcting a snapshot');
    await dialog.getByRole('button', { name: words.correct.confirm }).click();
    await expect(dialog).toContainText(words.correct.done(1));
    await expect(dialog).toContainText(words.correct.onBoard);
    await page.keyboard.press('Escape');
    for (const reader of [page, fatma.page]) {
      await expect(reader.locator('#report-title')).toHaveText('Samen sterk bij vergeten');
      await expect(reader.locator('.report')).toContainText(words.report.replaced(1));
      await expect(reader.locator('.report')).toContainText(words.report.signedEarlier(1, 2));
      await expect(reader.locator('.snapshot-sign')).toContainText(words.sign.count(0, 1));
    }
    const again = fatma.page.locator('.snapshot-voice');
    await expect(again).toContainText(words.sign.earlier('Organisatie van Fatma'));
  });

  await test.step('who has a read link reads the report alone, until it is withdrawn', async () => {
    await page.getByRole('button', { name: words.links.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.links.untils.month).check();
    await dialog.getByRole('button', { name: words.links.make }).click();
    const link = await dialog.getByLabel(words.links.link, { exact: true }).inputValue();
    await expectAccessibleInBothThemes(page, 'links to a report');
    const reader = await room.stranger();
    await reader.goto(link);
    await expect(reader.locator('#report-title')).toHaveText('Samen sterk bij vergeten');
    expect(reader.url()).toBe(room.server.url + path);
    await expect(reader.locator('.snapshot-sign')).toHaveCount(0);
    await expectAccessibleInBothThemes(reader, 'a report that is read by link');
    await reader.reload();
    await expect(reader.locator('#report-title')).toHaveText('Samen sterk bij vergeten');

    await fatma.page.goto(link);
    await fatma.page.reload();
    await expect(fatma.page.locator('#report-title')).toBeVisible();
    await expect(fatma.page.locator('.snapshot-sign')).toHaveCount(0);

    await dialog.getByRole('button', { name: /Trek de link van/ }).click();
    await expect(dialog.getByText(words.links.none)).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole('heading', { name: words.links.shut })).toBeVisible();

    // Somebody of the session who tried the link reads on as before.
    await fatma.page.reload();
    await expect(fatma.page.getByRole('heading', { name: words.links.shut })).toBeVisible();
    await fatma.page.reload();
    await expect(fatma.page.locator('.snapshot-sign')).toBeVisible();
  });
});
