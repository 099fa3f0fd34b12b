/** Going back to an earlier moment, and taking what was made along to another time or place. */

import { snapshotFiles } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { roundTrip } from '@ambitiebord/shared/i18n/nl/round-trip';
import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { test } from './fixtures/visitors.ts';

const { checkpoints, compare, files } = roundTrip;
const GOAL = 'Mensen met dementie ontmoeten elkaar.';

test('the board goes back and forth, and a session goes on from a snapshot, which is compared', async ({
  room,
  server,
}) => {
  const facilitator = await room.facilitator();
  const ank = await room.partner('Ank');
  const { page } = facilitator;
  await facilitator.openStep('why');
  await ank.addLadder('Dementiecafé', ['Dan is niemand alleen.']);
  await ank.endInNewGoal(GOAL);
  await ank.saved();
  await facilitator.openStep('break');
  await facilitator.openStep('why');
  await ank.addLadder('Wandelclub', []);
  await ank.saved();

  await test.step('back to an earlier moment', async () => {
    await page.getByText(nl.leading.more).click();
    await page.getByRole('button', { name: checkpoints.open }).click();
    const dialog = page.getByRole('dialog', { name: checkpoints.title });
    const moment = dialog.getByRole('radio', {
      name: checkpoints.reasons.step(nl.domain.steps.break),
    });
    await expect(moment).toBeVisible();
    await expectAccessible(page, 'earlier moments');
    await dialog.getByRole('button', { name: checkpoints.restore }).click();
    await expect(dialog.getByText(checkpoints.chooseFirst)).toBeVisible();
    await moment.check();
    await dialog.getByRole('button', { name: checkpoints.restore }).click();
    // Everybody is told, and sees it.
    await expect(ank.page.getByText(checkpoints.told(nl.domain.steps.break))).toBeVisible();
    await expect(ank.panel.getByText('Wandelclub')).toHaveCount(0);
    await expect(ank.panel.getByText('Dementiecafé').first()).toBeVisible();
    await page.getByRole('button', { name: nl.common.undo, exact: true }).click();
    await expect(ank.panel.getByText('Wandelclub').first()).toBeVisible();
    await page.getByRole('button', { name: checkpoints.open }).click();
    await expect(dialog.getByText(checkpoints.undone)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('on from a snapshot, and beside it', async () => {
    await page.goto(server.url + (await facilitator.takeSnapshot()));
    await page.getByRole('button', { name: files.goOn }).click();
    await facilitator.sees('welcome');
    await page.getByRole('dialog').getByRole('button', { name: nl.start.toSession }).click();
    await page.goto(server.url + (await facilitator.takeSnapshot()));
    await page.getByRole('button', { name: compare.previous }).click();
    const comparison = page.getByRole('article', { name: compare.heading });
    await expect(comparison.getByText(compare.kinds.unchanged)).toBeVisible();
    await expect(comparison.getByText(GOAL)).toBeVisible();
    await expectAccessibleInBothThemes(page, 'two snapshots compared');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: compare.forms.md }).click();
    expect((await saved).suggestedFilename()).toMatch(/vergelijking\.md$/);
  });

  await test.step('a session from the file of a snapshot', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: snapshotFiles.json }).click();
    const snapshot = await (await saving).path();
    await page.goto(server.url);
    await page.getByRole('button', { name: nl.start.newSession }).click();
    await page.getByLabel(files.choose).setInputFiles(snapshot);
    await facilitator.sees('welcome');
  });
});
