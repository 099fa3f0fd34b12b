/** Going back to an earlier moment, and taking what was made along to another time or place. */

import { roundTrip } from '@ambitiebord/shared/i18n/nl/round-trip';
import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { ANK, join, startSession } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

test('the board goes back to an earlier moment, and to now again', async ({ browser, server }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const { page } = facilitator;
  await facilitator.openStep('why');
  await ank.addLadder('Dementiecafé', []);
  await ank.saved();
  await facilitator.openStep('break');
  await facilitator.openStep('why');
  await ank.addLadder('Wandelclub', []);
  await ank.saved();

  const { checkpoints } = roundTrip;
  await page.getByText(nl.leading.more).click();
  await page.getByRole('button', { name: checkpoints.open }).click();
  const dialog = page.getByRole('dialog', { name: checkpoints.title });
  await expect(dialog.getByRole('radio')).not.toHaveCount(0);
  await expectAccessible(page, 'earlier moments');
  await dialog.getByRole('button', { name: checkpoints.restore }).click();
  await expect(dialog.getByText(checkpoints.chooseFirst)).toBeVisible();
  const beforeBreak = checkpoints.reasons.step(nl.domain.steps.break);
  await dialog.getByRole('radio', { name: beforeBreak }).check();
  await dialog.getByRole('button', { name: checkpoints.restore }).click();

  // Everybody is told, and sees it.
  await expect(ank.page.getByText(checkpoints.told(nl.domain.steps.break))).toBeVisible();
  await expect(ank.panel.getByText('Wandelclub')).toHaveCount(0);
  await expect(ank.panel.getByText('Dementiecafé').first()).toBeVisible();
  await page.getByRole('button', { name: nl.common.undo, exact: true }).click();
  await expect(ank.panel.getByText('Wandelclub').first()).toBeVisible();
  await page.getByRole('button', { name: checkpoints.open }).click();
  await expect(dialog.getByText(checkpoints.undone)).toBeVisible();
});

test('a session goes on from a snapshot, is compared with it, and begins from its file', async ({
  browser,
  server,
}) => {
  const { compare, files } = roundTrip;
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const { page } = facilitator;
  await facilitator.openStep('why');
  await ank.addLadder('Dementiecafé', ['Dan is niemand alleen.']);
  await ank.endInNewGoal('Mensen met dementie ontmoeten elkaar.');
  await ank.saved();
  const first = await facilitator.takeSnapshot();

  await page.goto(server.url + first);
  await page.getByRole('button', { name: files.goOn }).click();
  await facilitator.sees('welcome');
  await page.getByRole('dialog').getByRole('button', { name: nl.start.toSession }).click();
  const second = await facilitator.takeSnapshot();
  await page.goto(server.url + second);
  await page.getByRole('button', { name: compare.previous }).click();
  const comparison = page.getByRole('article', { name: compare.heading });
  await expect(comparison.getByText(compare.kinds.unchanged)).toBeVisible();
  await expect(comparison.getByText('Mensen met dementie ontmoeten elkaar.')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'two snapshots compared');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: compare.download }).click();
  expect((await saved).suggestedFilename()).toMatch(/vergelijking\.md$/);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: nl.snapshot.forms.json }).click();
  const snapshot = await (await saving).path();
  await page.goto(server.url);
  await page.getByRole('button', { name: nl.start.newSession }).click();
  await expect(page.getByRole('heading', { name: files.title })).toBeVisible();
  await page.getByLabel(files.choose).setInputFiles(snapshot);
  await facilitator.sees('welcome');
});
