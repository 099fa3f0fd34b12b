/**
 * A partner whose browser is WebKit, as on an iPad, beside people in Chromium: from the code to the reveal, and a note
 * on the board. Only in the long run.
 */

import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { Facilitator, nl, openBrowser, Partner } from '../fixtures/people.ts';
import { test as base } from '../fixtures/test.ts';
import { WebKitPage } from './webkit-page.ts';

const [FATMA, KEES] = DEMENTIA_CASE.partners;
const NOTE = 'Geschreven in WebKit';

const named = (variable: string): string => {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set; run npm run test:all`);
  return value;
};

const test = base.extend<{ webKit: WebKitPage }>({
  // Playwright reads from the first parameter which fixtures are needed: none.
  webKit: async ({}, use, info) => {
    const page = await WebKitPage.open({
      driver: named('WEBKIT_DRIVER_PATH'),
      screen: named('XVFB_PATH'),
      browser: named('WEBKIT_PATH'),
    });
    await use(page);
    if (info.status !== info.expectedStatus) {
      await writeFile(info.outputPath('webkit.png'), await page.picture());
    }
    await page.close();
  },
});

test('a partner in WebKit joins, writes, sees what others wrote, and puts a note on the board', async ({
  browser,
  server,
  webKit,
}) => {
  test.slow();
  if (!FATMA || !KEES) throw new Error('the case has no partners');
  const { title, question } = DEMENTIA_CASE;
  const page = await openBrowser(browser);
  const facilitator = await Facilitator.start(page, server.url, { title, question });

  await test.step('with the code they are in', async () => {
    await webKit.goTo(`${server.url}/${facilitator.code}`);
    await webKit.fill(nl.join.nameLabel, FATMA.name);
    await webKit.fill(nl.join.organisationNameLabel, FATMA.organisation);
    await webKit.choose(nl.join.sectorLabel, nl.domain.sectors[FATMA.sector]);
    await webKit.click(nl.join.enter);
    await webKit.sees(nl.session.saved);
  });
  const kees = await Partner.join(await openBrowser(browser), server.url, facilitator.code, {
    name: KEES.name,
    organisation: KEES.organisation,
    sector: nl.domain.sectors[KEES.sector],
  });

  await test.step('cards are private, and then shown to all', async () => {
    await facilitator.openStep('own-card');
    await webKit.fill(nl.domain.cardQuestions.satisfiedWhen, FATMA.satisfiedWhen);
    await kees.answer('satisfiedWhen', KEES.satisfiedWhen);
    await kees.answered();
    await webKit.sees(nl.session.saved);
    expect(await webKit.holds(KEES.satisfiedWhen)).toBe(false);
    await facilitator.openStep('reveal');
    await facilitator.reveal();
    await webKit.sees(KEES.satisfiedWhen);
    await expect(kees.panel.getByText(FATMA.satisfiedWhen)).toBeVisible();
  });

  await test.step('a note is written on the board by double-click', async () => {
    const { x, y } = await webKit.middleOf('.board-canvas');
    await webKit.doubleClick(x, y);
    await webKit.type(NOTE);
    // Escape ends writing and keeps it.
    await webKit.type('\uE00C');
    await expect(kees.page.getByText(NOTE)).toHaveCount(1);
  });
});
