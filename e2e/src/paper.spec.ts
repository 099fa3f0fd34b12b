/** The report and the comparison on paper, as who presses Print in the browser has them. */

import { roundTrip } from '@ambitiebord/shared/i18n/nl/round-trip';
import { expect, type Page } from '@playwright/test';
import { linesOnPaper, nearestLines } from './fixtures/paper.ts';
import { nl } from './fixtures/people.ts';
import { startPlay } from './fixtures/played-case.ts';
import { test } from './fixtures/visitors.ts';

/** Lines of our smallest letters are further apart; what is nearer lies over something else. In pixels. */
const APART = 15;

/** Prints the page; every sheet has room for all that stands on it. */
async function expectReadable(page: Page): Promise<void> {
  const sheets = await linesOnPaper(page);
  expect(sheets.length).toBeGreaterThan(2);
  for (const [index, heights] of sheets.entries()) {
    expect([index + 1, nearestLines(heights) > APART]).toEqual([index + 1, true]);
  }
}

test('on paper nothing in the report of the case or in a comparison lies over something else', async ({
  room,
  server,
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
    await expectReadable(page);
  });

  await test.step('two snapshots', async () => {
    await page.getByRole('button', { name: roundTrip.files.goOn }).click();
    await facilitator.sees('welcome');
    await page.getByRole('dialog').getByRole('button', { name: nl.start.toSession }).click();
    await page.goto(server.url + (await facilitator.takeSnapshot()));
    await page.getByRole('button', { name: roundTrip.compare.previous }).click();
    const comparison = page.getByRole('article', { name: roundTrip.compare.heading });
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
