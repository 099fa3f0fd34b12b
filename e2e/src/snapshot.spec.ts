/** A goals snapshot: what is in its files, that nobody can change them unseen, and that they stay. */

import { picture } from '@ambitiebord/shared/i18n/nl/picture';
import { snapshotFiles } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { goalsSnapshotSchema, hashedContent } from '@ambitiebord/shared/report/snapshot-schema';
import { expect, type Page } from '@playwright/test';
import canonicalize from 'canonicalize';
import { nl } from './fixtures/people.ts';
import { ANK, join, KEES, startSession, TITLE } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const SHARED = 'Als de deur elke ochtend open is.';
const KEPT = 'Dan hoef ik minder vaak te bellen.';
const UNSENT_TO_OTHERS = 'Dit schreef ik te laat.';
const SENTENCE = 'Wij willen dat niemand alleen is.';

test('the files of a snapshot hold what was shared, prove it, and survive a restart', async ({
  browser,
  server,
}) => {
  test.slow();
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  await facilitator.openStep('own-card');
  await ank.answer('satisfiedWhen', SHARED);
  await ank.answered();
  await ank.nextQuestion();
  await ank.nextQuestion();
  await ank.answer('interest', KEPT);
  await ank.keepForMyself();
  await ank.answered();
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  const kees = await join(browser, server.url, facilitator, KEES);
  await facilitator.openStep('own-card');
  await kees.answer('satisfiedWhen', UNSENT_TO_OTHERS);
  await kees.answered();
  await facilitator.openStep('ambition');
  await ank.ambition.fill(SENTENCE);
  await expect(kees.ambition).toHaveValue(SENTENCE);

  const address = await facilitator.takeSnapshot();
  const { page } = kees;
  await page.goto(server.url + address);
  const report = page.locator('.report');
  await expect(report).toContainText(SENTENCE);
  const before = await filesOf(page);
  for (const text of Object.values(before)) {
    for (const shared of [TITLE, SENTENCE, SHARED, 'Ank', 'Buurthuis'])
      expect(text).toContain(shared);
    for (const kept of [KEPT, UNSENT_TO_OTHERS]) expect(text).not.toContain(kept);
  }
  await expect(report).not.toContainText(KEPT);
  await expect(report).not.toContainText(UNSENT_TO_OTHERS);

  const snapshot = goalsSnapshotSchema.parse(JSON.parse(before.json));
  const canonical = canonicalize(hashedContent(snapshot));
  expect(createHash('sha256').update(String(canonical)).digest('hex')).toBe(snapshot.contentHash);
  await expect(report.getByText(nl.report.hash)).toBeVisible();
  await expect(report).toContainText(snapshot.contentHash);
  for (const text of Object.values(before)) expect(text).toContain(snapshot.contentHash);

  await test.step('the board is there as a picture, for who comes to it', async () => {
    await page.getByRole('heading', { name: picture.heading }).scrollIntoViewIfNeeded();
    const board = page.getByRole('img', { name: picture.title(TITLE) });
    await expect(board).toBeVisible();
    await expect(board).toHaveAccessibleDescription(/1 kaart/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: snapshotFiles.copyPicture }).click();
    await expect(page.getByText(snapshotFiles.pictureCopied)).toBeVisible();
    const types = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types;
    });
    expect(types).toEqual(['image/png']);
  });

  await test.step('a file that nobody waits for any more is not made', async () => {
    await page.route(/\.pdf$/, (route) => new Promise(() => route.request()));
    await page.getByRole('button', { name: snapshotFiles.pdf }).click();
    await page.getByRole('button', { name: snapshotFiles.stop }).click();
    await expect(page.getByText(snapshotFiles.stopped)).toBeVisible();
    await page.unroute(/\.pdf$/);
  });

  await test.step('what is written later is not in it', async () => {
    await ank.ambition.fill('Iets heel anders.');
    await expect(facilitator.panel.getByRole('textbox')).toHaveValue('Iets heel anders.');
    expect(await filesOf(page)).toEqual(before);
    expect(await download(page, snapshotFiles.pdf, '.pdf')).toMatch(/^%PDF-1\.7/);
  });

  await test.step('after a restart it is the same, letter for letter', async () => {
    await server.stop();
    await server.start();
    await page.reload();
    await expect(report).toContainText(SENTENCE);
    expect(await filesOf(page)).toEqual(before);
  });
});

interface Files {
  readonly html: string;
  readonly markdown: string;
  readonly json: string;
}

/** The texts of the files that the page gives. */
async function filesOf(page: Page): Promise<Files> {
  return {
    html: await download(page, snapshotFiles.html, '.html'),
    markdown: await download(page, snapshotFiles.md, '.md'),
    json: await download(page, snapshotFiles.json, '.json'),
  };
}

async function download(page: Page, name: string, ending: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d_[\\w-]+\\${ending}$`));
  return readFile(await file.path(), 'utf8');
}
