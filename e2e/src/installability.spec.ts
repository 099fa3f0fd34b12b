/** What a browser with windows of its own says of the board as an app; one without a screen installs nothing. */

import { expect } from '@playwright/test';
import { test } from './fixtures/test.ts';

test('the browser offers to install it', async ({ browser, server }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const browserSays = await context.newCDPSession(page);
  const { installabilityErrors } = await browserSays.send('Page.getInstallabilityErrors');
  // A window of a test keeps nothing when it is closed, which is the only thing against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
