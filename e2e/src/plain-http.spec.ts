/**
 * Everything that a session needs, over plain http on a name in the local network, where browsers
 * keep back what they only give to secure pages. And nothing goes to or comes from anywhere else.
 */

import { snapshotFiles } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { privacyPage } from '@ambitiebord/shared/i18n/nl/privacy-page';
import { expect, type Page } from '@playwright/test';
import { LAN_HOST } from './fixtures/lan-host.ts';
import { Facilitator, nl, openBrowser, Partner } from './fixtures/people.ts';
import { ANK, KEES, TITLE } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const [FATMA] = DEMENTIA_CASE.partners;
const ANSWER = 'Als de deur elke ochtend open is.';
const GOAL = 'Niemand is alleen.';
const SENTENCE = 'Wij willen dat niemand alleen is.';

test('a session over plain http, in pages that are not secure and talk to nobody else', async ({
  browser,
  server,
}) => {
  test.slow();
  if (!FATMA) throw new Error('the case has no partners');
  const url = `http://${LAN_HOST}:${server.port}`;
  const seen = new Traffic();
  const open = async (): Promise<Page> => seen.watch(await openBrowser(browser));
  const facilitator = await Facilitator.start(await open(), url, { title: TITLE });
  const ank = await Partner.join(await open(), url, facilitator.code, ANK);
  const kees = await Partner.join(await open(), url, facilitator.code, KEES);
  const display = await facilitator.openDisplay(await open());
  await display.shows(facilitator.code.slice(0, 4));
  const pages = [facilitator.page, ank.page, kees.page, display.page];
  for (const page of pages) {
    expect(await page.evaluate(() => [window.isSecureContext, location.hostname])).toEqual([
      false,
      LAN_HOST,
    ]);
  }
  await expect(
    display.page.getByRole('img', { name: nl.display.qrLabel(`${url}/${facilitator.code}`) }),
  ).toBeVisible();

  await test.step('own cards and the reveal', async () => {
    await facilitator.openStep('own-card');
    await ank.answer('satisfiedWhen', ANSWER);
    await ank.answered();
    await facilitator.openStep('reveal');
    await facilitator.reveal();
    await expect(kees.panel.getByText(ANSWER)).toBeVisible();
    await display.shows(ANSWER);
  });

  await test.step('why, and groups', async () => {
    await facilitator.openStep('why');
    await ank.sees('why');
    await ank.addLadder(FATMA.activity, FATMA.whys);
    await ank.endInNewGoal(GOAL);
    await expect(kees.board.item(GOAL)).toBeAttached();
    await facilitator.openStep('cluster');
    await kees.sees('cluster');
    await kees.page.getByRole('button', { name: nl.steps.cluster.putOf(GOAL) }).click();
    await kees.page.getByRole('menuitem', { name: nl.steps.cluster.putInNew }).click();
    await kees.page.getByLabel(nl.steps.cluster.titleLabel).fill('Wij willen er voor elkaar zijn.');
    await expect(ank.board.item('Wij willen er voor elkaar zijn.')).toBeAttached();
  });

  await test.step('the ambition, and a note on the board', async () => {
    await facilitator.openStep('ambition');
    await expect(ank.ambition).toBeEditable();
    await ank.ambition.pressSequentially(SENTENCE);
    await expect(kees.ambition).toHaveValue(SENTENCE);
    await display.shows(SENTENCE);
    await kees.board.writeNote({ x: 30, y: 200 }, 'Wie vragen we nog?');
    await expect(ank.board.item('Wie vragen we nog?')).toBeAttached();
    const before = await ank.board.placeOf('Wie vragen we nog?');
    await kees.board.startDragging('Wie vragen we nog?', { x: 60, y: 40 });
    await kees.board.letGo();
    await expect.poll(() => ank.board.placeOf('Wie vragen we nog?')).not.toEqual(before);
  });

  await test.step('the invitation, the snapshot and its files', async () => {
    await facilitator.page.getByRole('button', { name: nl.facilitator.invite }).click();
    const dialog = facilitator.page.getByRole('dialog');
    await expect(dialog.getByLabel(nl.facilitator.link)).toHaveValue(`${url}/${facilitator.code}`);
    // Without a clipboard the text is there to be selected.
    await expect(dialog.getByText(nl.common.selectText)).toBeVisible();
    await facilitator.page.keyboard.press('Escape');
    const address = await facilitator.takeSnapshot();
    await ank.page.goto(url + address);
    await expect(ank.page.locator('.report')).toContainText(SENTENCE);
    const coming = ank.page.waitForEvent('download');
    await ank.page.getByRole('button', { name: snapshotFiles.json }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.json$/);
  });

  await test.step('the page about privacy', async () => {
    await kees.page.goto(`${url}/privacy`);
    await expect(kees.page.getByRole('heading', { name: privacyPage.howLongTitle })).toBeVisible();
  });

  expect(seen.requests.length).toBeGreaterThan(20);
  expect(seen.requests.filter((address) => address.startsWith('ws:')).length).toBeGreaterThan(8);
  expect([...new Set(seen.requests.map((address) => new URL(address).host))]).toEqual([
    `${LAN_HOST}:${server.port}`,
  ]);
  expect(seen.complaints).toEqual([]);
});

/** What pages fetch, and what they and the browser complain about. */
class Traffic {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];

  /** Follows all pages of the browser that this page is in, from their first request. */
  watch(page: Page): Page {
    const context = page.context();
    context.on('request', (request) => this.#requested(request.url()));
    context.on('requestfailed', (request) => this.#complain(`failed: ${request.url()}`));
    // Violations of the content security policy are told here too.
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complain(message.text());
    });
    context.on('weberror', (problem) => this.#complain(problem.error().message));
    const watchSockets = (opened: Page): void => {
      opened.on('websocket', (socket) => this.#requested(socket.url()));
    };
    context.on('page', watchSockets);
    watchSockets(page);
    return page;
  }

  #requested(address: string): void {
    if (/^(https?|wss?):/.test(address)) this.requests.push(address);
  }

  #complain(words: string): void {
    this.complaints.push(words);
  }
}
