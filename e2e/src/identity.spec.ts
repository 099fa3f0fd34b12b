/** Who somebody is: the same person after whatever happens, and nobody any more after leaving. */

import { createApi } from '@ambitiebord/client/session/api';
import type { Role } from '@ambitiebord/shared/domain/roles';
import { expect, type Browser, type Page } from '@playwright/test';
import {
  Facilitator,
  introduce,
  nl,
  openBrowser,
  Partner,
  type Person,
} from './fixtures/people.ts';
import { ANK, join, observe, startSession, TITLE } from './fixtures/start-session.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { TcpProxy } from './fixtures/tcp-proxy.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'default' });

const DRAFT = 'Als de deur elke ochtend open is.';

let server: ServerProcess;
/** Between the server and those who have a bad network. */
let network: TcpProxy;
test.beforeAll(async () => {
  server = await ServerProcess.start();
  network = await TcpProxy.start(server.port);
});
test.afterAll(async () => {
  await network.close();
  await server.remove();
});

test('a reload, a new tab and a closed tab are the same person', async ({ browser }) => {
  const { facilitator, ank } = await startWriting(browser);
  await ank.answer('satisfiedWhen', DRAFT);
  await ank.answered();
  await ank.page.reload();
  await expect(ank.question('satisfiedWhen')).toHaveValue(DRAFT);

  const context = ank.page.context();
  const beside = new Partner(await context.newPage());
  await beside.page.goto(ank.page.url());
  await expect(beside.question('satisfiedWhen')).toHaveValue(DRAFT);
  await ank.page.close();
  await beside.page.close();

  const later = new Partner(await context.newPage());
  await later.page.goto(server.url);
  await later.page.getByRole('link', { name: TITLE }).click();
  await expect(later.question('satisfiedWhen')).toHaveValue(DRAFT);
  // With the code again, nobody is asked who they are.
  await later.page.goto(`${server.url}/${facilitator.code}`);
  await expect(later.question('satisfiedWhen')).toHaveValue(DRAFT);
  await expect(facilitator.people.filter({ hasText: 'Ank' })).toHaveCount(1);
});

test.describe('without a connection', () => {
  test('writing goes on, and arrives once', async ({ browser }) => {
    const { facilitator, ank } = await startWriting(browser, { badNetwork: true });
    await ank.answer('satisfiedWhen', 'Als de deur open is.');
    await ank.answered();
    network.cut();
    await expect(ank.connection).toHaveText(nl.session.offline);
    await expect(facilitator.people.filter({ hasText: 'Ank' })).toContainText(nl.session.away);
    await ank.answer('satisfiedWhen', DRAFT);
    await expect(ank.panel.getByText(nl.session.offline)).toBeVisible();
    network.restore();
    await expect(ank.connection).toHaveText(nl.session.saved, { timeout: 3_000 });
    await expect(ank.question('satisfiedWhen')).toHaveValue(DRAFT);
    await reads(facilitator, DRAFT);
  });

  test('what was written stays when the page is loaded again', async ({ browser }) => {
    const { facilitator, ank } = await startWriting(browser, { badNetwork: true });
    network.cut();
    await expect(ank.connection).toHaveText(nl.session.offline);
    await ank.answer('satisfiedWhen', DRAFT);
    await expect(ank.panel.getByText(nl.session.offline)).toBeVisible();
    const address = ank.page.url();
    await expect(ank.page.reload()).rejects.toThrow();
    await ank.page.waitForURL('chrome-error://**');
    network.restore();
    await ank.page.goto(address);
    await ank.saved();
    await expect(ank.question('satisfiedWhen')).toHaveValue(DRAFT);
    await reads(facilitator, DRAFT);
  });

  test('the same person is back as soon as the network says so', async ({ browser }) => {
    const { facilitator, ank } = await startWriting(browser, { badNetwork: true });
    await ank.page.context().setOffline(true);
    network.cut();
    await expect(ank.connection).toHaveText(nl.session.offline);
    await ank.answer('satisfiedWhen', DRAFT);
    network.restore();
    await ank.page.context().setOffline(false);
    await expect(ank.connection).toHaveText(nl.session.saved, { timeout: 3_000 });
    await reads(facilitator, DRAFT);
  });
});

test('the return code brings the draft to another device, also into a locked session', async ({
  browser,
}) => {
  const { facilitator, ank } = await startWriting(browser);
  await ank.answer('satisfiedWhen', DRAFT);
  await ank.answered();
  const shown = ank.page.getByRole('region', { name: nl.session.returnCodeTitle });
  const returnCode = await shown.locator('strong').innerText();

  const phone = new Partner(await openBrowser(browser));
  await phone.page.goto(`${server.url}/${facilitator.code}`);
  await phone.page.getByRole('button', { name: nl.join.wasHere }).click();
  await comeBack(phone.page, 'ACDEFGHJKMNP');
  await expect(phone.page.getByText(nl.errors.refusals['wrong-key'])).toBeVisible();
  await comeBack(phone.page, returnCode.toLowerCase().replaceAll('-', ' '));
  await expect(phone.question('satisfiedWhen')).toHaveValue(DRAFT);

  // On a small screen it makes room once it was seen, and stays within reach.
  await ank.page.setViewportSize({ width: 360, height: 740 });
  await ank.page.reload();
  await expect(ank.question('satisfiedWhen')).toHaveValue(DRAFT);
  await expect(shown).toBeHidden();
  await ank.chooseFromMenu(nl.session.returnCode);
  await expect(ank.page.getByRole('dialog').getByText(returnCode)).toBeVisible();

  await facilitator.page.getByRole('button', { name: nl.facilitator.lock }).click();
  await expect(facilitator.page.getByText(nl.facilitator.locked)).toBeVisible();
  const tablet = new Partner(await openBrowser(browser));
  await tablet.page.goto(`${server.url}/${facilitator.code}`);
  await comeBack(tablet.page, returnCode);
  await expect(tablet.question('satisfiedWhen')).toHaveValue(DRAFT);
  await expect(facilitator.people.filter({ hasText: 'Ank' })).toHaveCount(1);
});

test.describe('leaving a shared device', () => {
  test('says what is not sent, and leaves nothing behind', async ({ browser }) => {
    const { facilitator, ank } = await startWriting(browser, { badNetwork: true });
    const { page } = ank;
    await ank.answer('satisfiedWhen', 'Als de deur open is.');
    await ank.answered();
    network.cut();
    await expect(ank.connection).toHaveText(nl.session.offline);
    await ank.answer('satisfiedWhen', DRAFT);
    await ank.chooseFromMenu(nl.session.leave);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(nl.session.leaveUnsent(1))).toBeVisible();
    await dialog.getByRole('button', { name: nl.common.cancel }).click();
    network.restore();
    await ank.saved();

    const token = await tokenOf(ank, 'partner');
    const api = createApi(server.url);
    const { sessionId } = ank;
    await expect(api.takeSnapshot(sessionId, token)).rejects.toMatchObject({ code: 'forbidden' });
    await ank.chooseFromMenu(nl.session.leave);
    await expect(dialog.getByText(nl.session.leaveLead)).toBeVisible();
    await expect(dialog.getByText(nl.session.leaveUnsent(1))).toBeHidden();
    await dialog.getByRole('button', { name: nl.session.leaveConfirm }).click();
    await expect(page.getByLabel(nl.start.codeLabel)).toBeVisible();
    expect(await keptOn(page)).toEqual([]);
    await expect(api.takeSnapshot(sessionId, token)).rejects.toMatchObject({
      code: 'unauthorised',
    });

    await page.goBack();
    await expect(page.getByText(DRAFT)).toHaveCount(0);
    await page.goto(`${server.url}/${facilitator.code}`);
    await introduce(page, { name: 'Joop', organisation: ANK.organisation });
    const joop = new Partner(page);
    await expect(joop.question('satisfiedWhen')).toHaveValue('');
    await expect(facilitator.people.filter({ hasText: 'Joop' })).toContainText(nl.session.here);
    await expect(facilitator.people.filter({ hasText: 'Ank' })).toContainText(nl.session.away);
    await reads(facilitator, DRAFT);
  });

  test('works without a connection too', async ({ browser }) => {
    const { ank } = await startWriting(browser, { badNetwork: true });
    network.cut();
    await expect(ank.connection).toHaveText(nl.session.offline);
    await ank.answer('satisfiedWhen', DRAFT);
    await ank.chooseFromMenu(nl.session.leave);
    await ank.page.getByRole('button', { name: nl.session.leaveConfirm }).click();
    await expect(ank.page.getByLabel(nl.start.codeLabel)).toBeVisible();
    expect(await keptOn(ank.page)).toEqual([]);
    network.restore();
  });
});

test('facilitator and projector live side by side in one browser', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const display = await facilitator.openDisplayInTab();
  for (const round of ['opened', 'loaded again']) {
    await test.step(round, async () => {
      await display.shows(nl.display.nobodyYet);
      await expect(facilitator.rail).toBeVisible();
      await facilitator.sees('welcome');
    });
    await display.page.reload();
    await facilitator.page.reload();
  }
  const third = await facilitator.page.context().newPage();
  await third.goto(facilitator.page.url());
  await expect(new Facilitator(third).rail).toBeVisible();
});

test('the secret link makes another browser the facilitator, and leaves the address at once', async ({
  browser,
}) => {
  const { secretLink, sessionId } = await startSession(browser, server.url);
  const page = await openBrowser(browser);
  const secret = secretLink.split('=')[1] ?? '';
  expect(secret.length).toBeGreaterThan(20);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  // Even before anything has come of it: here the request to join fails.
  await page.route('**/participants', (route) => route.abort());
  await page.goto(secretLink);
  await expect(page.getByText(nl.errors.unreachable)).toBeVisible();
  expect(page.url()).toBe(`${server.url}/s/${sessionId}`);
  await page.unroute('**/participants');
  await page.getByRole('button', { name: nl.common.tryAgain }).click();
  await expect(new Facilitator(page).rail).toBeVisible();
  expect(page.url()).toBe(`${server.url}/s/${sessionId}`);
  expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
  await page.reload();
  await expect(new Facilitator(page).rail).toBeVisible();

  const stranger = await openBrowser(browser);
  await stranger.goto(secretLink.replace(secret, `${secret.slice(1)}A`));
  await expect(stranger.getByText(nl.errors.refusals['wrong-key'])).toBeVisible();
  await expect(new Facilitator(stranger).rail).toHaveCount(0);
});

test('the secret link is shown once more on request', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const { page, secretLink } = facilitator;
  await page.reload();
  await facilitator.sees('welcome');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await facilitator.chooseFromMenu(nl.facilitator.secretLink);
  await expect(page.getByRole('dialog').getByLabel(nl.start.secretLink)).toHaveValue(secretLink);
});

test('that a session is gone is told everywhere', async ({ browser }) => {
  const { facilitator, ank } = await startWriting(browser);
  const display = await facilitator.openDisplay();
  await display.shows(nl.display.silence);
  const observer = await observe(browser, facilitator);
  await observer.sees('own-card');
  const asleep = await ank.page.context().newPage();

  await createApi(server.url).deleteSession(
    ank.sessionId,
    await tokenOf(facilitator, 'facilitator'),
  );
  const pages = [facilitator.page, ank.page, display.page, observer.page];
  for (const page of pages) {
    await expect(page.getByRole('heading', { name: nl.session.gone })).toBeVisible();
  }
  await asleep.goto(ank.page.url());
  await expect(asleep.getByRole('heading', { name: nl.session.gone })).toBeVisible();
  await ank.page.getByRole('button', { name: nl.session.clear }).click();
  await expect(ank.page.getByLabel(nl.start.codeLabel)).toBeVisible();
  expect(await keptOn(ank.page)).toEqual([]);
});

/** A session in which Ank, perhaps behind a bad network, has her own card before her. */
async function startWriting(browser: Browser, { badNetwork = false } = {}) {
  network.restore();
  const facilitator = await startSession(browser, server.url);
  await facilitator.openStep('own-card');
  const url = badNetwork ? `http://127.0.0.1:${network.port}` : server.url;
  const ank = await join(browser, url, facilitator, ANK);
  await ank.sees('own-card');
  await expect(ank.question('satisfiedWhen')).toBeVisible();
  return { facilitator, ank };
}

/** The facilitator lets all cards be seen, and reads this once. */
async function reads(facilitator: Facilitator, text: string): Promise<void> {
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  await expect(facilitator.panel.getByText(text, { exact: true })).toHaveCount(1);
}

async function comeBack(page: Page, returnCode: string): Promise<void> {
  await page.getByLabel(nl.join.returnCodeLabel).fill(returnCode);
  await page.getByRole('button', { name: nl.join.returnEnter }).click();
}

/** Everything that the browser keeps for the pages of the board. */
function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

/** The secret with which the browser of this person proves who it is. */
async function tokenOf({ page, sessionId }: Person, role: Role): Promise<string> {
  const key = `ambitiebord:identity:${sessionId}:${role}`;
  const kept = await page.evaluate((name) => localStorage.getItem(name), key);
  const parsed: unknown = JSON.parse(kept ?? 'null');
  if (typeof parsed === 'object' && parsed && 'token' in parsed) return String(parsed.token);
  throw new Error('this browser is nobody in the session');
}
