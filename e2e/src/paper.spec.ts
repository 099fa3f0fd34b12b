/** The report and the comparison on paper, as who presses Print in the browser has them. */

import { snapshotFiles } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { roundTrip } from '@ambitiebord/shared/i18n/nl/round-trip';
import { TRUST } from '@ambitiebord/shared/i18n/trust';
import { expect, type Browser, type Page } from '@playwright/test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expectAccessible, expectNoSidewaysScrolling } from './fixtures/accessible.ts';
import { linesOnPaper, nearestLines } from './fixtures/paper.ts';
import { nl, openBrowser } from './fixtures/people.ts';
import { startPlay } from './fixtures/played-case.ts';
import { test } from './fixtures/visitors.ts';

/** Lines of our smallest letters are further apart; what is nearer lies over something else. In pixels. */
const APART = 15;

/**
 * Opens a page that somebody took along from the button of that name, without a script in it; it must be readable for
 * everybody, on a phone and on paper.
 */
async function expectReadableFile(page: Page, browser: Browser, name: string): Promise<void> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const address = pathToFileURL(await (await coming).path()).href;
  // Chromium keeps what it downloads without an ending, and shows it as text then.
  const file = await openBrowser(browser);
  await file.route(address, async (route) => {
    await route.fulfill({ path: fileURLToPath(address), contentType: 'text/html' });
  });
  await file.goto(address);
  await expect(file.getByRole('main')).toBeVisible();
  await expect(file.locator('script')).toHaveCount(0);
  await expect(file.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(file, name);
  await file.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(file, name);
  // Letters in the picture of the board stand where they stood on the board.
  await file.locator('svg').evaluateAll((pictures) => {
    for (const picture of pictures) picture.remove();
  });
  await expectReadable(file);
  await file.context().close();
}

/** Presses Print; returns what has come of the pictures on the page at that moment, by whether it is whole. */
async function pressPrint(page: Page): Promise<readonly boolean[]> {
  const printed = page.evaluate(
    () =>
      new Promise<boolean[]>((resolve) => {
        window.print = () =>
          resolve(
            Array.from(
              document.querySelectorAll<HTMLImageElement>('.report img'),
              ({ complete, naturalWidth }) => complete && naturalWidth > 0,
            ),
          );
      }),
  );
  await page.getByRole('button', { name: nl.snapshot.print, exact: true }).click();
  return printed;
}

/** Prints the page; every sheet has room for all that stands on it. */
async function expectReadable(page: Page): Promise<void> {
  const sheets = await linesOnPaper(page);
  expect(sheets.length).toBeGreaterThan(2);
  for (const [index, heights] of sheets.entries()) {
    expect([index + 1, nearestLines(heights) > APART]).toEqual([index + 1, true]);
  }
}

test('the report of the case and a comparison can be read on paper, and as a page that is taken along', async ({
  room,
  server,
  browser,
}) => {
  test.slow();
  const play = await startPlay(room);
  await play.until('decisions');
  play.close();
  const facilitator = await room.facilitator();
  const { page } = facilitator;

  await test.step('the report', async () => {
    await page.goto(server.url + (await facilitator.takeSnapshot()));
    await expect(page.getByRole('heading', { name: nl.report.evaluation.heading })).toBeVisible();
    // Nobody has come to the board at its end.
    expect(await pressPrint(page)).toEqual([true]);
    await expectReadable(page);
  });

  await test.step('the page that is taken along', async () => {
    await expectReadableFile(page, browser, snapshotFiles.html);
  });

  await test.step('the report of who has a read link', async () => {
    const { links } = TRUST.nl;
    // However long the report, everything beside it can be reached from where one reads.
    const open = page.getByRole('button', { name: links.open });
    await page.evaluate(() => scrollTo(0, 0));
    await open.scrollIntoViewIfNeeded();
    await expect(open).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
    await open.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: links.make }).click();
    const reader = await room.stranger();
    await reader.goto(await dialog.getByLabel(links.link, { exact: true }).inputValue());
    expect(await pressPrint(reader)).toEqual([true]);
    await page.keyboard.press('Escape');
  });

  await test.step('without the board, when it cannot be had', async () => {
    await page.route(/snapshots\/[^/]+\.(?:svg|png)$/, (route) => route.abort());
    await page.reload();
    expect(await pressPrint(page)).toEqual([]);
    await page.unrouteAll();
  });

  await test.step('two snapshots', async () => {
    await page.getByRole('button', { name: roundTrip.files.goOn }).click();
    await facilitator.sees('welcome');
    await page.getByRole('dialog').getByRole('button', { name: nl.start.toSession }).click();
    await page.goto(server.url + (await facilitator.takeSnapshot()));
    // Print waits for the picture, which never comes, until there is none to wait for.
    await page.route(/snapshots\/[^/]+\.(?:svg|png)$/, () => undefined);
    const printed = pressPrint(page);
    const print = { name: nl.snapshot.print, exact: true, disabled: true };
    await expect(page.getByRole('button', print)).toBeVisible();
    await page.getByRole('button', { name: roundTrip.compare.previous }).click();
    expect(await printed).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const comparison = page.getByRole('article', { name: roundTrip.compare.heading });
    await expect(comparison).toBeVisible();
    expect(await pressPrint(page)).toEqual([]);
    await expectReadableFile(page, browser, roundTrip.compare.forms.html);
    const answers = comparison.locator('.comparison-satisfaction dd');
    await expect(answers).toHaveCount(24);
    await expectReadable(page);
    // Then and now stand beside each other, with room for the words of each.
    const whole = await comparison.evaluate(({ clientWidth }) => clientWidth);
    for (const answer of await answers.all()) {
      const { width } = (await answer.boundingBox()) ?? { width: 0 };
      expect(width).toBeGreaterThan(whole / 3);
    }
  });
});
