/** One person asks for the floor, goes on on a phone, and is taken out; each screen says what happens. */

import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl, openBrowser } from './fixtures/people.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { ANK, join, startSession } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const SAID = 'Over vijf minuten gaan we verder.';
const PHONE = { viewport: { width: 360, height: 740 } };

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.remove());

test('a hand, a message, another device and the end are said on each screen', async ({
  browser,
}) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const { people } = nl;
  await ank.page.getByRole('button', { name: people.raiseHand }).click();
  await expect(facilitator.page.getByRole('heading', { name: people.hands })).toBeVisible();
  await facilitator.chooseFromMenu(people.ownName);
  await facilitator.page.getByLabel(nl.join.nameLabel).fill('Marloes');
  await facilitator.page.keyboard.press('Enter');
  await facilitator.page.getByRole('button', { name: people.announce }).click();
  await facilitator.page.getByLabel(people.announceLabel).fill(SAID);
  await facilitator.page.getByRole('button', { name: people.announceSend }).click();
  await expect(ank.page.locator('.announcement')).toContainText(`Marloes: ${SAID}`);

  await facilitator.page.getByRole('button', { name: people.more(ANK.name) }).click();
  await facilitator.page.getByRole('menuitem', { name: people.handOver }).click();
  await facilitator.page.getByRole('button', { name: people.handOverMake }).click();
  await expect(facilitator.page.locator('.invite')).toBeFocused();
  const link = await facilitator.page.getByLabel(people.handOverLink).inputValue();
  const phone = await openBrowser(browser, PHONE);
  await phone.goto(link);
  await expect(phone.getByText(people.takenOver(ANK.name))).toBeVisible();
  await expect(ank.page.getByRole('heading', { name: people.elsewhereTitle })).toBeVisible();
  await expectAccessible(ank.page, 'gone on elsewhere');
  await phone.getByRole('button', { name: people.typeReturnCode }).click();
  await expect(phone.getByRole('dialog')).toBeVisible();
  await expectAccessible(phone, 'the return code on another device');
  await phone.keyboard.press('Escape');
  await ank.page.getByRole('button', { name: people.bring }).click();
  await expect(ank.page.getByText(people.brought)).toBeVisible();
  await expect(phone.getByText(people.takenOver(ANK.name))).toBeHidden();

  await facilitator.page.keyboard.press('Escape');
  await expect(facilitator.page.getByRole('button', { name: people.more(ANK.name) })).toBeFocused();
  await facilitator.page.getByRole('button', { name: nl.facilitator.invite, exact: true }).click();
  await facilitator.page.getByRole('button', { name: people.newCode }).click();
  await expect(facilitator.page.getByRole('button', { name: nl.common.cancel })).toBeFocused();
  await facilitator.page.keyboard.press('Enter');
  await expect(facilitator.page.getByRole('button', { name: people.newCode })).toBeFocused();
  await facilitator.page.keyboard.press('Escape');
  await facilitator.page.getByRole('button', { name: people.more(ANK.name) }).click();
  await facilitator.page.getByRole('menuitem', { name: people.remove }).click();
  await facilitator.page.getByRole('button', { name: people.removeConfirm }).click();
  await expect(phone.getByRole('heading', { name: people.removedTitle })).toBeVisible();
  await expectAccessible(phone, 'taken out');
});
